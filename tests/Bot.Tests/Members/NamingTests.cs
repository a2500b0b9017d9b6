using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Tests.Members;

/// <summary>How people are named, and told apart.</summary>
public sealed class NamingTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new();
    private Company company = null!;

    public async ValueTask InitializeAsync()
    {
        company = await app.CompanyAsync();
        await AddAsync("U7", "Lena", "lena.m", "lena.meier@acme.com", "29:abc");
        await AddAsync("U8", "Pat", "pat", "pat@acme.com");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("@lena.m", "U7")]
    [InlineData("lena.meier@acme.com", "U7")]
    [InlineData("@LENA.M", "U7")]
    [InlineData("@U7", "U7")]
    [InlineData("Pat", "U8")]
    [InlineData("@pat", "U8")]
    public async Task A_handle_a_mention_and_an_address_name_a_member_in_a_typed_command(string words, string id)
    {
        await app.SayAsync(company.Ana, $"team role {words} sales approver");

        var changed = (await app.Get<MemberStore>().GetAsync("acme-co", id, None))!;
        Assert.Equal((Side.Sales, Roles.Approver), (changed.Side, changed.Roles));
    }

    [Fact]
    public async Task Two_people_of_one_name_are_asked_about_by_handle()
    {
        var reply = await app.SayAsync(company.Ana, "settings Lena role:approver");

        Assert.Contains("Lena (@lena.m)", PlainCard.Words(reply), StringComparison.Ordinal);
        Assert.Equal(Roles.None, (await app.Get<MemberStore>().GetAsync("acme-co", "lena", None))!.Roles);
    }

    [Fact]
    public async Task A_mention_in_Teams_names_the_person_behind_it_although_two_have_the_name()
    {
        await app.SendAsync(
            app.Command(company.Ana) with
            {
                Text = "team role Lena marketing",
                Mentions = new Dictionary<string, string> { ["Lena"] = "29:abc" },
            }
        );

        Assert.Equal(Side.Marketing, (await app.Get<MemberStore>().GetAsync("acme-co", "U7", None))!.Side);
        Assert.Equal(Side.Sales, (await app.Get<MemberStore>().GetAsync("acme-co", "lena", None))!.Side);
    }

    [Fact]
    public async Task Cards_show_the_handle_only_where_the_name_is_shared()
    {
        var names = MemberNames.Of(await app.Get<MemberStore>().ListAsync("acme-co", None));

        Assert.Equal(("Lena (@lena.m)", "Pat"), (names["U7"], names["U8"]));
        Assert.Contains(
            "Lena (@lena.m)",
            PlainCard.Words(await app.SayAsync(company.Ana, "settings")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_two_first_members_at_once_one_is_admin()
    {
        var directory = app.Get<MemberDirectory>();
        await Task.WhenAll(
            Enumerable
                .Range(1, 8)
                .Select(i =>
                    Task.Run(() =>
                        directory.AdmitAsync(
                            new PlatformUser(new PlatformIdentity(Platforms.Slack, "T9", $"U{i}")),
                            None
                        )
                    )
                )
        );

        var members = await app.Get<MemberStore>().ListAsync("slack-T9", None);
        Assert.Equal((8, 1), (members.Count, members.Count(member => member.IsAdmin)));
    }

    [Fact]
    public async Task Who_installs_is_admin_where_there_is_none_and_takes_nothing_from_one()
    {
        var directory = app.Get<MemberDirectory>();
        async Task<Member> InstallAsync(string user) =>
            (
                (Admission.Admitted)
                    await directory.AdmitAsync(
                        new PlatformUser(new PlatformIdentity(Platforms.Slack, "T9", user))
                        {
                            Affiliation = Affiliation.Insider,
                            IsInstaller = true,
                        },
                        None
                    )
            ).Member;

        Assert.True((await InstallAsync("U1")).IsAdmin);
        Assert.False((await InstallAsync("U2")).IsAdmin);
    }

    private Task<Member> AddAsync(string id, string name, params IReadOnlyList<string> handles) =>
        app.Get<MemberStore>()
            .AddAsync(
                new Member(
                    "acme-co",
                    id,
                    name,
                    [new PlatformIdentity(Platforms.Playground, "acme-co", id)],
                    null,
                    Roles.None,
                    Language.English,
                    "UTC"
                )
                {
                    Handles = handles,
                },
                None
            );
}
