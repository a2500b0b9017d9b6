using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>One objective of the plan with its state.</summary>
/// <param name="Definition">The figure as it is defined now; null if Duet does not know it.</param>
internal sealed record ObjectiveLine(
    Agreement Agreement,
    AgreementVersion Version,
    ObjectiveContent Content,
    KpiDefinition? Definition,
    Evaluation Evaluation
)
{
    /// <summary>The kept result; null while it runs.</summary>
    public ObjectiveResult? Result { get; init; }

    /// <summary>The number of the definition that both sides signed after the objective; null if there is none.</summary>
    public int? Redefined { get; init; }

    public Member? Owner { get; init; }

    /// <summary>The target as its owner wrote it, or in the reader's language if it can be read.</summary>
    public LocalizedText Wanted =>
        Definition is { } kpi && Content.Value(kpi.Unit, Currency) is { } value
            ? KpiTexts.Value(kpi.Unit, KpiResult.Of(value.Number) with { Currency = value.Currency })
            : LocalizedText.Invariant(Content.Target);

    public required string Currency { get; init; }

    /// <summary>What is known of the figure; null if nothing is.</summary>
    public LocalizedText? Reached =>
        Definition is null ? null
        : Result is { } result ? KpiTexts.Value(Definition.Unit, result.Value)
        : Evaluation.Figure is { Now.Number: not null } figure ? KpiTexts.Value(Definition.Unit, figure.Now)
        : null;
}
