using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>
/// A figure as it was shown, stored under its id so that `why` can explain it months later. It includes the
/// definition's words, because neither a later definition nor later facts may change what was shown.
/// </summary>
/// <param name="Words">The formula in words at that time.</param>
/// <param name="Parts">The largest parts of a breakdown, without inputs.</param>
public sealed record FigureSnapshot(
    string Organization,
    string Id,
    string Kpi,
    int DefinitionVersion,
    LocalizedText Name,
    LocalizedText Words,
    KpiUnit Unit,
    bool RisesWell,
    Period Period,
    Period Compared,
    KpiResult Now,
    KpiResult Before,
    IReadOnlyList<KnownSource> Sources,
    int FactsVersion,
    Dimension? By,
    IReadOnlyList<KpiPart> Parts,
    int PartCount,
    DateTimeOffset FirstAsked
)
{
    /// <summary>The days that were known, if they were only a part of the period.</summary>
    public Period? Partly { get; init; }

    /// <summary>Whether both sides had agreed on the definition.</summary>
    public bool IsAgreed { get; init; }

    // A breakdown may have thousands of parts, and a stored document has a size limit.
    private const int KeptParts = 50;

    /// <summary>The words that ask the same question again: "revenue 2026-Q3 vs 2026-Q2 by channel".</summary>
    public string Question => KpiQuestion.WordsFor(Kpi, Period, Compared, By);

    public static FigureSnapshot Of(string organization, KpiFigure figure, DateTimeOffset now) =>
        new(
            organization,
            figure.Id,
            figure.Definition.Key,
            figure.Definition.Version,
            figure.Definition.Name,
            figure.Definition.Words,
            figure.Definition.Unit,
            figure.Definition.RisesWell,
            figure.Period,
            figure.Compared,
            figure.Now,
            figure.Before,
            figure.Sources,
            figure.FactsVersion,
            figure.By,
            [
                .. figure
                    .Parts.Take(KeptParts)
                    .Select(part =>
                        part with
                        {
                            Now = part.Now with { Inputs = [] },
                            Before = part.Before with { Inputs = [] },
                        }
                    ),
            ],
            figure.Parts.Count,
            now
        )
        {
            Partly = figure.Partly,
            IsAgreed = figure.Definition.IsAgreed,
        };
}
