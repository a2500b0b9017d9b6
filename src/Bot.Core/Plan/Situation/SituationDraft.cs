using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Competitors;
using Bot.Core.Feedback;
using Bot.Core.Themes;

namespace Bot.Core.Plan;

/// <summary>
/// Drafts the situation from the themes that reps reported and from what is signed about competitors. Pure. What is
/// written already stays in front.
/// </summary>
internal static partial class SituationDraft
{
    private const int MostLines = 5;
    private const int LongestName = 120;
    private const int LongestList = 2_500;

    private static readonly IReadOnlyList<(FieldDefinition Field, FeedbackKind[] Kinds)> Kinds =
    [
        (SituationFields.Strengths, [FeedbackKind.Praise, FeedbackKind.BuyingMotivation]),
        (SituationFields.Weaknesses, [FeedbackKind.PainPoint, FeedbackKind.Objection, FeedbackKind.ChurnReason]),
        (SituationFields.Opportunities, [FeedbackKind.FeatureRequest, FeedbackKind.ContentGap]),
        (SituationFields.Threats, [FeedbackKind.CompetitorMention]),
    ];

    /// <param name="themes">The themes with their counts, most accounts first.</param>
    /// <param name="competitors">The signed contents about competitors.</param>
    /// <param name="written">The situation as it is; empty if there is none.</param>
    /// <param name="reader">The author, in whose language the lines are.</param>
    public static AgreementContent Of(
        IReadOnlyList<RankedTheme> themes,
        IReadOnlyList<AgreementContent> competitors,
        AgreementContent written,
        RenderContext reader
    )
    {
        var lines = Kinds.ToDictionary(
            pair => pair.Field.Name,
            pair =>
                themes
                    .Where(theme => KindOf(theme) is { } kind && pair.Kinds.Contains(kind))
                    .Take(MostLines)
                    .Select(Line)
                    .ToList()
        );
        lines[SituationFields.Threats.Name].AddRange(competitors.Take(MostLines).SelectMany(Strong));
        lines[SituationFields.Competitors.Name] = [.. competitors.Take(MostLines).Select(OurLine)];
        return AgreementContent.Of(
            SituationFields.All,
            name => Join(written.Lines(SituationFields.All.First(field => field.Name == name)), lines[name])
        );

        string Line(RankedTheme theme) =>
            reader.Plain(
                SituationTexts.Heard(Truncate.ToLine(theme.Theme.Name, LongestName), theme.Theme.Number, theme.Accounts)
            );
    }

    /// <summary>The numbers of the themes that the lines name.</summary>
    public static IReadOnlyList<int> Themes(AgreementContent content) =>
        [
            .. content
                .Values.SelectMany(value => ThemeReference().Matches(value.Words))
                .Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
                .Distinct(),
        ];

    private static FeedbackKind? KindOf(RankedTheme theme) =>
        theme.Entries.Count == 0
            ? null
            : theme.Entries.GroupBy(filed => filed.Entry.Kind).MaxBy(kind => kind.Count())!.Key;

    private static IEnumerable<string> Strong(AgreementContent competitor) =>
        competitor
            .Lines(CompetitorFields.Strengths)
            .Take(2)
            .Select(strength => $"{CompetitorType.NameOf(competitor)}: {strength}");

    private static string OurLine(AgreementContent competitor) =>
        competitor.Lines(CompetitorFields.OurLine) is [var line, ..]
            ? $"{CompetitorType.NameOf(competitor)}: {Truncate.ToLine(line, 200)}"
            : CompetitorType.NameOf(competitor);

    // A theme that is named already is not added again, whatever its count was then.
    private static string Join(IReadOnlyList<string> written, IReadOnlyList<string> drafted)
    {
        var known = written.Select(line => Folding.Fold(Bare(line))).ToHashSet();
        var all = string.Join('\n', [.. written, .. drafted.Where(line => known.Add(Folding.Fold(Bare(line))))]);
        return all.Length <= LongestList ? all : all[..all.LastIndexOf('\n', LongestList)];
    }

    private static string Bare(string line) => ThemeReference().Replace(line, "").Trim();

    [GeneratedRegex(@"\((?:theme|tema) (?<number>[0-9]{1,9})(?:, [0-9]+ \w+)?\)", RegexOptions.IgnoreCase)]
    private static partial Regex ThemeReference();
}
