using Bot.Core.Agreements;
using Bot.Core.Personas.Matching;

namespace Bot.Core.Personas.Fit;

/// <summary>The comparison of one attribute: what was said about the prospect, and the persona's values.</summary>
public sealed record FitPart(FitKey Key, string? Said, Likeness Likeness, IReadOnlyList<string> Wanted);

/// <summary>One of budget, authority, need and timing.</summary>
public sealed record FitCheck(FitKey Key, string? Said, Qualified Qualified);

/// <summary>A disqualifier or deal breaker that applies to the prospect for certain (sure), or that seems to.</summary>
public sealed record FitWarning(bool IsDealBreaker, string Words, bool IsSure);

/// <summary>
/// How well a prospect fits a persona. <see cref="Score"/> is 0 to 100: title 30 points, industry 15, size 15, region
/// 5, pain 15, and 5 each for budget, authority, need and timing. A match gets all points, a partial match half,
/// anything else none. Attributes that the persona leaves empty are left out, and the rest scales to 100.
/// <see cref="Reach"/> is the score if everything open (not said, or not sure) turns out well. A certain disqualifier
/// limits both to 20; a possible one only adds a warning.
/// </summary>
public sealed record PersonaFit(
    IReadOnlyList<FitPart> Parts,
    IReadOnlyList<FitCheck> Checks,
    IReadOnlyList<FitWarning> Alarms,
    IReadOnlyList<string> Questions,
    int Score,
    int Reach
)
{
    /// <summary>The highest score of a prospect who is ruled out.</summary>
    public const int RuledOut = 20;

    private const int PointsOfCheck = 5;

    private static readonly IReadOnlyList<FitKey> Checked =
    [
        FitKey.Budget,
        FitKey.Authority,
        FitKey.Need,
        FitKey.Timing,
    ];

    public static PersonaFit Of(AgreementContent persona, FitQuestion question)
    {
        IReadOnlyList<FitPart> parts = [.. PersonaParts.Of(PersonaContent.Read(persona), question)];
        IReadOnlyList<FitCheck> checks =
        [
            .. Checked.Select(key => new FitCheck(key, question[key], Qualification.Read(key, question[key]))),
        ];
        var warnings = FitWarnings.Of(persona, question);
        var most = parts.Sum(part => Points(part.Key)) + (PointsOfCheck * checks.Count);
        var earned =
            parts.Sum(part => Points(part.Key) * Share(part.Likeness.Match))
            + (PointsOfCheck * checks.Count(check => check.Qualified == Qualified.Yes));
        var open =
            parts.Where(part => IsOpen(part)).Sum(part => Points(part.Key))
            + (PointsOfCheck * checks.Count(check => IsOpen(check)));
        var cap = warnings.Any(warning => warning.IsSure) ? RuledOut : 100;
        return new PersonaFit(
            parts,
            checks,
            warnings,
            FitQuestions.Of(
                persona,
                [.. parts.Where(IsOpen).Select(part => part.Key), .. checks.Where(IsOpen).Select(check => check.Key)]
            ),
            Math.Min(cap, Percent(earned, most)),
            Math.Min(cap, Percent(earned + open, most))
        );
    }

    private static bool IsOpen(FitPart part) => part.Likeness.Match is Match.NotSaid or Match.NotSure;

    private static bool IsOpen(FitCheck check) => check.Qualified is Qualified.NotSaid or Qualified.NotSure;

    private static int Points(FitKey key) =>
        key switch
        {
            FitKey.Title => 30,
            FitKey.Industry or FitKey.Size or FitKey.Pain => 15,
            FitKey.Region => 5,
            _ => throw new ArgumentOutOfRangeException(nameof(key)),
        };

    private static double Share(Match match) =>
        match switch
        {
            Match.Matches => 1,
            Match.Partly => 0.5,
            _ => 0,
        };

    private static int Percent(double points, int most) =>
        (int)Math.Round(100 * points / most, MidpointRounding.AwayFromZero);
}
