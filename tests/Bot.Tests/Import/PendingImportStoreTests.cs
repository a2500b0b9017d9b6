using Bot.Core.Import;

namespace Bot.Tests.Import;

/// <summary>What every store of pending imports keeps to, on the real engine.</summary>
public sealed class PendingImportStoreTests : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new();

    private IPendingImportStore Store => app.Get<IPendingImportStore>();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_largest_file_comes_back_byte_by_byte()
    {
        var content = new byte[CsvImport.LargestFile];
        new Random(7).NextBytes(content);
        var pending = Pending("one", "ana", 0) with { Content = content };

        await Store.AddAsync(pending, None);

        var found = (await Store.FindAsync("one", "ana", pending.Id, BotApp.Start, None))!;
        Assert.True(content.AsSpan().SequenceEqual(found.Content));
        Assert.Equal((pending.FileName, pending.Dropped), (found.FileName, found.Dropped));
    }

    [Fact]
    public async Task Only_who_dropped_it_in_that_organization_finds_it()
    {
        var pending = Pending("one", "ana", 0);
        await Store.AddAsync(pending, None);

        Assert.Null(await Store.FindAsync("one", "tom", pending.Id, BotApp.Start, None));
        Assert.Null(await Store.FindAsync("two", "ana", pending.Id, BotApp.Start, None));
        await Store.DeleteAsync("two", pending.Id, None);
        Assert.NotNull(await Store.FindAsync("one", "ana", pending.Id, BotApp.Start, None));
        await Store.DeleteAsync("one", pending.Id, None);
        Assert.Null(await Store.FindAsync("one", "ana", pending.Id, BotApp.Start, None));
    }

    [Fact]
    public async Task After_a_day_it_is_not_found_and_with_the_next_one_it_is_forgotten()
    {
        var (old, other) = (Pending("one", "ana", 0), Pending("two", "ana", 0));
        await Store.AddAsync(old, None);
        await Store.AddAsync(other, None);
        Assert.NotNull(await Store.FindAsync("one", "ana", old.Id, BotApp.Start.AddHours(23), None));
        Assert.Null(await Store.FindAsync("one", "ana", old.Id, BotApp.Start.AddHours(24), None));

        await Store.AddAsync(Pending("one", "ana", 25), None);

        Assert.Null(await Store.FindAsync("one", "ana", old.Id, BotApp.Start, None));
        Assert.NotNull(await Store.FindAsync("two", "ana", other.Id, BotApp.Start, None));
    }

    private static PendingImport Pending(string organization, string member, int hours) =>
        new(organization, $"file{hours}", member, "deals.csv", [1, 2, 3], BotApp.Start.AddHours(hours));
}
