using Bot.Core.Chat;

namespace Bot.Core.Personas.Drift;

/// <summary>
/// Feedback about one pain. <see cref="Agreed"/> is the persona's pain point; null if the persona does not have the
/// pain.
/// </summary>
public sealed record PainGroup(string? Agreed, IReadOnlyList<ReportedPain> Heard)
{
    /// <summary>
    /// The text that represents the group: the most similar to all others, and the shorter one of equals.
    /// </summary>
    public PainText Typical { get; } =
        Heard.Count == 0
            ? new PainText(Agreed ?? "", [])
            : MostCentral([.. Heard.Select(pain => pain.Text).DistinctBy(text => text.Words)]);

    /// <summary>The most typical text in the given language, or <see cref="Typical"/> if the group has none.</summary>
    public PainText TypicalIn(Language language) =>
        Heard.Select(pain => pain.Text).Where(text => text.Language == language).DistinctBy(text => text.Words).ToList()
            is { Count: > 0 } texts
            ? MostCentral(texts)
            : Typical;

    private static PainText MostCentral(IReadOnlyList<PainText> texts) =>
        texts
            .OrderByDescending(text => texts.Sum(text.Likeness))
            .ThenBy(text => text.Words.Length)
            .ThenBy(text => text.Words, StringComparer.Ordinal)
            .First();
}

/// <summary>
/// Groups texts with the same meaning. Pure. First it assigns each text to the most similar agreed pain; then by tags
/// that mostly belong to one agreed pain; then it clusters the rest. It groups the texts of all periods at once, so
/// that a pain is in the same group in each period.
/// </summary>
public static class PainGroups
{
    /// <summary>The least <see cref="PainText.Likeness"/> of a text to an agreed pain that it is assigned to.</summary>
    private const double Agrees = 0.4;

    /// <summary>
    /// The least likeness of a text to one member of its cluster, and its least mean likeness to all of them.
    /// </summary>
    private const double Joins = 0.33;
    private const double JoinsAll = 0.2;

    /// <summary>
    /// One group for each agreed pain, in their order, even if it is empty; then the other groups, most voices first.
    /// </summary>
    public static IReadOnlyList<PainGroup> Of(IReadOnlyList<string> agreed, IReadOnlyList<ReportedPain> heard)
    {
        var byText = heard
            .GroupBy(pain => pain.Text.Words)
            .Select(same =>
                (Text: same.First().Text.With(same.SelectMany(pain => pain.Text.Tags).Distinct()), Heard: same.ToList())
            )
            .ToList();
        var points = agreed.Select(pain => new PainText(pain, [])).ToList();
        var place = byText.Select(text => Nearest(text.Text, points)).ToList();
        var owners = TagOwners([.. byText.Select((text, i) => (text.Text, place[i]))]);
        for (var i = 0; i < place.Count; i++)
        {
            place[i] ??= byText[i]
                .Text.Tags.Select(tag => owners.TryGetValue(tag, out var owner) ? owner : (int?)null)
                .FirstOrDefault(owner => owner is not null);
        }

        var listed = agreed.Select(
            (pain, point) =>
                new PainGroup(
                    pain,
                    [
                        .. byText
                            .Where((_, i) => place[i] == point)
                            .SelectMany(text => text.Heard)
                            .OrderBy(pain => pain.At),
                    ]
                )
        );
        var others = Clusters([.. byText.Where((_, i) => place[i] is null)])
            .Select(cluster => new PainGroup(null, cluster));
        return
        [
            .. listed,
            .. others.OrderByDescending(group => group.Heard.Count).ThenBy(group => group.Heard[0].Number),
        ];
    }

    private static int? Nearest(PainText text, List<PainText> points)
    {
        var (best, most) = ((int?)null, 0.0);
        for (var i = 0; i < points.Count; i++)
        {
            if (text.Likeness(points[i]) is var likeness && likeness >= Agrees && likeness > most)
            {
                (best, most) = (i, likeness);
            }
        }

        return best;
    }

    // A tag belongs to an agreed pain if the words of more than half of its texts match that pain.
    private static Dictionary<string, int> TagOwners(IReadOnlyList<(PainText Text, int? Place)> placed) =>
        placed
            .SelectMany(text => text.Text.Tags.Select(tag => (Tag: tag, text.Place)))
            .GroupBy(text => text.Tag)
            .Select(tag =>
                (
                    tag.Key,
                    Owner: tag.GroupBy(text => text.Place)
                        .FirstOrDefault(owner => owner.Key is not null && owner.Count() * 2 > tag.Count())
                        ?.Key
                )
            )
            .Where(tag => tag.Owner is not null)
            .ToDictionary(tag => tag.Key, tag => tag.Owner!.Value);

    private static IEnumerable<IReadOnlyList<ReportedPain>> Clusters(
        IReadOnlyList<(PainText Text, List<ReportedPain> Heard)> texts
    )
    {
        var clusters = new List<List<(PainText Text, List<ReportedPain> Heard)>>();
        foreach (var text in texts)
        {
            var closest = clusters.MaxBy(cluster => Fit(text.Text, cluster));
            if (closest is null || Fit(text.Text, closest) == 0)
            {
                clusters.Add(closest = []);
            }

            closest.Add(text);
        }

        return clusters.Select(cluster =>
            (IReadOnlyList<ReportedPain>)[.. cluster.SelectMany(text => text.Heard).OrderBy(pain => pain.At)]
        );
    }

    private static double Fit(PainText text, List<(PainText Text, List<ReportedPain> Heard)> cluster)
    {
        var (sum, most) = (0.0, 0.0);
        foreach (var (member, _) in cluster)
        {
            var likeness = text.Likeness(member);
            (sum, most) = (sum + likeness, Math.Max(most, likeness));
        }

        return most >= Joins && sum / cluster.Count >= JoinsAll ? sum / cluster.Count : 0;
    }
}
