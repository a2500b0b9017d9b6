using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>The message that tells a reporter what was decided, and where it goes. Pure.</summary>
internal static class NoticeCards
{
    private const int QuoteLength = 280;

    public static Card Notice(Theme theme, Report report, string by)
    {
        var headline = LoopTexts.Headline(theme);
        var decision = theme.Decision!;
        return new Card(
            headline,
            [
                new Paragraph(headline),
                new Quote(
                    LocalizedText.Invariant(Truncate.ToLine(report.Entry.Text, QuoteLength)),
                    LoopTexts.YouSaid(report.Voice.At, report.Entry.Details.Account)
                ),
                .. decision.Reason is { } reason
                    ? [new Paragraph(LocalizedText.Invariant(reason))]
                    : Array.Empty<Block>(),
                .. ThemeCards.Links(theme),
                new Note(LoopTexts.By(by, decision.At)),
                new Buttons([ThemeCards.Show(theme), new Button(LoopTexts.StopButton, ThemeActions.Notices, "off")]),
            ]
        );
    }

    /// <summary>
    /// The member's own chat on the platform where they reported, else on their newest one; null if they have none. A
    /// private reply in a channel would be gone before an absent member returns.
    /// </summary>
    public static Address? AddressOf(Member member, Address place) =>
        member.DirectTalks.LastOrDefault(talk => talk.Platform == place.Platform)
        ?? (member.DirectTalks is [.., var last] ? last : null);

    public static Address? About(Address place, Address to) =>
        place.Kind == AddressKind.Channel && place.Platform == to.Platform && place.Workspace == to.Workspace
            ? place
            : null;
}
