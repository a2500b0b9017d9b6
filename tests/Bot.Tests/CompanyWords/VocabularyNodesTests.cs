using Bot.Core.Understanding;
using Bot.Tests.Data;

namespace Bot.Tests.CompanyWords;

/// <summary>Two nodes on one database: a change on one counts on the other two seconds later.</summary>
public sealed class VocabularyNodesTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_change_on_one_node_counts_there_at_once_and_on_the_other_soon()
    {
        using var database = new TestDatabase(Engine.Postgres);
        await using var first = new BotApp(database: database);
        await using var second = new BotApp(database: database);
        var company = await first.CompanyAsync();
        Assert.Empty(await GroupsAsync(second, company));

        await first.SayAsync(company.Ana, "settings vocabulary truck = lorry");
        Assert.Equal(["truck = lorry"], await GroupsAsync(first, company));
        second.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["truck = lorry"], await GroupsAsync(second, company));

        await second.SayAsync(company.Ana, "settings vocabulary remove truck", deliveryKey: "other");
        Assert.Empty(await GroupsAsync(second, company));
        first.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Empty(await GroupsAsync(first, company));
    }

    private static async Task<IEnumerable<string>> GroupsAsync(BotApp node, Company company)
    {
        var vocabulary = await node.Get<VocabularyCache>().GetAsync(company.Organization.Id, None);
        return vocabulary.Words.Groups.Select(group => group.ToString());
    }
}
