using Bot.Core.Chat;

namespace Bot.Core.Facts;

/// <summary>The packed facts of <see cref="OtherRows"/>, oldest first.</summary>
public sealed class OtherFacts
{
    public static readonly OtherFacts None = new();

    public IReadOnlyList<SubscriptionFact> Subscriptions { get; internal init; } = [];

    public IReadOnlyList<AnswerFact> Answers { get; internal init; } = [];

    public IReadOnlyList<FormDayFact> FormDays { get; internal init; } = [];

    public IReadOnlyList<CostFact> Costs { get; internal init; } = [];

    /// <summary>The first and the last day of each source, of all facts even in a part of them.</summary>
    internal IReadOnlyDictionary<FactSource, Known> Known { get; init; } = new Dictionary<FactSource, Known>();

    /// <summary>Whether subscriptions say only whether they ended, and not when.</summary>
    public bool HasOnlyFlags => Subscriptions.Count > 0 && !Known.ContainsKey(FactSource.Subscriptions);

    /// <summary>Whether any fact of the source tells about the period.</summary>
    public bool Has(FactSource source, Period period) =>
        source switch
        {
            FactSource.Subscriptions => Subscriptions.Any(row => row.Start is null || row.Start <= period.To),
            FactSource.Answers => Answers.Any(row => row.Day <= period.To),
            FactSource.FormDays => FormDays.Any(row => row.Day >= period.From && row.Day <= period.To),
            FactSource.Costs => Costs.Any(row => row.Amount is not null && row.ShareIn(period.From, period.To) > 0),
            _ => false,
        };

    /// <summary>Whether any fact of the source has a label, given the code of an account's and a row's labels.</summary>
    internal bool Carries(FactSource source, Func<int, LabelCodes, int> codeOf) =>
        source switch
        {
            FactSource.Subscriptions => Subscriptions.Any(row => codeOf(row.Account, row.Labels) != 0),
            FactSource.Answers => Answers.Any(row => codeOf(row.Account, row.Labels) != 0),
            FactSource.FormDays => FormDays.Any(row => codeOf(0, row.Labels) != 0),
            FactSource.Costs => Costs.Any(row => row.Amount is null || codeOf(0, row.Labels) != 0),
            _ => false,
        };

    /// <summary>
    /// The facts by the code of their label. A margin holds for every part, because formulas look it up by product.
    /// </summary>
    internal IReadOnlyDictionary<int, OtherFacts> Split(Func<int, LabelCodes, int> codeOf)
    {
        var subscriptions = Subscriptions.ToLookup(row => codeOf(row.Account, row.Labels));
        var answers = Answers.ToLookup(row => codeOf(row.Account, row.Labels));
        var forms = FormDays.ToLookup(row => codeOf(0, row.Labels));
        var costs = Costs.Where(row => row.Amount is not null).ToLookup(row => codeOf(0, row.Labels));
        return subscriptions
            .Select(group => group.Key)
            .Concat(answers.Select(group => group.Key))
            .Concat(forms.Select(group => group.Key))
            .Concat(costs.Select(group => group.Key))
            .Distinct()
            .ToDictionary(
                code => code,
                code => new OtherFacts
                {
                    Subscriptions = [.. subscriptions[code]],
                    Answers = [.. answers[code]],
                    FormDays = [.. forms[code]],
                    Costs = [.. costs[code], .. Margins],
                    Known = Known,
                }
            );
    }

    /// <summary>What a part without facts of its own has.</summary>
    internal OtherFacts Rest => new() { Known = Known, Costs = [.. Margins] };

    private IEnumerable<CostFact> Margins => Costs.Where(row => row.Amount is null);
}
