using Bot.Core.Chat;
using Bot.Core.Linking;
using Bot.Core.Members;
using Bot.Tests.Data;

namespace Bot.Tests.Linking;

/// <summary>What becomes of workspaces and members when companies join and separate, on every engine.</summary>
public sealed class WorkspaceLinkStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task A_workspace_that_joins_leads_to_the_other_company_until_it_leaves(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var (members, links) = (new MemberStore(data.Store), new WorkspaceLinkStore(data.Store));
        var (one, two) = (new Company("one"), new Company("two"));
        await one.StoreAsync(members);
        await two.StoreAsync(members);
        var lena = one.Lena with { Organization = "two", Id = "other-lena" };

        Assert.True(await links.JoinAsync("one", "two", [lena], None));

        Assert.Equal("two", (await members.FindOrganizationAsync(Platforms.Playground, "one", None))!.Id);
        Assert.Equal("other-lena", (await members.FindAsync("two", lena.Identities[0], None))!.Id);
        Assert.Equal(
            [("one", true), ("two", false)],
            (await links.WorkspacesAsync("two", None)).Select(link => (link.Workspace, link.IsJoined))
        );
        Assert.Equal("two", Assert.Single(await members.OrganizationsAsync(None)).Id);
        Assert.False(await links.JoinAsync("one", "two", [], None));

        Assert.True(await links.LeaveAsync("two", Platforms.Playground, "one", None));

        Assert.Equal("one", (await members.FindOrganizationAsync(Platforms.Playground, "one", None))!.Id);
        Assert.Null(await members.FindAsync("two", lena.Identities[0], None));
        Assert.Equal("lena", (await members.FindAsync("two", two.Lena.Identities[0], None))!.Id);
        Assert.False(await links.LeaveAsync("two", Platforms.Playground, "one", None));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task A_code_is_given_to_one_of_many_who_type_it_at_once(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var codes = new LinkStore(data.Store);
        var code = LinkCode.New(new Company("one").Lena, Platforms.Slack, "T1", BotApp.Start);
        await codes.AddAsync(code, None);

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => codes.TakeAsync(code.Code, None)));

        Assert.Equal(code, Assert.Single(taken.OfType<LinkCode>()));
        Assert.Null(await codes.FindAsync(code.Code, None));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task A_new_code_deletes_only_the_expired_ones(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var codes = new LinkStore(data.Store);
        LinkCode[] given =
        [
            .. new[] { 0, 10, 20 }.Select(minutes =>
                LinkCode.New(new Company("one").Lena, Platforms.Slack, "T1", BotApp.Start.AddMinutes(minutes))
            ),
        ];
        foreach (var code in given)
        {
            await codes.AddAsync(code, None);
        }

        Assert.Null(await codes.FindAsync(given[0].Code, None));
        Assert.Equal(given[1], await codes.FindAsync(given[1].Code, None));
        Assert.Equal(given[2], await codes.FindAsync(given[2].Code, None));
    }

    private static Task<TestStore> OpenAsync(Engine engine) =>
        TestStore.OpenAsync(
            engine,
            MemberStore.Organizations,
            MemberStore.Workspaces,
            MemberStore.Members,
            LinkStore.Set
        );
}
