namespace Bot.Core.Facts;

/// <summary>Facts about what happens beside deals: subscriptions, answers of surveys, days of forms, and costs.</summary>
public sealed record OtherRows
{
    public static readonly OtherRows None = new();

    public IReadOnlyList<Subscription> Subscriptions { get; init; } = [];

    public IReadOnlyList<SurveyAnswer> Answers { get; init; } = [];

    public IReadOnlyList<FormDay> FormDays { get; init; } = [];

    public IReadOnlyList<Cost> Costs { get; init; } = [];

    public IReadOnlyList<StageEntry> Stages { get; init; } = [];

    [System.Text.Json.Serialization.JsonIgnore]
    public int Count => Subscriptions.Count + Answers.Count + FormDays.Count + Costs.Count + Stages.Count;

    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<FactSource> Sources =>
        [
            .. Subscriptions.Count > 0 ? new[] { FactSource.Subscriptions } : [],
            .. Answers.Count > 0 ? new[] { FactSource.Answers } : [],
            .. FormDays.Count > 0 ? new[] { FactSource.FormDays } : [],
            .. Costs.Count > 0 ? new[] { FactSource.Costs } : [],
            .. Stages.Count > 0 ? new[] { FactSource.Stages } : [],
        ];

    internal IEnumerable<string> Ids(FactSource source) =>
        source switch
        {
            FactSource.Subscriptions => Subscriptions.Select(row => row.Id),
            FactSource.Answers => Answers.Select(row => row.Id),
            FactSource.FormDays => FormDays.Select(row => row.Id),
            FactSource.Costs => Costs.Select(row => row.Id),
            FactSource.Stages => Stages.Select(row => row.Id),
            _ => [],
        };
}
