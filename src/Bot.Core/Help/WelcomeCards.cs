using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Help;

/// <summary>What the person who installed Duet gets first: three steps.</summary>
public static class WelcomeCards
{
    public static Card Installed(Organization organization) => new(WelcomeTexts.Title(organization.Name),
    [
        new Heading(WelcomeTexts.Title(organization.Name)),
        new Paragraph(WelcomeTexts.Intro),
        new Paragraph(WelcomeTexts.People), new Buttons([new Button(WelcomeTexts.OpenSettings, MemberActions.Settings, "", ButtonStyle.Primary)]),
        new Paragraph(WelcomeTexts.Digest),
        new Paragraph(WelcomeTexts.Start), new Buttons([new Button(WelcomeTexts.LogFeedback, FeedbackActions.Capture, ""), new Button(WelcomeTexts.ProposePersona, "persona.propose", "")]),
        new Note(WelcomeTexts.Anytime),
    ]);
}
