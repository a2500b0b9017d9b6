using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Tests.Members;

public sealed class SettingsTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new();
    private Company company = null!;

    private MemberStore Store => app.Get<MemberStore>();

    public async ValueTask InitializeAsync() => company = await app.CompanyAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("settings Lena side:marketing role:approver language:es zone:Europe/Madrid")]
    [InlineData("ajustes lena lado:marketing rol:aprobadora idioma:español zona:Europe/Madrid")]
    public async Task An_admin_sets_side_role_language_and_zone_in_one_line(string line)
    {
        await app.SayAsync(company.Ana, line);

        var lena = await Stored("lena");
        Assert.Equal(
            (Side.Marketing, Roles.Approver, Language.Spanish, "Europe/Madrid"),
            (lena.Side!.Value, lena.Roles, lena.Language, lena.Zone)
        );
    }

    [Fact]
    public async Task An_admin_sets_them_by_form_and_may_take_roles_away()
    {
        var form = (await app.SayAsync(company.Ana, "settings Tom")).Form!;
        await app.SubmitAsync(
            company.Ana,
            form,
            new()
            {
                ["side"] = "Marketing",
                ["roles"] = "Approver\nAdmin",
                ["language"] = "es",
                ["zone"] = "UTC",
            }
        );
        Assert.Equal(Roles.Approver | Roles.Admin, (await Stored("tom")).Roles);

        await app.SubmitAsync(
            company.Ana,
            form,
            new()
            {
                ["side"] = "Marketing",
                ["language"] = "es",
                ["zone"] = "UTC",
            }
        );
        Assert.Equal(Roles.None, (await Stored("tom")).Roles);
    }

    [Theory]
    [InlineData("settings Tom language:es")]
    [InlineData("settings role:admin")]
    [InlineData("settings side:marketing")]
    public async Task Others_cannot_change_people_roles_or_a_side_once_it_is_set(string line)
    {
        var before = await Store.ListAsync("acme-co", None);
        var reply = await app.SayAsync(company.Lena, line);

        Assert.Contains("Only admins", PlainCard.Words(reply), StringComparison.Ordinal);
        Assert.Equal(before.Select(Shape), (await Store.ListAsync("acme-co", None)).Select(Shape));
    }

    [Fact]
    public async Task A_forged_form_for_somebody_else_changes_nothing()
    {
        await app.SubmitAsync(
            company.Lena,
            new Form(MemberActions.Save, LocalizedText.Invariant("x"), LocalizedText.Invariant("x"), [], "tom"),
            new() { ["language"] = "es", ["roles"] = "Admin" }
        );
        await app.SubmitAsync(
            company.Lena,
            new Form(MemberActions.Save, LocalizedText.Invariant("x"), LocalizedText.Invariant("x"), [], "lena"),
            new() { ["side"] = "Marketing", ["roles"] = "Admin" }
        );

        Assert.Equal((Language.English, Roles.Approver), ((await Stored("tom")).Language, (await Stored("tom")).Roles));
        Assert.Equal((Side.Sales, Roles.None), ((await Stored("lena")).Side!.Value, (await Stored("lena")).Roles));
    }

    [Fact]
    public async Task Everybody_sets_their_own_language_and_zone()
    {
        await app.SayAsync(company.Lena, "settings language:spanish zone:America/Mexico_City");

        var lena = await Stored("lena");
        Assert.Equal((Language.Spanish, "America/Mexico_City"), (lena.Language, lena.Zone));
    }

    [Fact]
    public async Task The_last_admin_stays_one()
    {
        var reply = await app.SayAsync(company.Ana, "settings role:member");

        Assert.Contains("last admin", PlainCard.Words(reply), StringComparison.Ordinal);
        Assert.True((await Stored("ana")).IsAdmin);
    }

    [Theory]
    [InlineData("settings Nobody side:sales", "who “Nobody” is")]
    [InlineData("settings Lena side:left", "isn't a side")]
    [InlineData("settings Lena role:king", "isn't a role")]
    [InlineData("settings language:klingon", "English or Spanish")]
    [InlineData("settings zone:Mars/Base", "time zone")]
    [InlineData("settings colour:red", "no setting")]
    public async Task What_cannot_be_read_says_what_could_stand_there(string line, string expected) =>
        Assert.Contains(expected, PlainCard.Words(await app.SayAsync(company.Ana, line)), StringComparison.Ordinal);

    [Fact]
    public async Task Company_settings_are_for_admins_and_checked()
    {
        Assert.Contains(
            "Only admins",
            PlainCard.Words(await app.SayAsync(company.Lena, "settings company")),
            StringComparison.Ordinal
        );

        var form = (await app.SayAsync(company.Ana, "ajustes empresa")).Form!;
        var fields = new Dictionary<string, string>
        {
            ["name"] = "Acme & Söhne",
            ["language"] = "es",
            ["zone"] = "Europe/Berlin",
            ["currency"] = "eu",
        };
        Assert.Equal(["currency"], (await app.SubmitAsync(company.Ana, form, fields)).Errors.Keys);
        fields["currency"] = "eur";
        await app.SubmitAsync(company.Ana, form, fields);

        var stored = (await Store.GetOrganizationAsync("acme-co", None))!;
        Assert.Equal(
            ("Acme & Söhne", Language.Spanish, "Europe/Berlin", "EUR"),
            (stored.Name, stored.Language, stored.Zone, stored.Currency)
        );
    }

    [Fact]
    public async Task A_newcomer_says_their_side_once_and_goes_on_with_what_they_wanted()
    {
        var nina = await Store.AddAsync(
            company.Lena with
            {
                Id = "nina",
                Name = "Nina",
                Side = null,
                Identities = [new PlatformIdentity(Platforms.Playground, "acme-co", "nina")],
            },
            None
        );
        var ask = SideCards.Ask("feedback.capture", "Acme: too slow");

        var reply = await app.PressAsync(nina, PlainCard.Button(ask, "marketing"));
        Assert.Contains("Saved as #1", PlainCard.Words(reply), StringComparison.Ordinal);
        Assert.Equal(Side.Marketing, (await Stored("nina")).Side);

        var second = await app.PressAsync(await Stored("nina"), PlainCard.Button(SideCards.Ask(), "sales"));
        Assert.Contains("already", PlainCard.Words(second), StringComparison.Ordinal);
        Assert.Equal(Side.Marketing, (await Stored("nina")).Side);
    }

    [Fact]
    public async Task A_new_workspace_opens_its_organization_and_its_first_person_is_its_admin()
    {
        var directory = app.Get<MemberDirectory>();
        var (organization, first) = await directory.WelcomeAsync(
            new PlatformUser(
                new PlatformIdentity(Platforms.Slack, "T9", "U1"),
                "Pat",
                Language.Spanish,
                "Europe/Madrid",
                "Nine"
            ),
            None
        );
        var (same, second) = await directory.WelcomeAsync(
            new PlatformUser(new PlatformIdentity(Platforms.Slack, "T9", "U2")),
            None
        );

        Assert.Equal(("slack-T9", "Nine", organization.Id), (organization.Id, organization.Name, same.Id));
        Assert.Equal((Roles.Admin, Roles.None), (first.Roles, second.Roles));
        Assert.Null(second.Side);
    }

    [Theory]
    [InlineData("ayuda", "Qué puedes hacer", Language.Spanish)]
    [InlineData("help", "What you can do", Language.English)]
    public async Task A_newcomer_whose_language_no_platform_tells_is_answered_in_the_one_they_type(
        string words,
        string expected,
        Language language
    )
    {
        var who = new PlatformIdentity(Platforms.Slack, "T9", "U1");
        var result = await app.Get<ChatPipeline>()
            .AnswerAsync(new IncomingMessage(new PlatformUser(who), who.Direct(), "d1") { Text = words });

        Assert.Equal(language, result.Reader.Language);
        Assert.Contains(expected, PlainCard.Words(result.Reply, language), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_comes_later_takes_the_place_of_the_id()
    {
        var directory = app.Get<MemberDirectory>();
        var who = new PlatformIdentity(Platforms.Slack, "T9", "U1");
        await directory.WelcomeAsync(new PlatformUser(who), None);
        var (_, named) = await directory.WelcomeAsync(new PlatformUser(who, "Pat"), None);
        var (_, later) = await directory.WelcomeAsync(new PlatformUser(who, "Patricia"), None);

        Assert.Equal(("Pat", "Pat"), (named.Name, later.Name));
    }

    [Fact]
    public async Task Golden_cards_and_forms()
    {
        var members = await Store.ListAsync("acme-co", None);
        Golden.Card("members", "settings", MemberCards.Settings(app.Command(company.Lena), members));
        Golden.Card("members", "settings-admin", MemberCards.Settings(app.Command(company.Ana), members));
        Golden.Card(
            "members",
            "changed",
            MemberCards.Changed(company.Sofia with { Side = null, Roles = Roles.Approver | Roles.Admin }, isOwn: false)
        );
        Golden.Card("members", "changed-own", MemberCards.Changed(company.Lena, isOwn: true));
        Golden.Card("members", "company-changed", MemberCards.CompanyChanged(company.Organization));
        Golden.Card("members", "side", SideCards.Ask("feedback.capture", "Acme: too slow"));
        Golden.Card("members", "side-stored", Card.Say(MemberTexts.SideStored(Side.Sales)));
        Golden.Card("members", "side-is-set", Card.Say(MemberTexts.SideIsSet(Side.Sales)));
        Golden.Card("members", "only-admins", Card.Say(MemberTexts.OnlyAdmins));
        Golden.Card("members", "last-admin", Card.Say(MemberTexts.LastAdmin));
        Golden.Card("members", "who-is", Card.Say(MemberTexts.WhoIs("<!channel>")));
        Golden.Form("members", "form-own", MemberForms.Member(company.Lena, company.Lena));
        Golden.Form("members", "form-admin", MemberForms.Member(company.Tom, company.Ana));
        Golden.Form("members", "form-company", MemberForms.Company(company.Organization));
    }

    private static string Shape(Member member) =>
        $"{member.Id} {member.Side} {member.Roles} {member.Language} {member.Zone}";

    private async Task<Member> Stored(string id) => (await Store.GetAsync("acme-co", id, None))!;
}
