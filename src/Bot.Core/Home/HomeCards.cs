using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Feedback;
using Bot.Core.Help;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Home;

/// <summary>One person's page. What waits for them comes first.</summary>
internal static class HomeCards
{
    public static Card Home(
        Member member,
        IReadOnlyList<WaitingForYou> waiting,
        int shown,
        IReadOnlyList<FeedbackEntry> reports,
        (LocalizedText Title, Fields Tiles)? figures
    ) =>
        new(
            HomeTexts.Summary(member.Name, waiting.Count),
            [
                new Heading(HomeTexts.Hello(member.Name)),
                new Buttons([.. Shortcuts()]),
                new Divider(),
                new Heading(HomeTexts.WaitsForYou),
                .. Waiting(waiting, shown),
                new Divider(),
                new Heading(HomeTexts.YourReports),
                .. Reports(reports),
                new Divider(),
                new Heading(figures?.Title ?? HomeTexts.Figures),
                figures is { } known ? known.Tiles : new Paragraph(KpiTexts.NoFacts),
            ]
        );

    private static IEnumerable<Button> Shortcuts() =>
        [
            new(HomeTexts.LogFeedback, FeedbackActions.Capture, "", ButtonStyle.Primary),
            new(HomeTexts.Personas, "persona", ""),
            new(HomeTexts.Messages, "message", ""),
            new(HomeTexts.Figures, ShowKpi.Name, ""),
            new(HomeTexts.Digest, DigestActions.Preview, ""),
            new(HomeTexts.Help, ShowHelp.Name, ""),
            new(HomeTexts.Settings, MemberActions.Settings, ""),
        ];

    private static IEnumerable<Block> Waiting(IReadOnlyList<WaitingForYou> waiting, int shown)
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

    private static IEnumerable<Block> Reports(IReadOnlyList<FeedbackEntry> reports) =>
        reports.Count == 0
            ? [new Paragraph(FeedbackTexts.NoneOfYoursYet)]
            :
            [
                new Bullets([.. reports.Select(HomeTexts.Report)]),
                new Buttons([new Button(HomeTexts.AllReports, FeedbackActions.Mine, "")]),
            ];
}
