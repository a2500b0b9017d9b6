using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Storage;
using Bot.Storage.LiteDb;
using LiteDB;

namespace Bot.Tests.Storage;

/// <summary>Files that Duet must not open, and must leave as they are.</summary>
public sealed class DataFileCheckTests : IDisposable
{
    private const int PageSize = 8192;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-check-file-");

    private string DataFile => Path.Combine(folder.FullName, "duet.db");

    private string LogFile => Path.Combine(folder.FullName, "duet-log.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(5)]
    [InlineData(20_000)]
    [InlineData(2 * PageSize)]
    public void A_file_of_random_bytes_is_foreign(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        File.WriteAllBytes(DataFile, bytes);

        AssertRefused(StorageFault.Foreign);
        Assert.False(File.Exists(DataFile + ".lock"));
    }

    [Fact]
    public void A_text_file_is_foreign()
    {
        File.WriteAllText(DataFile, string.Concat(Enumerable.Repeat("Dear diary, today…\n", 900)));

        AssertRefused(StorageFault.Foreign);
    }

    [Fact]
    public void A_LiteDB_file_of_another_program_is_foreign()
    {
        using (
            var other = new LiteDatabase(
                new ConnectionString(DataFile) { Collation = new Collation("en-US/IgnoreCase") }
            )
        )
        {
            other.GetCollection("invoices").Insert(new BsonDocument { ["total"] = 12 });
        }

        AssertRefused(StorageFault.Foreign);
    }

    [Fact]
    public void A_folder_is_no_data_file()
    {
        Directory.CreateDirectory(DataFile);

        Assert.Equal(StorageFault.IsFolder, Refused().Fault);
        Assert.Empty(Directory.GetFileSystemEntries(DataFile));
    }

    [Fact]
    public async Task A_file_that_was_cut_is_damaged()
    {
        await StoreAsync();
        using (var cut = new FileStream(DataFile, FileMode.Open))
        {
            cut.SetLength(cut.Length - 10_000);
        }

        AssertRefused(StorageFault.Damaged);
    }

    [Theory]
    [InlineData(2 * PageSize, PageSize)]
    [InlineData(PageSize, 4)]
    [InlineData(192, 60)]
    [InlineData(192, 1)]
    public async Task A_file_whose_pages_or_collections_are_overwritten_is_damaged(int from, int length)
    {
        await StoreAsync();
        var bytes = await File.ReadAllBytesAsync(DataFile, TestContext.Current.CancellationToken);
        new Random(7).NextBytes(bytes.AsSpan(from, length));
        await File.WriteAllBytesAsync(DataFile, bytes, TestContext.Current.CancellationToken);

        AssertRefused(StorageFault.Damaged);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(30_000)]
    public async Task A_file_in_the_place_of_the_log_that_is_no_log_is_left_alone(int length)
    {
        await StoreAsync();
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        await File.WriteAllBytesAsync(LogFile, bytes, TestContext.Current.CancellationToken);

        AssertRefused(StorageFault.ForeignLog);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(LogFile, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Another_data_file_in_the_place_of_the_log_is_left_alone()
    {
        await StoreAsync();
        File.Copy(DataFile, LogFile, overwrite: true);

        AssertRefused(StorageFault.ForeignLog);
        Assert.Equal(File.ReadAllBytes(DataFile), File.ReadAllBytes(LogFile));
    }

    [Fact]
    public async Task A_log_whose_data_file_is_gone_is_kept()
    {
        var log = await CrashAsync();
        File.Delete(DataFile);
        await File.WriteAllBytesAsync(LogFile, log, TestContext.Current.CancellationToken);

        Assert.Equal(StorageFault.LogWithoutData, Refused().Fault);
        Assert.Equal(log, await File.ReadAllBytesAsync(LogFile, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000)]
    public async Task A_log_that_a_crash_left_is_replayed_also_when_its_last_page_is_cut(int more)
    {
        var log = await CrashAsync();
        await File.WriteAllBytesAsync(LogFile, [.. log, .. log.AsSpan(0, more)], TestContext.Current.CancellationToken);

        await using var file = new LiteDbFile(DataFile);
        Assert.NotNull(await Profiles(file).FindAsync(Person(2), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_empty_file_is_begun()
    {
        await File.WriteAllBytesAsync(DataFile, [], TestContext.Current.CancellationToken);

        await StoreAsync();

        Assert.NotEqual(0, new FileInfo(DataFile).Length);
    }

    // What a process leaves that dies after the log is stored and before the data file is written.
    private async Task<byte[]> CrashAsync()
    {
        await StoreAsync();
        var disk = new SmallDisk();
        await using var file = new LiteDbFile(DataFile, disk.Open);
        var profiles = Profiles(file);
        disk.Fault = ("duet.db", SmallDisk.NoSpace());
        await profiles.PutAsync(Profile(2), CancellationToken.None);
        var log = await ReadSharedAsync(LogFile);
        Assert.NotEmpty(log);
        var data = await ReadSharedAsync(DataFile);
        await file.DisposeAsync();
        await File.WriteAllBytesAsync(DataFile, data);
        return log;
    }

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var open = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await open.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static ProfileStore Profiles(LiteDbFile file) =>
        new(new LiteDbDocumentStore(file, [ProfileStore.Set], new TestClock(BotApp.Start)));

    private async Task StoreAsync()
    {
        await using var file = new LiteDbFile(DataFile);
        await Profiles(file).PutAsync(Profile(1), CancellationToken.None);
    }

    private void AssertRefused(StorageFault fault)
    {
        var before = File.ReadAllBytes(DataFile);

        var refused = Refused();

        Assert.Equal(fault, refused.Fault);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Equal(before, File.ReadAllBytes(DataFile));
    }

    private StorageUnusableException Refused() =>
        Assert.Throws<StorageUnusableException>(() => new LiteDbFile(DataFile));

    private static PlatformProfile Profile(int number) =>
        new(Person(number), "Lena", Language.English, "UTC", Affiliation.Insider, null, BotApp.Start);

    private static PlatformIdentity Person(int number) => new(Platforms.Slack, "T1", $"U{number}");
}
