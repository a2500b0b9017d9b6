using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Feedback;

namespace Bot.Core.Funnel;

/// <summary>
/// When facts show that somebody is at a stage: "has a lead", "has a deal", "deal stage is demo or pilot", "amount is over
/// 5.000", "deal is won", "first payment". Those about an open deal may be joined by "and"; the others stand alone.
/// </summary>
/// <param name="Source">What is counted.</param>
/// <param name="CrmNames">The names of the deal's stage, as typed; empty if any will do.</param>
/// <param name="Over">The amount that the deal is above; null if any will do. Without a currency any counts.</param>
internal sealed partial record StageCondition(StageSource Source, IReadOnlyList<string> CrmNames, Money? Over)
{
    private const string AnyCurrency = "";

    private static readonly IReadOnlyList<(StageSource Source, Regex Words)> Alone =
    [
        (StageSource.Leads, Lead()),
        (StageSource.Deals, Deal()),
        (StageSource.Won, Won()),
        (StageSource.Paid, Paid()),
    ];

    /// <summary>The condition; null if the words are none.</summary>
    public static StageCondition? Read(string words)
    {
        var terms = And().Split(words.Trim().TrimEnd('.')).Select(Term).ToList();
        if (terms.Count == 0 || terms.Contains(null))
        {
            return null;
        }

        var isOfDeals = terms.TrueForAll(term => term!.Source is StageSource.Deals or StageSource.Crm);
        if (terms.Count > 1 && !isOfDeals)
        {
            return null;
        }

        var named = terms.FirstOrDefault(term => term!.CrmNames.Count > 0);
        return terms[0]! with
        {
            Source = named?.Source ?? terms[0]!.Source,
            CrmNames = named?.CrmNames ?? [],
            Over = terms.Select(term => term!.Over).FirstOrDefault(over => over is not null),
        };
    }

    /// <summary>Whether an open deal is meant; never if the condition is about something else.</summary>
    public bool Holds(FactSet facts, in OpenDeal deal, Func<string, bool> isOfNames) =>
        Source is StageSource.Deals or StageSource.Crm
        && (CrmNames.Count == 0 || isOfNames(facts.Name(deal.Stage)))
        && (
            Over is not { } over
            || (deal.Amount > over.Amount && (over.Currency.Length == 0 || facts.Name(deal.Currency) == over.Currency))
        );

    private static StageCondition? Term(string words)
    {
        var folded = Folding.Fold(words).Trim();
        if (DealStage().Match(folded) is { Success: true } stage)
        {
            // As typed, because the names are shown; the folded text has the same length unless letters were joined.
            var names = folded.Length == words.Trim().Length ? words.Trim()[stage.Groups["names"].Index..] : folded;
            return new StageCondition(
                StageSource.Crm,
                [
                    .. Or()
                        .Split(names)
                        .Select(name => name.Trim(' ', '"', '“', '”', '«', '»'))
                        .Where(name => name.Length > 0),
                ],
                null
            );
        }

        if (Amount().Match(folded) is { Success: true } amount)
        {
            return FeedbackParser.ReadMoney(amount.Groups["number"].Value, AnyCurrency) is { } over
                ? new StageCondition(StageSource.Deals, [], over)
                : null;
        }

        return Alone.FirstOrDefault(one => one.Words.IsMatch(folded)) is { Words: not null } known
            ? new StageCondition(known.Source, [], null)
            : null;
    }

    [GeneratedRegex(@"\s+(?:and|y|e)\s+|\s*[;&]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"\s*,\s*(?:or\s+|o\s+)?|\s+(?:or|o|u)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Or();

    [GeneratedRegex(
        @"^(?:the |la )?(?:deal(?:'s|s)? stage|stage(?: of the deal)?|(?:etapa|fase)(?: de(?:l| la)? (?:oportunidad|trato|negocio))?)"
            + @" (?:is|in|es|esta en) (?<names>\S.*)$"
    )]
    private static partial Regex DealStage();

    [GeneratedRegex(
        @"^(?:the |el )?(?:deal )?(?:amount|value|importe|valor|monto)(?: de la oportunidad)?"
            + @" (?:(?:is )?(?:over|above|more than|greater than)|(?:es )?(?:mayor que|mas de|superior a)|supera(?: los)?|>)"
            + @" (?<number>\S.*)$"
    )]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?:there is a |has a |is a |a )?lead$|^(?:hay un |tiene un |es un )?lead$")]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"^(?:there is |has |have )?(?:a |an )?(?:open )?deal(?: is open)?$|"
            + @"^(?:hay |tiene )?(?:una )?(?:oportunidad|trato|negocio)(?: abierta?o?)?$"
    )]
    private static partial Regex Deal();

    [GeneratedRegex(
        @"^(?:has a |a |the )?(?:deal is won|won deal|has bought|first purchase)$|"
            + @"^(?:tiene una |la )?(?:oportunidad (?:esta )?ganada|ha comprado|primera compra)$"
    )]
    private static partial Regex Won();

    [GeneratedRegex(@"^(?:the |el )?(?:first payment|has paid|pays|primer pago|ha pagado|paga)$")]
    private static partial Regex Paid();
}
