using Bot.Core.Feedback;
using Bot.Core.Personas.Drift;

namespace Bot.Tests.Personas.Drift;

/// <summary>Drift counts themes: what people put into one theme is one pain, whatever its words.</summary>
public sealed class ThemedPainsTests
{
    private static readonly FeedbackEntry[] Entries =
    [
        Entry(1, "Acme", "half a year until they went live"),
        Entry(2, "Birch", "nobody had time for the kick-off workshop"),
        Entry(3, "Cedar", "the printer jams"),
    ];

    [Fact]
    public void Entries_of_one_theme_are_one_pain() =>
        Assert.Equal([2, 1], Sizes(PainGroups.Of([], ReportedPain.Of(Entries, entry => entry.Number < 3 ? 7 : 8))));

    [Fact]
    public void Without_themes_words_decide() =>
        Assert.Equal([1, 1, 1], Sizes(PainGroups.Of([], ReportedPain.Of(Entries))));

    [Fact]
    public void Most_of_a_theme_says_which_agreed_pain_it_is()
    {
        FeedbackEntry[] entries =
        [
            Entry(1, "Acme", "onboarding takes too long"),
            Entry(2, "Birch", "the onboarding takes far too long"),
            Entry(3, "Cedar", "nobody had time for the kick-off workshop"),
        ];

        var groups = PainGroups.Of(["Onboarding takes too long"], ReportedPain.Of(entries, _ => 7));

        Assert.Equal(3, Assert.Single(groups).Heard.Count);
    }

    private static IEnumerable<int> Sizes(IEnumerable<PainGroup> groups) => groups.Select(group => group.Heard.Count);

    private static FeedbackEntry Entry(int number, string account, string text) =>
        new(
            "acme-co",
            number,
            "lena",
            new FeedbackDetails(text, FeedbackKind.PainPoint, account),
            [new Voice("lena", text, BotApp.Start, $"d{number}", new Company("acme-co").Channel)],
            BotApp.Start,
            []
        );
}
