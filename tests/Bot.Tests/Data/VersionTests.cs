using Bot.Core.Data;
using static Bot.Tests.Data.TestStore;

namespace Bot.Tests.Data;

/// <summary>Data that an older or a newer Duet wrote.</summary>
public sealed class VersionTests
{
    private static readonly DocumentSet<Note> Before = new DocumentSet<Note>(
        "notes",
        note => note.Organization,
        note => note.Id
    ).WithKey("tag", note => note.Tags);

    // The key is of another kind, the id is another, and there is a due time.
    private static readonly DocumentSet<Note> After = new DocumentSet<Note>(
        "notes",
        note => note.Organization,
        note => $"note/{note.Id}"
    )
        .WithOrderedKey("tag", note => note.Tags.Count > 0 ? note.Tags[0] : null)
        .WithUniqueKey("text", note => [note.Text])
        .WithDue(note => note.Due)
        .WithVersion(2);

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_set_whose_version_rose_has_new_ids_and_keys_after_the_start(Engine engine)
    {
        await using var data = await OpenAsync(engine, Before);
        await data.CommitAsync(
            A,
            async transaction =>
            {
                for (var n = 0; n < 1_200; n++)
                {
                    var note = new Note(A, $"n{n}", $"text {n}")
                    {
                        Tags = [$"t{n:D4}"],
                        Due = BotApp.Start.AddSeconds(n),
                    };
                    await transaction.PutAsync(Before, note);
                }

                return true;
            }
        );

        await data.ReopenAsync(After);
        await CheckAsync(data);

        // Again with the same version: nothing is left to do.
        await data.ReopenAsync(After);
        await CheckAsync(data);
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Data_of_a_newer_version_is_not_opened(Engine engine)
    {
        await using var data = await OpenAsync(engine, After);

        var refused = await Assert.ThrowsAsync<StorageVersionException>(() => data.ReopenAsync(Before));
        Assert.Contains("newer Duet", refused.Message, StringComparison.Ordinal);
    }

    private static async Task CheckAsync(TestStore data)
    {
        Assert.Equal("text 7", (await GetAsync("note/n7"))?.Text);
        Assert.Null(await GetAsync("n7"));
        Assert.Equal(1_200, (await data.Store.ListAsync(After, A, CancellationToken.None)).Count);
        var range = data.Store.RangeAsync(After, A, "tag", "t0003", "t0005", false, CancellationToken.None);
        Assert.Equal(["n3", "n4", "n5"], await range.Select(note => note.Id).ToListAsync());
        Assert.Equal(BotApp.Start, await data.Store.NextDueAsync(After, CancellationToken.None));
        Assert.False(
            await data.CommitAsync(A, transaction => transaction.InsertAsync(After, new Note(A, "new", "text 7")))
        );

        Task<Note?> GetAsync(string id) => data.Store.GetAsync(After, A, id, CancellationToken.None).AsTask();
    }
}
