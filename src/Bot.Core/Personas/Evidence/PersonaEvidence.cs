using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Personas.Fit;

namespace Bot.Core.Personas.Evidence;

/// <summary>
/// Counts facts that match. <see cref="Of"/> have data, <see cref="Matching"/> of those match; <see cref="Silent"/>
/// have no readable data.
/// </summary>
public readonly record struct Tally(int Matching, int Of, int Silent)
{
    internal Tally With(bool? isMatch) =>
        isMatch switch
        {
            null => this with { Silent = Silent + 1 },
            { } match => new Tally(Matching + (match ? 1 : 0), Of + 1, Silent),
        };
}

/// <summary>For one attribute of a persona: who shows interest (leads) and who buys (won deals).</summary>
public sealed record AttributeEvidence(FitKey Attribute, Tally Leads, Tally Won);

/// <summary>
/// The share of a period's leads and won deals that match each attribute of a persona, among those with data. A lead's
/// company is the account of the same name; its country may also come from its territory. The buyers of a won deal are
/// its main contact or, if the file has none, the account's leads created up to the day of the win. One matching title
/// is enough, because several people buy together. Partial matches do not count.
/// </summary>
public sealed record PersonaEvidence(Period Period, IReadOnlyList<AttributeEvidence> Attributes)
{
    /// <summary>The twelve months up to that day.</summary>
    public static Period LastYear(DateOnly today) => new(PeriodKind.Days, today.AddYears(-1).AddDays(1), today);

    /// <summary>Whether the period has no leads and no won deals.</summary>
    public bool IsEmpty =>
        Attributes.All(attribute => attribute.Leads is { Of: 0, Silent: 0 } && attribute.Won is { Of: 0, Silent: 0 });

    internal static PersonaEvidence Of(ReadFacts facts, AgreementContent persona, Period period) =>
        new(
            period,
            [
                .. from attribute in new[] { FitKey.Title, FitKey.Size, FitKey.Industry, FitKey.Region }
                let matching = facts.Matching(attribute, persona)
                where matching is not null
                select new AttributeEvidence(
                    attribute,
                    Leads(facts, attribute, matching, period),
                    Won(facts, attribute, matching, period)
                ),
            ]
        );

    private static Tally Leads(ReadFacts facts, FitKey attribute, Func<int, bool?> matches, Period period)
    {
        var tally = default(Tally);
        foreach (ref readonly var lead in facts.Set.LeadsIn(period))
        {
            tally = tally.With(
                attribute == FitKey.Title
                    ? matches(lead.Title)
                    : matches(facts.CodeOf(attribute, lead.Account, lead.Labels))
            );
        }

        return tally;
    }

    private static Tally Won(ReadFacts facts, FitKey attribute, Func<int, bool?> matches, Period period)
    {
        var tally = default(Tally);
        foreach (ref readonly var deal in facts.Set.ClosedIn(period))
        {
            if (deal.IsWon)
            {
                tally = tally.With(
                    attribute == FitKey.Title
                        ? Buyers(facts, deal, matches)
                        : matches(facts.CodeOf(attribute, deal.Account, deal.Labels))
                );
            }
        }

        return tally;
    }

    private static bool? Buyers(ReadFacts facts, in ClosedDeal deal, Func<int, bool?> matches)
    {
        if (deal.BuyerTitle != 0)
        {
            return matches(deal.BuyerTitle);
        }

        bool? found = null;
        foreach (var title in facts.TitlesBefore(deal.Account, deal.Closed))
        {
            found = matches(title) is { } match ? match || found == true : found;
        }

        return found;
    }
}
