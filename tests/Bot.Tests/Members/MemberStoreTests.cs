using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Tests.Members;

/// <summary>What every member store keeps to, on the real engine.</summary>
public sealed class MemberStoreTests : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new();

    private IMemberStore Store => app.Get<IMemberStore>();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_member_is_found_by_each_identity_and_comes_back_as_stored()
    {
        var company = await app.CompanyAsync();
        var second = new PlatformIdentity(Platforms.Slack, "T1", "U1");
        var lena = company.Lena with { Name = "  Łéna <b> & co  ", Identities = [.. company.Lena.Identities, second] };

        Assert.True(await Store.ReplaceAsync(lena, None));

        var found = await Store.FindAsync(lena.Organization, second, None);
        Assert.Equal("  Łéna <b> & co  ", found!.Name);
        Assert.Equal(lena.Identities, found.Identities);
        Assert.Equal(1, found.Version);
    }

    [Fact]
    public async Task A_change_made_on_an_old_version_is_refused()
    {
        var company = await app.CompanyAsync();
        await Store.ReplaceAsync(company.Lena with { Name = "first" }, None);

        Assert.False(await Store.ReplaceAsync(company.Lena with { Name = "second" }, None));
        Assert.Equal("first", (await Store.GetAsync(company.Lena.Organization, "lena", None))!.Name);
    }

    [Fact]
    public async Task An_identity_belongs_to_one_member()
    {
        var company = await app.CompanyAsync();

        var kept = await Store.AddAsync(company.Lena with { Id = "impostor" }, None);

        Assert.Equal("lena", kept.Id);
    }

    [Fact]
    public async Task Organizations_do_not_see_each_others_members()
    {
        var one = await app.CompanyAsync("one");
        await app.CompanyAsync("two");

        Assert.All(await Store.ListAsync("one", None), member => Assert.Equal("one", member.Organization));
        Assert.Null(await Store.FindAsync("two", one.Lena.Identities[0], None));
        Assert.Empty(await Store.ListAsync("on", None));
    }

    [Fact]
    public async Task Many_people_arriving_at_once_are_all_stored()
    {
        var company = await app.CompanyAsync();
        var arrivals = Enumerable
            .Range(0, 200)
            .Select(i =>
                company.Lena with
                {
                    Id = $"m{i}",
                    Identities = [new PlatformIdentity(Platforms.Slack, "T1", $"U{i % 100}")],
                }
            );

        var kept = await Task.WhenAll(arrivals.Select(member => Store.AddAsync(member, None)));

        Assert.Equal(100, kept.Select(member => member.Id).Distinct().Count());
        Assert.Equal(106, (await Store.ListAsync(company.Organization.Id, None)).Count);
    }
}
