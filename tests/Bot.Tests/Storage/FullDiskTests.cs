using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Storage;
using Bot.Storage.LiteDb;

namespace Bot.Tests.Storage;

/// <summary>The data file on a disk that fills up and is freed again.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-full-");
    private readonly SmallDisk disk = new();
    private LiteDbFile file = null!;
    private ProfileStore profiles = null!;

    private string DataFile => Path.Combine(folder.FullName, "duet.db");

    public async ValueTask InitializeAsync()
    {
        Open();
        await PutAsync(1);
    }

    public async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Writes_are_refused_reads_go_on_and_it_heals_when_space_is_freed()
    {
        disk.Fill();

        await Assert.ThrowsAsync<StorageFullException>(() => PutAsync(2));
        await Assert.ThrowsAsync<StorageFullException>(() => PutAsync(3));
        Assert.NotNull(await FindAsync(1));
        Assert.Null(await FindAsync(2));

        disk.Room = long.MaxValue;
        await PutAsync(4);
        Assert.NotNull(await FindAsync(4));
        Assert.False(file.Broken.IsCompleted);
    }

    [Fact]
    public async Task What_was_refused_is_not_there_after_a_restart_and_what_was_answered_is()
    {
        disk.Fill();
        await Assert.ThrowsAsync<StorageFullException>(() => PutAsync(2));
        disk.Room = long.MaxValue;
        await PutAsync(3);

        await ReopenAsync();

        Assert.NotNull(await FindAsync(1));
        Assert.Null(await FindAsync(2));
        Assert.NotNull(await FindAsync(3));
    }

    [Fact]
    public async Task However_little_room_there_is_each_write_is_stored_or_refused_and_never_half()
    {
        for (var room = 0; room < 12; room++)
        {
            disk.Fill();
            disk.Room += room * 3_000L;
            var stored = await TryPutAsync(100 + room);
            Assert.Equal(stored, await FindAsync(100 + room) is not null);

            await ReopenAsync();
            Assert.Equal(stored, await FindAsync(100 + room) is not null);
            Assert.NotNull(await FindAsync(1));
            disk.Room = long.MaxValue;
            await PutAsync(200 + room);
        }
    }

    [Fact]
    public async Task Room_for_the_log_alone_stores_what_is_answered_and_refuses_the_next()
    {
        disk.Fault = ("duet.db", SmallDisk.NoSpace());

        await PutAsync(2);
        await Assert.ThrowsAsync<StorageFullException>(() => PutAsync(3));
        Assert.NotNull(await FindAsync(2));

        disk.Fault = null;
        await ReopenAsync();
        Assert.NotNull(await FindAsync(2));
        Assert.Null(await FindAsync(3));
        await PutAsync(4);
    }

    [Fact]
    public async Task Readers_at_work_while_the_disk_fills_up_and_is_freed_see_whole_records()
    {
        using var end = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, 3)
            .Select(_ =>
                Task.Run(async () =>
                {
                    var reads = 0;
                    while (!end.IsCancellationRequested)
                    {
                        Assert.Equal("Lena", (await FindAsync(1))!.Name);
                        reads++;
                    }

                    return reads;
                })
            )
            .ToList();

        for (var round = 0; round < 20; round++)
        {
            disk.Fill();
            await TryPutAsync(1000 + round);
            disk.Room = long.MaxValue;
            await PutAsync(2000 + round);
        }

        await end.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.NotEqual(0, reads));
    }

    [Fact]
    public async Task The_host_can_ask_how_the_store_is()
    {
        Assert.True(await file.CanWriteAsync(CancellationToken.None));
        Assert.Null(await file.FindProblemAsync(CancellationToken.None));

        disk.Fill();
        Assert.Contains("is full", await file.FindProblemAsync(CancellationToken.None), StringComparison.Ordinal);
        Assert.False(await file.CanWriteAsync(CancellationToken.None));

        disk.Room = long.MaxValue;
        Assert.True(await file.CanWriteAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_disk_that_fails_otherwise_breaks_the_file()
    {
        var error = new IOException("Input/output error", 5);
        disk.Fault = ("-log.db", error);

        Assert.Same(error, await Assert.ThrowsAsync<IOException>(() => PutAsync(2)));
        Assert.Same(error, await file.Broken);
        disk.Fault = null;
    }

    [Fact]
    public async Task Closing_on_a_full_disk_does_not_throw()
    {
        disk.Fill();
        await Assert.ThrowsAsync<StorageFullException>(() => PutAsync(2));

        await file.DisposeAsync();

        disk.Room = long.MaxValue;
        Open();
        Assert.NotNull(await FindAsync(1));
    }

    [Fact]
    public void A_new_file_for_which_there_is_no_room_is_not_begun()
    {
        var path = Path.Combine(folder.FullName, "new.db");
        var small = new SmallDisk { Room = 5_000 };

        var refused = Assert.Throws<StorageUnusableException>(() => new LiteDbFile(path, small.Open));

        Assert.Equal(StorageFault.Full, refused.Fault);
        Assert.Equal(0, new FileInfo(path).Length);
    }

    [Fact]
    public async Task A_commit_flushes_the_log_before_the_data_file_changes_and_the_data_file_before_the_log_is_emptied()
    {
        disk.Log.Clear();

        await PutAsync(2);

        Assert.Equal(
            [
                "write duet-log.db",
                "flush duet-log.db",
                "write duet.db",
                "flush duet.db",
                "cut duet-log.db",
                "flush duet-log.db",
            ],
            disk.Log.Where((step, i) => i == 0 || disk.Log[i - 1] != step)
        );
        Assert.Equal(3, disk.Log.Count(step => step.StartsWith("flush", StringComparison.Ordinal)));
    }

    private void Open()
    {
        file = new LiteDbFile(DataFile, disk.Open);
        profiles = new ProfileStore(new LiteDbDocumentStore(file, [ProfileStore.Set], new TestClock(BotApp.Start)));
    }

    private async Task ReopenAsync()
    {
        await file.DisposeAsync();
        Open();
    }

    private async Task<bool> TryPutAsync(int person)
    {
        try
        {
            await PutAsync(person);
            return true;
        }
        catch (StorageFullException)
        {
            return false;
        }
    }

    private Task PutAsync(int person) =>
        profiles.PutAsync(
            new PlatformProfile(
                Person(person),
                "Lena",
                Language.English,
                "UTC",
                Affiliation.Insider,
                null,
                BotApp.Start
            ),
            CancellationToken.None
        );

    private Task<PlatformProfile?> FindAsync(int person) => profiles.FindAsync(Person(person), CancellationToken.None);

    private static PlatformIdentity Person(int number) => new(Platforms.Slack, "T1", $"U{number}");
}
