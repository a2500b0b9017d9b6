using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Storage.LiteDb;

namespace Bot.Tests.Storage;

/// <summary>The data file under readers and a writer at once.</summary>
public sealed class LiteDbFileTests : IDisposable
{
    private const int Files = 6;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-litedb-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Who_reads_while_the_first_record_of_its_kind_is_written_reads_nothing_or_the_record()
    {
        for (var n = 0; n < Files; n++)
        {
            await using var file = new LiteDbFile(Path.Combine(folder.FullName, $"{n}.db"));
            var profiles = Profiles(file);
            using var end = new CancellationTokenSource();
            var readers = Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (!end.IsCancellationRequested)
                        {
                            await profiles.FindAsync(Person(0), CancellationToken.None);
                        }
                    })
                )
                .ToList();

            for (var person = 0; person < 5; person++)
            {
                await profiles.PutAsync(
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
            }

            await end.CancelAsync();
            await Task.WhenAll(readers);
            Assert.Equal("Lena", (await profiles.FindAsync(Person(4), CancellationToken.None))!.Name);
        }
    }

    [Fact]
    public async Task A_write_to_a_file_that_LiteDB_has_closed_fails_and_says_so()
    {
        await using var file = new LiteDbFile(Path.Combine(folder.FullName, "closed.db"));
        var profiles = Profiles(file);
        file.Database.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(() =>
            profiles.PutAsync(
                new PlatformProfile(
                    Person(1),
                    "Lena",
                    Language.English,
                    "UTC",
                    Affiliation.Insider,
                    null,
                    BotApp.Start
                ),
                CancellationToken.None
            )
        );
        await file.Broken;
    }

    private static ProfileStore Profiles(LiteDbFile file) =>
        new(new LiteDbDocumentStore(file, [ProfileStore.Set], new TestClock(BotApp.Start)));

    private static PlatformIdentity Person(int number) => new(Platforms.Slack, "T1", $"U{number}");
}
