using System.Collections.Concurrent;
using Bot.Core.Data;
using static Bot.Tests.Data.TestStore;

namespace Bot.Tests.Data;

/// <summary>Due work is done by one at a time, in order, and again when its holder died.</summary>
public sealed class ClaimTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    // Over at once: the test need not wait for it.
    private static readonly TimeSpan NoTime = TimeSpan.Zero;

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Due_documents_are_claimed_earliest_first_and_once(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(Due("late", 3), Due("early", 1), Due("future", 60), new Note(A, "never"));
        await data.PutAsync(Due("other", 2) with { Organization = "b" });

        Assert.Equal(["early", "other"], Ids(await ClaimAsync(data, limit: 2)));
        Assert.Equal(["late"], Ids(await ClaimAsync(data)));
        Assert.Empty(await ClaimAsync(data));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_claim_is_held_until_its_document_is_written(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(Due("n1", 1));
        var claim = Assert.Single(await ClaimAsync(data));

        Assert.True(await HoldsAsync(data, claim));
        await data.PutAsync(claim.Document with { Text = "tried" });
        Assert.False(await HoldsAsync(data, claim));
        Assert.Equal("tried", Assert.Single(await ClaimAsync(data)).Document.Text);
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_claim_outlives_a_commit_that_failed(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(Due("n1", 1));
        var claim = Assert.Single(await ClaimAsync(data));
        await Assert.ThrowsAsync<FormatException>(() =>
            data.CommitAsync<bool>(
                A,
                async transaction =>
                {
                    await transaction.DeleteAsync(Note.Set, A, "n1");
                    throw new FormatException();
                }
            )
        );

        Assert.True(await HoldsAsync(data, claim));
        Assert.Empty(await ClaimAsync(data));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_lease_that_ends_gives_the_document_to_another_and_the_first_holds_it_no_more(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(Due("n1", 1));
        var first = Assert.Single(await ClaimAsync(data, lease: NoTime));
        Assert.False(await HoldsAsync(data, first));
        var second = Assert.Single(await ClaimAsync(data));

        await data.Store.ReleaseAsync(Note.Set, first, CancellationToken.None);
        Assert.False(await HoldsAsync(data, first));
        Assert.True(await HoldsAsync(data, second));
    }

    [Fact]
    public async Task A_lease_in_the_data_file_ends_by_the_clock()
    {
        await using var data = await OpenAsync(Engine.LiteDb);
        await data.PutAsync(Due("n1", 1));
        var claim = Assert.Single(await ClaimAsync(data));
        Assert.Equal(data.Clock.GetUtcNow() + Lease, await NextDueAsync(data, Note.Set));

        data.Clock.Advance(Lease - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await ClaimAsync(data));
        Assert.True(await HoldsAsync(data, claim));

        data.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Single(await ClaimAsync(data));
        Assert.False(await HoldsAsync(data, claim));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_released_document_can_be_claimed_at_once(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(Due("n1", 1));
        var claim = Assert.Single(await ClaimAsync(data));
        await data.Store.ReleaseAsync(Note.Set, claim, CancellationToken.None);

        Assert.False(await HoldsAsync(data, claim));
        Assert.Equal(["n1"], Ids(await ClaimAsync(data)));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task The_next_due_time_is_that_of_the_earliest_document_that_nobody_holds(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        Assert.Null(await NextDueAsync(data, Note.Set));
        await data.PutAsync(Due("n1", -5), Due("n2", 20), new Note(A, "never"));
        Assert.Equal(BotApp.Start.AddMinutes(-5), await NextDueAsync(data, Note.Set));

        await ClaimAsync(data);
        var next = await NextDueAsync(data, Note.Set);
        Assert.NotNull(next);
        Assert.NotEqual(BotApp.Start.AddMinutes(-5), next);
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_lane_gives_its_documents_one_at_a_time_in_order(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await AddWorkAsync(data, ("x", 10), ("x", 9), ("y", 1));

        var first = await ClaimWorkAsync(data);
        Assert.Equal(["x9", "y1"], first.Select(claim => claim.Document.Id).Order());
        Assert.Empty(await ClaimWorkAsync(data));

        await DoAsync(data, first.Single(claim => claim.Document.Lane == "x"));
        var second = Assert.Single(await ClaimWorkAsync(data));
        Assert.Equal("x10", second.Document.Id);
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_document_that_is_not_due_yet_holds_its_lane_back(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var later = BotApp.Start.AddMinutes(5);
        await data.CommitAsync(
            A,
            async transaction =>
                await transaction.InsertAsync(Work.Set, new Work(A, "x1", "x", 1, later))
                & await transaction.InsertAsync(Work.Set, new Work(A, "x2", "x", 2, BotApp.Start))
        );

        Assert.Empty(await ClaimWorkAsync(data));
        Assert.Equal(later, await NextDueAsync(data, Work.Set));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Many_claimers_do_everything_once_and_every_lane_in_order(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await AddWorkAsync(data, [.. Enumerable.Range(0, 200).Select(n => ($"lane{n % 20:D2}", (long)n))]);
        var done = new ConcurrentQueue<Work>();

        async Task WorkAsync()
        {
            while (done.Count < 200)
            {
                foreach (var claim in await ClaimWorkAsync(data, limit: 3))
                {
                    done.Enqueue(claim.Document);
                    Assert.True(await DoAsync(data, claim));
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(WorkAsync))).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(200, done.DistinctBy(work => work.Id).Count());
        Assert.Equal(200, done.Count);
        Assert.All(
            done.GroupBy(work => work.Lane),
            lane => Assert.Equal(lane.Select(work => work.Sequence).Order(), lane.Select(work => work.Sequence))
        );
        Assert.Null(await NextDueAsync(data, Work.Set));
    }

    private static Note Due(string id, int minutes) => new(A, id) { Due = BotApp.Start.AddMinutes(minutes) };

    private static IEnumerable<string> Ids(IReadOnlyList<Claim<Note>> claims) =>
        claims.Select(claim => claim.Document.Id);

    private static async Task<IReadOnlyList<Claim<Note>>> ClaimAsync(
        TestStore data,
        TimeSpan? lease = null,
        int limit = 10
    ) =>
        await data.Store.ClaimDueAsync(
            Note.Set,
            BotApp.Start.AddMinutes(10),
            lease ?? Lease,
            limit,
            CancellationToken.None
        );

    private static Task<bool> HoldsAsync(TestStore data, Claim<Note> claim) =>
        data.CommitAsync(claim.Document.Organization, transaction => transaction.HoldsAsync(Note.Set, claim));

    private static async Task<DateTimeOffset?> NextDueAsync<T>(TestStore data, DocumentSet<T> set)
        where T : class => await data.Store.NextDueAsync(set, CancellationToken.None);

    private static Task<bool> AddWorkAsync(TestStore data, params IReadOnlyList<(string Lane, long Sequence)> work) =>
        data.CommitAsync(
            A,
            async transaction =>
            {
                foreach (var (lane, sequence) in work)
                {
                    await transaction.InsertAsync(
                        Work.Set,
                        new Work(A, $"{lane}{sequence}", lane, sequence, BotApp.Start)
                    );
                }

                return true;
            }
        );

    private static async Task<IReadOnlyList<Claim<Work>>> ClaimWorkAsync(TestStore data, int limit = 10) =>
        await data.Store.ClaimDueAsync(Work.Set, BotApp.Start, Lease, limit, CancellationToken.None);

    private static Task<bool> DoAsync(TestStore data, Claim<Work> claim) =>
        data.CommitAsync(
            claim.Document.Organization,
            async transaction =>
                await transaction.HoldsAsync(Work.Set, claim)
                && await transaction.ReplaceAsync(
                    Work.Set,
                    claim.Document with
                    {
                        IsDone = true,
                    },
                    stored => !stored.IsDone
                )
        );
}
