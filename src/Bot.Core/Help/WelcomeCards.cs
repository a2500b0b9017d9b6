using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Help;

/// <summary>The first messages that people get.</summary>
public static class WelcomeCards
{
    /// <summary>For the person who installed Duet: three steps.</summary>
    public static Card Installed(Organization organization, IEnumerable<WelcomeButton> buttons) =>
        new(
            WelcomeTexts.Title(organization),
            [
                new Heading(WelcomeTexts.Title(organization)),
                new Paragraph(WelcomeTexts.Intro),
                new Paragraph(WelcomeTexts.People),
                new Buttons([new Button(WelcomeTexts.OpenSettings, MemberActions.Settings, "", ButtonStyle.Primary)]),
                new Paragraph(WelcomeTexts.Digest),
                new Paragraph(WelcomeTexts.Start),
                new Buttons([.. buttons.OrderBy(button => button.Order).Select(button => button.Button)]),
                new Note(WelcomeTexts.Anytime),
            ]
        )
        {
            Suggestions = WelcomeTexts.FirstWords,
        };

    /// <summary>For a channel or group chat that Duet was added to, where it reacts only to mentions.</summary>
    public static Card Joined() =>
        new(
            WelcomeTexts.Joined,
            [
                new Heading(WelcomeTexts.Joined),
                new Paragraph(WelcomeTexts.Mention),
                new Bullets([WelcomeTexts.MentionToLog, WelcomeTexts.MentionToAsk, WelcomeTexts.MentionForDigest]),
                new Note(WelcomeTexts.Anytime),
            ]
        );
}
