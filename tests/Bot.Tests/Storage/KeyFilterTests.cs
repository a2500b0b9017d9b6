using Bot.Core.Data;
using Bot.Storage.LiteDb;
using Bot.Tests.Data;

namespace Bot.Tests.Storage;

/// <summary>The filter that spares look-ups of what is not stored.</summary>
public sealed class KeyFilterTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public void A_key_that_was_added_is_never_missing_and_most_others_are()
    {
        var filter = new KeyFilter();
        for (var i = 0; i < 50_000; i++)
        {
            filter.Add(Hash(i));
        }

        Assert.False(filter.IsMissing(Hash(60_000)));
        filter.Complete();
        for (var i = 50_000; i < 100_000; i++)
        {
            filter.Add(Hash(i));
        }

        Assert.DoesNotContain(Enumerable.Range(0, 100_000), i => filter.IsMissing(Hash(i)));
        Assert.InRange(Enumerable.Range(100_000, 100_000).Count(i => !filter.IsMissing(Hash(i))), 0, 1_000);
    }

    [Fact]
    public void A_filter_that_has_grown_too_full_says_so()
    {
        var filter = new KeyFilter();
        filter.Complete();
        Assert.False(filter.IsSpent);

        for (var i = 0; i < 100_000; i++)
        {
            filter.Add(Hash(i));
        }

        Assert.True(filter.IsSpent);
    }

    [Fact]
    public void A_filter_that_could_not_be_filled_decides_nothing()
    {
        var filter = new KeyFilter();
        filter.GiveUp();
        filter.Complete();

        Assert.True(filter.IsSpent);
        Assert.False(filter.IsMissing(Hash(1)));
    }

    [Fact]
    public async Task What_was_looked_for_in_vain_is_found_once_it_is_stored()
    {
        await using var data = await TestStore.OpenAsync(Engine.LiteDb, Counted.Set);
        var store = data.Store;
        for (var i = 0; i < 2_500; i += 500)
        {
            await AddAsync(store, Enumerable.Range(i, 500));
        }

        // Begins both filters; each later commit lets them be filled a little further.
        await store.CommitAsync(TestStore.A, LookInVainAsync, None);
        for (var i = 0; i < 20; i++)
        {
            Assert.False(await HasAsync(store, "none"));
        }

        await AddAsync(store, [9_000]);
        foreach (var id in new[] { "0", "1234", "2499", "9000" })
        {
            Assert.True(await HasAsync(store, id));
            Assert.False(await InsertAsync(store, id));
        }

        Assert.True(await DeleteAsync(store, "1234"));
        Assert.False(await HasAsync(store, "1234"));
        Assert.True(await InsertAsync(store, "1234"));
        Assert.True(await HasAsync(store, "1234"));
        Assert.Equal(2_501, (await store.ListAsync(Counted.Set, TestStore.A, None)).Count);
    }

    private static int Hash(int i) => KeyFilter.Hash(BitConverter.GetBytes(i));

    private static ValueTask<bool> AddAsync(IDocumentStore store, IEnumerable<int> ids) =>
        store.CommitAsync(
            TestStore.A,
            async transaction =>
            {
                foreach (var id in ids)
                {
                    await transaction.PutAsync(Counted.Set, new Counted($"{id}"));
                }

                return true;
            },
            None
        );

    private static async ValueTask<bool> LookInVainAsync(IDocumentTransaction transaction)
    {
        for (var i = 0; i < 600; i++)
        {
            Assert.Null(await transaction.GetAsync(Counted.Set, TestStore.A, $"no {i}", None));
            Assert.Empty(await transaction.FindAsync(Counted.Set, TestStore.A, "name", $"no {i}", 1, None));
        }

        return true;
    }

    private static ValueTask<bool> HasAsync(IDocumentStore store, string id) =>
        store.CommitAsync(
            TestStore.A,
            async transaction =>
            {
                var found = await transaction.GetAsync(Counted.Set, TestStore.A, id, None) is not null;
                var byKey = await transaction.FindAsync(Counted.Set, TestStore.A, "name", $"name {id}", 1, None);
                Assert.Equal(found, byKey.Count == 1);
                return found;
            },
            None
        );

    private static ValueTask<bool> InsertAsync(IDocumentStore store, string id) =>
        store.CommitAsync(TestStore.A, transaction => transaction.InsertAsync(Counted.Set, new Counted(id)), None);

    private static ValueTask<bool> DeleteAsync(IDocumentStore store, string id) =>
        store.CommitAsync(TestStore.A, transaction => transaction.DeleteAsync(Counted.Set, TestStore.A, id), None);

    private sealed record Counted(string Id)
    {
        public static DocumentSet<Counted> Set { get; } =
            new DocumentSet<Counted>("counted", _ => TestStore.A, counted => counted.Id).WithOrderedKey(
                "name",
                counted => counted.Id == "7" ? null : $"name {counted.Id}"
            );
    }
}
