using Bot.Core.Chat;

namespace Bot.Core.Personas.Drift;

/// <summary>What was heard of one pain. <see cref="Agreed"/> is the pain point as the persona has it; null: it has none such.</summary>
public sealed record PainGroup(string? Agreed, IReadOnlyList<HeardPain> Heard)
{
    /// <summary>The words that stand for the group: the text most like all others, the shorter one of equals.</summary>
    public PainText Typical { get; } =
        Heard.Count == 0
            ? new PainText(Agreed ?? "", [])
            : Middle([.. Heard.Select(pain => pain.Text).DistinctBy(text => text.Words)]);

    /// <summary>The same among those in that language, if there are any.</summary>
    public PainText TypicalIn(Language language) =>
        Heard.Select(pain => pain.Text).Where(text => text.Language == language).DistinctBy(text => text.Words).ToList()
            is { Count: > 0 } texts
            ? Middle(texts)
            : Typical;

    private static PainText Middle(IReadOnlyList<PainText> texts) =>
        texts
            .OrderByDescending(text => texts.Sum(text.Likeness))
            .ThenBy(text => text.Words.Length)
            .ThenBy(text => text.Words, StringComparer.Ordinal)
            .First();
}

/// <summary>
/// Brings together what means the same, pure: first each text with the agreed pain that it is most like, then by tags whose
/// texts are mostly one agreed pain's, then what is left with its like. All windows are grouped at once, so that a pain is
/// the same pain before and now.
/// </summary>
public static class PainGroups
{
    /// <summary>From so much likeness on (<see cref="PainText.Likeness"/>) a text is the agreed pain.</summary>
    private const double Agrees = 0.4;

    /// <summary>So much like one of a group and, in the mean, so much like all of it, a text belongs to it.</summary>
    private const double Joins = 0.33;
    private const double JoinsAll = 0.2;

    /// <summary>One group for each agreed pain, in their order and empty where nothing was heard; then the others, those with most voices first.</summary>
    public static IReadOnlyList<PainGroup> Of(IReadOnlyList<string> agreed, IReadOnlyList<HeardPain> heard)
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

    // A tag is an agreed pain's when more than half of the texts that carry it are that pain by their words.
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

    private static IEnumerable<IReadOnlyList<HeardPain>> Clusters(
        IReadOnlyList<(PainText Text, List<HeardPain> Heard)> texts
    )
    {
        var clusters = new List<List<(PainText Text, List<HeardPain> Heard)>>();
        foreach (var text in texts)
        {
            var home = clusters.MaxBy(cluster => Fit(text.Text, cluster));
            if (home is null || Fit(text.Text, home) == 0)
            {
                clusters.Add(home = []);
            }

            home.Add(text);
        }

        return clusters.Select(cluster =>
            (IReadOnlyList<HeardPain>)[.. cluster.SelectMany(text => text.Heard).OrderBy(pain => pain.At)]
        );
    }

    private static double Fit(PainText text, List<(PainText Text, List<HeardPain> Heard)> cluster)
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
