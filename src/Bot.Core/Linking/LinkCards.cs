using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Linking;

internal static class LinkCards
{
    /// <summary>Follows the code in a button's value: the person who presses is the one who got the code.</summary>
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

    /// <summary>Asks before two companies become one.</summary>
    /// <param name="code">The typed code.</param>
    /// <param name="company">The company that remains.</param>
    /// <param name="giver">The member who got the code in that company.</param>
    /// <param name="hasOwnData">Whether this side has data that would be set aside.</param>
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
                        .. joined.Select(workspace => new Button(
                            LinkTexts.Remove(workspace),
                            LinkActions.Remove,
                            $"{workspace.Platform}/{workspace.Workspace}",
                            ButtonStyle.Danger,
                            LinkTexts.RemoveConfirm
                        )),
                    ]),
                ]
            );
}
