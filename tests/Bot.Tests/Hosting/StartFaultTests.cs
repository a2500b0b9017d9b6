using System.Runtime.Versioning;
using Bot.Hosting;
using Bot.Storage.LiteDb;
using Bot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Hosting;

/// <summary>What stops Duet, and what it says then: one sentence on standard error and an exit code.</summary>
public sealed class StartFaultTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-fault-");
    private readonly StringWriter error = new();

    private string DataFile => Path.Combine(folder.FullName, "duet.db");

    public void Dispose()
    {
        folder.Delete(recursive: true);
        error.Dispose();
    }

    [Theory]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "install ICU")]
    [InlineData("TZDIR", "/nonexistent", "install the package tzdata")]
    public async Task A_machine_without_cultures_or_zones_is_told_what_to_install(
        string variable,
        string value,
        string sentence
    )
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows brings both.");

        AssertOneSentence(sentence, await ProcessAsync(new() { [variable] = value }));
        Assert.Empty(folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task A_text_file_as_data_file_stops_the_process_and_stays_as_it_is()
    {
        await File.WriteAllTextAsync(DataFile, new string('x', 20_000), TestContext.Current.CancellationToken);

        AssertOneSentence("was not written by Duet", await ProcessAsync([]));
        Assert.Equal(
            new string('x', 20_000),
            await File.ReadAllTextAsync(DataFile, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_folder_that_the_system_refuses_stops_the_start()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Nobody may write to /sys, not even root.");

        Assert.Equal(Startup.NotStarted, await StartAsync("/sys/duet/duet.db"));
        AssertOneSentence("/sys/duet/duet.db cannot be opened or created", error.ToString());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_without_write_permission_stops_the_start()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Modes of folders and setpriv are Linux's.");
        folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute;

        var said = await StoppedAsync(() => HostProcess.StartWithoutPrivilegesAsync(DataFile));

        folder.UnixFileMode |= UnixFileMode.UserWrite;
        AssertOneSentence("may not read and write it and its folder", said);
        Assert.Empty(folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task A_folder_for_the_keys_that_cannot_be_made_stops_the_start()
    {
        await File.WriteAllTextAsync(DataFile + ".keys", "a file", TestContext.Current.CancellationToken);

        Assert.Equal(
            Startup.NotStarted,
            await StartAsync(DataFile, $"--Storage:KeysPath={DataFile}.keys/keys", "--Slack:SigningSecret=s")
        );
        AssertOneSentence("duet.db.keys", error.ToString());
    }

    [Fact]
    public async Task A_damaged_file_stops_the_start_also_when_only_a_store_finds_the_damage()
    {
        await using (var app = new BotApp(path: DataFile))
        {
            await app.CompanyAsync();
        }

        // The pages keep their heads, so that the file looks whole; what is in them is gone.
        var bytes = await File.ReadAllBytesAsync(DataFile, TestContext.Current.CancellationToken);
        for (var page = 8192; page < bytes.Length; page += 8192)
        {
            new Random(page).NextBytes(bytes.AsSpan(page + 32, 8192 - 32));
        }

        await File.WriteAllBytesAsync(DataFile, bytes, TestContext.Current.CancellationToken);

        Assert.Equal(Startup.NotStarted, await StartAsync(DataFile));
        AssertOneSentence("it is damaged", error.ToString());
    }

    [Fact]
    public async Task A_disk_that_fails_while_Duet_runs_ends_it_with_3()
    {
        var disk = new SmallDisk();
        WebApplication? app = null;
        var running = Startup.RunAsync(() => app = Build(DataFile, disk), error);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app!.Lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task;

        disk.Fault = ("-log.db", new IOException("Input/output error", 5));
        await Assert.ThrowsAnyAsync<Exception>(() =>
            new Company("acme-co").StoreAsync(app.Services.GetRequiredService<Bot.Core.Members.MemberStore>())
        );

        Assert.Equal(Startup.Broken, await running);
        Assert.Equal(
            "Duet stopped because its data file closed: Input/output error Start it again; what was stored is there.",
            error.ToString().Trim()
        );
    }

    private static void AssertOneSentence(string sentence, string said)
    {
        var lines = said.Trim().Split('\n').Select(line => line.Trim()).ToList();
        Assert.StartsWith("Duet does not start. ", Assert.Single(lines), StringComparison.Ordinal);
        Assert.Contains(sentence, lines[0], StringComparison.Ordinal);
    }

    private Task<string> ProcessAsync(Dictionary<string, string> environment) =>
        StoppedAsync(() => HostProcess.StartAsync(DataFile, environment));

    private static async Task<string> StoppedAsync(Func<Task<HostProcess>> start)
    {
        const string ended = "The host ended with 1: ";
        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(start);
        Assert.StartsWith(ended, stopped.Message, StringComparison.Ordinal);
        return stopped.Message[ended.Length..];
    }

    private Task<int> StartAsync(string path, params string[] settings) =>
        Startup.RunAsync(() => Build(path, disk: null, settings), error);

    private static WebApplication Build(string path, SmallDisk? disk, params string[] settings)
    {
        var builder = WebApplication.CreateBuilder([
            $"--Storage:Path={path}",
            "--urls=http://127.0.0.1:0",
            "--environment=Production",
            .. settings,
        ]);
        builder.Logging.ClearProviders();
        builder.AddDuet();
        if (disk is not null)
        {
            builder.Services.AddSingleton(_ => new LiteDbFile(path, disk.Open));
        }

        var app = builder.Build();
        app.MapDuet();
        return app;
    }
}
