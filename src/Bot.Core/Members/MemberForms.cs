using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Members;

internal static class MemberForms
{
    public const string Yes = "yes";
    private const string No = "no";

    /// <summary>Admins see all inputs; other people see only those that they may change.</summary>
    public static Form Member(Member member, Member requester)
    {
        List<Input> inputs = [];
        if (requester.IsAdmin || member.Side is null)
        {
            inputs.Add(
                new ChoiceInput(
                    "side",
                    MemberTexts.Side,
                    [.. Enum.GetValues<Side>().Select(side => new Option(side.ToString(), MemberTexts.Name(side)))],
                    member.Side is { } side ? [side.ToString()] : [],
                    Optional: true
                )
            );
        }

        if (requester.IsAdmin)
        {
            inputs.Add(
                new ChoiceInput(
                    "roles",
                    MemberTexts.Roles,
                    [RoleOption(Chat.Roles.Approver), RoleOption(Chat.Roles.Admin)],
                    [
                        .. new[] { Chat.Roles.Approver, Chat.Roles.Admin }
                            .Where(role => member.Roles.HasFlag(role))
                            .Select(role => role.ToString()),
                    ],
                    Multiple: true,
                    Optional: true,
                    Hint: MemberTexts.RolesHint
                )
            );
        }

        inputs.Add(Languages(member.Language));
        inputs.Add(new TextInput("zone", MemberTexts.Zone, member.Zone, Hint: MemberTexts.ZoneHint, MaxLength: 60));
        return new Form(MemberActions.Save, MemberTexts.FormTitle(member.Name), MemberTexts.Save, inputs, member.Id);
    }

    public static Form Company(Organization organization) =>
        new(
            MemberActions.SaveCompany,
            MemberTexts.CompanyTitle,
            MemberTexts.Save,
            [
                new TextInput(
                    "name",
                    MemberTexts.CompanyName,
                    organization.HasName ? organization.Name : "",
                    MaxLength: 100
                ),
                Languages(organization.Language),
                new TextInput("zone", MemberTexts.Zone, organization.Zone, Hint: MemberTexts.ZoneHint, MaxLength: 60),
                new TextInput(
                    "currency",
                    MemberTexts.Currency,
                    organization.Currency,
                    Hint: MemberTexts.CurrencyHint,
                    MaxLength: 3
                ),
                new ChoiceInput(
                    "fiscalMonth",
                    MemberTexts.FiscalMonth,
                    [.. Enumerable.Range(1, 12).Select(month => new Option(Digits(month), MemberTexts.Month(month)))],
                    [Digits(organization.FiscalMonth)]
                ),
                new TextInput(
                    "plans",
                    MemberTexts.Plans,
                    organization.Plans,
                    Optional: true,
                    Hint: MemberTexts.PlansHint,
                    MaxLength: 300
                ),
                new TextInput(
                    "importMegabytes",
                    MemberTexts.LargestImport,
                    Digits(organization.ImportMegabytes),
                    Hint: MemberTexts.LargestImportHint,
                    MaxLength: 4
                ),
                new TextInput(
                    "reaction",
                    MemberTexts.Reaction,
                    organization.Reaction,
                    Optional: true,
                    Hint: MemberTexts.ReactionHint,
                    MaxLength: 100
                ),
                new ChoiceInput(
                    "checkLinks",
                    MemberTexts.ChecksLinks,
                    [new Option(Yes, MemberTexts.LinksChecked(true)), new Option(No, MemberTexts.LinksChecked(false))],
                    [organization.ChecksLinks ? Yes : No]
                ),
                new TextInput(
                    "driftAccounts",
                    MemberTexts.DriftAccounts,
                    Digits(organization.Drift.Accounts),
                    Hint: MemberTexts.DriftHint,
                    MaxLength: 3
                ),
                new TextInput("driftShare", MemberTexts.DriftShare, Digits(organization.Drift.Share), MaxLength: 3),
            ]
        );

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ChoiceInput Languages(Language selected) =>
        new(
            "language",
            MemberTexts.LanguageLabel,
            [.. Enum.GetValues<Language>().Select(language => new Option(language.Code(), MemberTexts.Name(language)))],
            [selected.Code()]
        );

    private static Option RoleOption(Roles role) => new(role.ToString(), MemberTexts.Name(role));
}
