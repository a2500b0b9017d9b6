using Bot.Core.Chat;

namespace Bot.Core.Members;

internal static class MemberCards
{
    private const int MaxPeople = 50;

    // Every platform can show this many buttons under a card.
    private const int Buttons = 20;

    public static Card Settings(ChatCommand command, IReadOnlyList<Member> members)
    {
        var self = command.Member;
        members = [.. members.Where(member => !member.HasLeft)];
        List<Block> blocks =
        [
            new Heading(MemberTexts.YourSettings),
            new Fields(Facts(self)),
            new Buttons([new Button(MemberTexts.Change, MemberActions.Edit, self.Id)]),
        ];
        if (self.IsAdmin)
        {
            blocks.AddRange(AdminBlocks(command.Organization, members));
        }
        else
        {
            blocks.AddRange(People(members));
        }

        return new Card(MemberTexts.YourSettings, blocks);
    }

    public static Card Changed(Member member, bool isOwn)
    {
        var sentence = isOwn ? MemberTexts.OwnChanged : MemberTexts.Changed(member.Name);
        return new Card(sentence, [new Paragraph(sentence), new Fields(Facts(member))]);
    }

    public static Card CompanyChanged(Organization organization) =>
        new(MemberTexts.CompanyChanged, [new Paragraph(MemberTexts.CompanyChanged), new Fields(Facts(organization))]);

    private static IEnumerable<Block> People(IReadOnlyList<Member> members)
    {
        var names = MemberNames.Of(members);
        yield return new Divider();
        yield return new Table(
            MemberTexts.People,
            [MemberTexts.NameLabel, MemberTexts.Side, MemberTexts.Roles],
            [
                .. members
                    .Take(MaxPeople)
                    .Select(member =>
                        (IReadOnlyList<LocalizedText>)
                            [
                                LocalizedText.Invariant(names[member.Id]),
                                MemberTexts.Name(member.Side),
                                MemberTexts.Name(member.Roles),
                            ]
                    ),
            ]
        );
        if (members.Count > MaxPeople)
        {
            yield return new Note(MemberTexts.MorePeople(members.Count - MaxPeople));
        }
    }

    private static IEnumerable<Block> AdminBlocks(Organization organization, IReadOnlyList<Member> members)
    {
        var names = MemberNames.Of(members);
        yield return new Divider();
        yield return new Heading(MemberTexts.Company);
        yield return new Fields(Facts(organization));
        yield return new Buttons([new Button(MemberTexts.Change, MemberActions.EditCompany, "")]);
        yield return new Divider();
        yield return new Table(
            MemberTexts.People,
            [MemberTexts.NameLabel, MemberTexts.Side, MemberTexts.Roles, MemberTexts.LanguageLabel],
            [
                .. members
                    .Take(MaxPeople)
                    .Select(member =>
                        (IReadOnlyList<LocalizedText>)
                            [
                                LocalizedText.Invariant(names[member.Id]),
                                MemberTexts.Name(member.Side),
                                MemberTexts.Name(member.Roles),
                                MemberTexts.Name(member.Language),
                            ]
                    ),
            ]
        );
        yield return new Note(
            members.Count > MaxPeople ? MemberTexts.MorePeople(members.Count - MaxPeople) : MemberTexts.ChangePeople
        );
        yield return new Buttons([
            .. members
                .Take(Buttons)
                .Select(member => new Button(LocalizedText.Invariant(names[member.Id]), MemberActions.Edit, member.Id)),
        ]);
    }

    private static IReadOnlyList<Field> Facts(Member member) =>
        [
            new(MemberTexts.NameLabel, LocalizedText.Invariant(member.Name)),
            new(MemberTexts.Side, MemberTexts.Name(member.Side)),
            new(MemberTexts.Roles, MemberTexts.Name(member.Roles)),
            new(MemberTexts.LanguageLabel, MemberTexts.Name(member.Language)),
            new(MemberTexts.Zone, LocalizedText.Invariant(member.Zone)),
        ];

    private static IReadOnlyList<Field> Facts(Organization organization) =>
        [
            new(
                MemberTexts.CompanyName,
                organization.HasName ? LocalizedText.Invariant(organization.Name) : MemberTexts.NotSaid
            ),
            new(MemberTexts.LanguageLabel, MemberTexts.Name(organization.Language)),
            new(MemberTexts.Zone, LocalizedText.Invariant(organization.Zone)),
            new(MemberTexts.Currency, LocalizedText.Invariant(organization.Currency)),
            new(MemberTexts.FiscalMonth, MemberTexts.Month(organization.FiscalMonth)),
            new(MemberTexts.LargestImport, LocalizedText.Invariant($"{organization.ImportMegabytes} MB")),
            new(MemberTexts.ChecksLinks, MemberTexts.LinksChecked(organization.ChecksLinks)),
            new(MemberTexts.Reaction, MemberTexts.ReactionOf(organization)),
            new(MemberTexts.Drift, MemberTexts.DriftFrom(organization.Drift)),
        ];
}
