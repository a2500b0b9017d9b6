using Bot.Core.Import;
using Bot.Tests.Data;

namespace Bot.Tests.Import;

/// <summary>How the store of pending imports behaves on every engine.</summary>
public sealed class PendingImportStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task The_largest_file_comes_back_byte_by_byte(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, PendingImportStore.Set);
        var store = new PendingImportStore(data.Store, new UploadedFiles(data.Store, TimeProvider.System));
        var content = new byte[5 * 1024 * 1024];
        new Random(7).NextBytes(content);
        var pending = Pending("one", "ana", 0) with { Content = content };

        await store.AddAsync(pending, None);

        var found = (await store.FindAsync("one", "ana", pending.Id, BotApp.Start, None))!;
        Assert.True(content.AsSpan().SequenceEqual(found.Content));
        Assert.Equal((pending.FileName, pending.Dropped), (found.FileName, found.Dropped));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Only_who_dropped_it_in_that_organization_finds_it(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, PendingImportStore.Set);
        var store = new PendingImportStore(data.Store, new UploadedFiles(data.Store, TimeProvider.System));
        var pending = Pending("one", "ana", 0);
        await store.AddAsync(pending, None);

        Assert.Null(await store.FindAsync("one", "tom", pending.Id, BotApp.Start, None));
        Assert.Null(await store.FindAsync("two", "ana", pending.Id, BotApp.Start, None));
        await store.DeleteAsync("two", pending.Id, None);
        Assert.NotNull(await store.FindAsync("one", "ana", pending.Id, BotApp.Start, None));
        await store.DeleteAsync("one", pending.Id, None);
        Assert.Null(await store.FindAsync("one", "ana", pending.Id, BotApp.Start, None));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task After_a_day_it_is_not_found_and_with_the_next_one_it_is_forgotten(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, PendingImportStore.Set);
        var store = new PendingImportStore(data.Store, new UploadedFiles(data.Store, TimeProvider.System));
        var (old, other) = (Pending("one", "ana", 0), Pending("two", "ana", 0));
        await store.AddAsync(old, None);
        await store.AddAsync(other, None);
        Assert.NotNull(await store.FindAsync("one", "ana", old.Id, BotApp.Start.AddHours(23), None));
        Assert.Null(await store.FindAsync("one", "ana", old.Id, BotApp.Start.AddHours(24), None));

        await store.AddAsync(Pending("one", "ana", 25), None);

        Assert.Null(await store.FindAsync("one", "ana", old.Id, BotApp.Start, None));
        Assert.NotNull(await store.FindAsync("two", "ana", other.Id, BotApp.Start, None));
    }

    private static PendingImport Pending(string organization, string member, int hours) =>
        new(organization, $"file{hours}", member, "deals.csv", [1, 2, 3], BotApp.Start.AddHours(hours));
}
