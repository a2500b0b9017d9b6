using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Linking;

internal static class LinkCards
{
    /// <summary>Button values behind the code: whether who presses is the person who got it.</summary>
    public const string Me = "me";

    public const string Other = "other";

    public static Card Code(LinkCode code, Member member) =>
        new(
            LinkTexts.Code(code.Shown),
            [
                new Paragraph(LinkTexts.Code(code.Shown)),
                .. member.IsAdmin ? new Block[] { new Paragraph(LinkTexts.AdminNote) } : [],
                new Note(LinkTexts.Alone),
            ]
        );

    /// <summary>Before two companies become one.</summary>
    /// <param name="code">The code as it was typed in.</param>
    /// <param name="company">The company that stays.</param>
    /// <param name="giver">Who got the code there.</param>
    /// <param name="hasOwnData">Whether anything is set aside on this side.</param>
    public static Card Question(LinkCode code, Organization company, Member giver, bool hasOwnData)
    {
        var question = LinkTexts.Question(company, code.Platform, giver.Name);
        return new(
            question,
            [
                new Paragraph(question),
                .. hasOwnData ? new Block[] { new Paragraph(LinkTexts.SetAside) } : [],
                new Buttons([
                    new Button(
                        LinkTexts.LinkAsMe,
                        LinkActions.Company,
                        $"{code.Code} {Me}",
                        hasOwnData ? ButtonStyle.Danger : ButtonStyle.Primary
                    ),
                    new Button(LinkTexts.LinkAsOther, LinkActions.Company, $"{code.Code} {Other}"),
                ]),
            ]
        );
    }

    public static Card Linked(IReadOnlyList<WorkspaceLink> joined) =>
        joined.Count == 0
            ? Card.Say(LinkTexts.NothingLinked)
            : new Card(
                LinkTexts.Linked,
                [
                    new Heading(LinkTexts.Linked),
                    new Bullets([.. joined.Select(LinkTexts.Workspace)]),
                    new Buttons([
                        .. joined.Select(one => new Button(
                            LinkTexts.Remove(one),
                            LinkActions.Remove,
                            $"{one.Platform}/{one.Workspace}",
                            ButtonStyle.Danger,
                            LinkTexts.RemoveConfirm
                        )),
                    ]),
                ]
            );
}
