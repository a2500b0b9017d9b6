using Bot.Core.Chat;
using Bot.Core.Linking;
using Bot.Core.Members;
using Bot.Tests.Data;

namespace Bot.Tests.Members;

/// <summary>How the member store behaves on every engine.</summary>
public sealed class MemberStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task A_member_is_found_by_each_identity_and_comes_back_as_stored(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var store = new MemberStore(data.Store);
        var company = await StoredAsync(store, "acme-co");
        var second = new PlatformIdentity(Platforms.Slack, "T1", "U1");
        var lena = company.Lena with { Name = "  Łéna <b> & co  ", Identities = [.. company.Lena.Identities, second] };

        Assert.True(await store.ReplaceAsync(lena, None));

        var found = await store.FindAsync(lena.Organization, second, None);
        Assert.Equal("  Łéna <b> & co  ", found!.Name);
        Assert.Equal(lena.Identities, found.Identities);
        Assert.Equal(1, found.Version);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task A_change_made_on_an_old_version_is_refused(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var store = new MemberStore(data.Store);
        var company = await StoredAsync(store, "acme-co");
        await store.ReplaceAsync(company.Lena with { Name = "first" }, None);

        Assert.False(await store.ReplaceAsync(company.Lena with { Name = "second" }, None));
        Assert.Equal("first", (await store.GetAsync(company.Lena.Organization, "lena", None))!.Name);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task An_identity_belongs_to_one_member(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var store = new MemberStore(data.Store);
        var company = await StoredAsync(store, "acme-co");

        var kept = await store.AddAsync(company.Lena with { Id = "impostor" }, None);

        Assert.Equal("lena", kept.Id);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Organizations_do_not_see_each_others_members(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var store = new MemberStore(data.Store);
        var one = await StoredAsync(store, "one");
        await StoredAsync(store, "two");

        Assert.All(await store.ListAsync("one", None), member => Assert.Equal("one", member.Organization));
        Assert.Null(await store.FindAsync("two", one.Lena.Identities[0], None));
        Assert.Empty(await store.ListAsync("on", None));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Many_people_arriving_at_once_are_all_stored(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var store = new MemberStore(data.Store);
        var company = await StoredAsync(store, "acme-co");
        var arrivals = Enumerable
            .Range(0, 200)
            .Select(i =>
                company.Lena with
                {
                    Id = $"m{i}",
                    Identities = [new PlatformIdentity(Platforms.Slack, "T1", $"U{i % 100}")],
                }
            );

        var kept = await Task.WhenAll(arrivals.Select(member => store.AddAsync(member, None)));

        Assert.Equal(100, kept.Select(member => member.Id).Distinct().Count());
        Assert.Equal(106, (await store.ListAsync(company.Organization.Id, None)).Count);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Changes_made_at_once_are_all_kept(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var store = new MemberStore(data.Store);
        var company = await StoredAsync(store, "acme-co");

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    store.ChangeAsync(
                        company.Lena,
                        lena => lena with { FormerIds = [.. lena.FormerIds, $"former{i}"] },
                        None
                    )
                )
        );

        var stored = (await store.GetAsync("acme-co", "former7", None))!;
        Assert.Equal(("lena", 20, 20), (stored.Id, stored.FormerIds.Count, stored.Version));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Merged_members_are_one_with_both_identities(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var store = new MemberStore(data.Store);
        var company = await StoredAsync(store, "acme-co");

        var merged = await store.MergeAsync("acme-co", "lena", "maya", MemberMerge.Of, None);

        Assert.Equal(1, merged!.Version);
        var found = (await store.FindAsync("acme-co", company.Maya.Identities[0], None))!;
        Assert.Equal(("lena", 1), (found.Id, found.Version));
        Assert.Equal("lena", (await store.GetAsync("acme-co", "maya", None))!.Id);
        Assert.Equal(5, (await store.ListAsync("acme-co", None)).Count);
        Assert.Null(await store.MergeAsync("acme-co", "lena", "nobody", MemberMerge.Of, None));
    }

    private static Task<TestStore> OpenAsync(Engine engine) =>
        TestStore.OpenAsync(engine, MemberStore.Organizations, MemberStore.Workspaces, MemberStore.Members);

    private static async Task<Company> StoredAsync(MemberStore store, string organization)
    {
        var company = new Company(organization);
        await company.StoreAsync(store);
        return company;
    }
}
