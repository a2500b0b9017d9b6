using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Home;

/// <summary>One person's page. What waits for them comes first.</summary>
internal static class HomeCards
{
    public static Card Home(
        Member member,
        IReadOnlyList<Button> shortcuts,
        IReadOnlyList<WaitingItem> waiting,
        int shown,
        IReadOnlyList<HomeSection> sections
    ) =>
        new(
            HomeTexts.Summary(member.Name, waiting.Count),
            [
                new Heading(HomeTexts.Hello(member.Name)),
                new Buttons(shortcuts),
                new Divider(),
                new Heading(HomeTexts.WaitsForYou),
                .. Waiting(waiting, shown),
                .. sections.SelectMany(Section),
            ]
        );

    private static IEnumerable<Block> Section(HomeSection section) =>
        [new Divider(), new Heading(section.Title), .. section.Blocks];

    private static IEnumerable<Block> Waiting(IReadOnlyList<WaitingItem> waiting, int shown)
    {
        if (waiting.Count == 0)
        {
            return [new Paragraph(HomeTexts.NothingWaits)];
        }

        var lines = waiting.Take(shown).Select(item => item.Line);
        return
        [
            new Bullets(waiting.Count > shown ? [.. lines, HomeTexts.AndMore(waiting.Count - shown)] : [.. lines]),
            new Buttons([.. waiting.Take(shown).Select(item => item.Open)]),
        ];
    }
}
