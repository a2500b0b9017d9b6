using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Tests.TextAnalysis;

/// <summary>The word files are read as they were meant.</summary>
public sealed class WordFileTests
{
    public static TheoryData<string> Files =>
        [
            "text/topics.txt",
            "text/units.txt",
            "text/quantities.txt",
            "text/negations.txt",
            "text/calendar.txt",
            "personas/functions.txt",
            "personas/levels.txt",
            "personas/abbreviations.txt",
            "personas/sectors.txt",
            "personas/activities.txt",
            "personas/places.txt",
            "personas/words.txt",
            "fit/buying-roles.txt",
            "fit/cues.txt",
            "fit/words.txt",
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_line_is_a_comment_or_a_row(string file)
    {
        using var stream = typeof(Folding).Assembly.GetManifestResourceStream(file)!;
        var lines = new StreamReader(stream).ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#');

        Assert.All(lines, line => Assert.Equal(3, line.Split('|').Length));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_word_is_folded_or_it_would_never_be_found(string file) =>
        Assert.All(WordTable.Rows(file).SelectMany(row => row.Words), word => Assert.Equal(Folding.Fold(word), word));

    [Fact]
    public void A_word_belongs_to_one_topic_of_its_language()
    {
        var rows = WordTable.Rows("text/topics.txt");

        Assert.Empty(Twice(rows.Select(row => (row.Name, row.English))));
        Assert.Empty(Twice(rows.Select(row => (row.Name, row.Spanish))));
    }

    private static IEnumerable<string> Twice(IEnumerable<(string Name, IReadOnlyList<string> Words)> rows) =>
        rows.SelectMany(row => row.Words.Distinct().Select(word => (word, row.Name)))
            .GroupBy(pair => pair.word)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.Name))}");
}
