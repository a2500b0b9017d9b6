using Bot.Core.Feedback;
using Bot.Core.Search;
using Bot.Core.TextAnalysis;
using Bot.Tests.Data;
using Npgsql;
using static Bot.Tests.Search.SearchIndexTests;

namespace Bot.Tests.Search;

/// <summary>Two nodes on one database: each finds what the other commits, after its next poll.</summary>
public sealed class SearchNodesTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly SearchIndex index = Index();
    private TestStore data = null!;
    private SearchFeed feed = null!;

    public async ValueTask InitializeAsync()
    {
        data = await TestStore.OpenAsync(Engine.Postgres, Set);
        feed = Feed(index, data);
        await feed.PollAsync(None);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task What_another_node_writes_changes_and_deletes_is_seen_at_the_next_poll()
    {
        await PutAsync(data, new Note("acme", "n1", "onboarding"), new Note("acme", "n2", "onboarding"));
        Assert.Empty(Found("onboarding"));
        await feed.PollAsync(None);
        Assert.Equal(["n2", "n1"], Found("onboarding"));

        await PutAsync(data, new Note("acme", "n1", "pricing"));
        await data.CommitAsync("acme", transaction => transaction.DeleteAsync(Set, "acme", "n2"));
        await feed.PollAsync(None);
        Assert.Empty(Found("onboarding"));
        Assert.Equal(["n1"], Found("pricing"));

        await data.Store.DeleteOrganizationAsync("acme", None);
        await feed.PollAsync(None);
        Assert.Empty(Found("pricing"));
    }

    [Fact]
    public async Task What_was_deleted_and_written_again_in_one_commit_is_there()
    {
        await PutAsync(data, new Note("acme", "n1", "onboarding"));
        await data.CommitAsync(
            "acme",
            async transaction =>
            {
                await transaction.DeleteAllAsync(Set, "acme");
                return await transaction.InsertAsync(Set, new Note("acme", "n1", "pricing"));
            }
        );
        await feed.PollAsync(None);

        Assert.Equal(["n1"], Found("pricing"));
    }

    [Fact]
    public async Task A_commit_that_began_early_and_ended_late_is_not_missed()
    {
        // Another organization's transaction has an older id, and is still open during two polls.
        await using var source = NpgsqlDataSource.Create(data.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(None);
        await using var slow = await connection.BeginTransactionAsync(None);
        await using var write = new NpgsqlCommand(
            """
            INSERT INTO documents (set, org, id, json, changed) VALUES (
                'notes', 'slow', 'n1', '{"organization":"slow","id":"n1","text":"onboarding","tags":[],"emails":[]}',
                pg_current_xact_id()::text::bigint)
            """,
            connection,
            slow
        );
        await write.ExecuteNonQueryAsync(None);

        await PutAsync(data, new Note("acme", "n1", "onboarding"));
        await feed.PollAsync(None);
        await feed.PollAsync(None);
        Assert.Equal(["n1"], Found("onboarding"));
        Assert.Empty(index.Find("slow", "onboarding", null, 10));

        await slow.CommitAsync(None);
        await feed.PollAsync(None);
        Assert.Single(index.Find("slow", "onboarding", null, 10));
    }

    [Fact]
    public async Task A_node_that_was_away_for_longer_than_deletions_are_kept_reads_everything_again()
    {
        await PutAsync(data, new Note("acme", "n1", "onboarding"));
        await feed.PollAsync(None);
        await data.CommitAsync("acme", transaction => transaction.DeleteAsync(Set, "acme", "n1"));
        await using (var source = NpgsqlDataSource.Create(data.ConnectionString))
        await using (var forget = source.CreateCommand("DELETE FROM document_deletions"))
        {
            await forget.ExecuteNonQueryAsync(None);
        }

        data.Clock.Advance(TimeSpan.FromHours(13));
        await feed.PollAsync(None);

        Assert.Empty(Found("onboarding"));
    }

    [Fact]
    public async Task A_report_on_one_node_is_similar_to_one_on_the_other()
    {
        using var database = new TestDatabase(Engine.Postgres);
        await using var first = new BotApp(database: database);
        await using var second = new BotApp(database: database);
        var company = await first.CompanyAsync();
        await first.SayAsync(company.Lena, "feedback Acme: the onboarding takes weeks");
        await second.Get<SearchFeed>().PollAsync(None);

        var receipt = await second.SayAsync(
            company.Diego,
            "feedback Globex: onboarding takes months",
            deliveryKey: "other"
        );

        Assert.Contains("#2", receipt.English(), StringComparison.Ordinal);
        Assert.Contains("#1", receipt.English(), StringComparison.Ordinal);
        var found = await second.SayAsync(company.Diego, "feedback search onboard");
        Assert.Contains("#1", found.English(), StringComparison.Ordinal);
        await first.SayAsync(company.Lena, "feedback undo");
        await second.Get<SearchFeed>().PollAsync(None);
        var left = await second
            .Get<FeedbackStore>()
            .SearchAsync("acme-co", "onboarding", OrganizationWords.None, 9, None);
        Assert.Equal([2], left.Select(entry => entry.Number));
    }

    private IEnumerable<string> Found(string words) => index.Find("acme", words, null, 10).Select(hit => hit.Id);
}
