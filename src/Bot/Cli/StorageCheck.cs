using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Hosting;
using Bot.Playground;
using Bot.Storage;
using Bot.Storage.LiteDb;
using Bot.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Cli;

/// <summary>Whether the data can be reached. A file or a table that is not there yet is not created.</summary>
internal static class StorageCheck
{
    public static async Task<Diagnostic> RunAsync(IConfiguration configuration)
    {
        var options = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        if (FindWrongSetting(options) is { } wrong)
        {
            return Diagnostic.Problem(wrong);
        }

        return options.IsPostgres
            ? await CheckDatabaseAsync(options.ConnectionString)
            : await CheckFileAsync(Path.GetFullPath(options.Path));
    }

    public static Diagnostic Playground(IConfiguration configuration, bool isDevelopment)
    {
        var isOn =
            configuration.GetSection(PlaygroundOptions.Section).Get<PlaygroundOptions>()?.Enabled ?? isDevelopment;
        return isOn ? Diagnostic.Fine(CheckTexts.PlaygroundOn) : Diagnostic.Off(CheckTexts.PlaygroundOff);
    }

    // As the start validates them.
    private static LocalizedText? FindWrongSetting(StorageOptions options) =>
        (options.IsPostgres, HasDatabase: !string.IsNullOrWhiteSpace(options.ConnectionString)) switch
        {
            (true, true) => null,
            (true, false) => CheckTexts.NoConnectionString,
            (false, _) when !options.Engine.Equals("LiteDb", StringComparison.OrdinalIgnoreCase) =>
                CheckTexts.UnknownEngine,
            (false, true) => CheckTexts.UnusedConnectionString,
            _ => string.IsNullOrWhiteSpace(options.Path) ? CheckTexts.NoDataFile : null,
        };

    private static async Task<Diagnostic> CheckDatabaseAsync(string connectionString)
    {
        try
        {
            await using var database = new PostgresDatabase(
                connectionString,
                [],
                TimeProvider.System,
                NullLogger<PostgresDatabase>.Instance
            );

            // Its failure carries the server's reason.
            await database.ClockDifferenceAsync(CancellationToken.None);
            return await database.FindProblemAsync(CancellationToken.None) is { } problem
                ? Diagnostic.Problem(CheckTexts.DatabaseTakesNoWrites(problem))
                : Diagnostic.Fine(CheckTexts.DatabaseAnswers);
        }
        catch (StorageUnavailableException unavailable)
        {
            return Diagnostic.Problem(StorageTexts.Unavailable(unavailable));
        }
    }

    private static async Task<Diagnostic> CheckFileAsync(string path)
    {
        try
        {
            return await LookAsync(path);
        }
        catch (StorageInUseException)
        {
            return await AskHostAsync(path);
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            return Diagnostic.Problem(StorageTexts.Sentence(StorageErrors.WhileOpening(unreadable, path))!);
        }
    }

    // The host knows best how its store is. One that is starting has not said yet where it answers.
    private static async Task<Diagnostic> AskHostAsync(string path)
    {
        if (HostRecord.Read(path) is { } record)
        {
            using var host = new RemoteHost(record.Address, record.Instance);
            if (await host.IsThereAsync() && await host.ReadyAsync() is (false, var said))
            {
                return Diagnostic.Problem(CheckTexts.HostNotReady(path, said.ReplaceLineEndings("; ")));
            }
        }

        return Diagnostic.Fine(CheckTexts.StorageInUse(path));
    }

    private static async Task<Diagnostic> LookAsync(string path)
    {
        if (File.Exists(path))
        {
            await using var file = new LiteDbFile(path);
            return await file.FindProblemAsync(CancellationToken.None) is { } problem
                ? Diagnostic.Problem(StorageTexts.Full(problem))
                : Diagnostic.Fine(CheckTexts.StorageOpens(path));
        }

        var folder = new DirectoryInfo(Path.GetDirectoryName(path)!);
        while (!folder.Exists && folder.Parent is { } parent)
        {
            folder = parent;
        }

        // Rights are best asked for by using them.
        await using var probe = new FileStream(
            Path.Combine(folder.FullName, $".duet-{Guid.NewGuid():N}"),
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            1,
            FileOptions.DeleteOnClose
        );
        return Diagnostic.Fine(CheckTexts.StorageIsNew(path));
    }
}
