using Bot.Hosting;
using Bot.Playground;
using Bot.Storage;
using Bot.Storage.LiteDb;

namespace Bot.Terminal;

/// <summary>Whether the data can be reached. A file that is not there yet is not created.</summary>
internal static class StorageCheck
{
    public static async Task<Finding> RunAsync(IConfiguration configuration)
    {
        var options = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        if (
            !options.Engine.Equals("LiteDb", StringComparison.OrdinalIgnoreCase)
            || string.IsNullOrWhiteSpace(options.Path)
        )
        {
            return Finding.Problem(CheckTexts.UnknownStorage);
        }

        var path = Path.GetFullPath(options.Path);
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
            return Finding.Problem(StorageTexts.Sentence(StorageErrors.WhileOpening(unreadable, path))!);
        }
    }

    public static Finding Playground(IConfiguration configuration, bool isDevelopment)
    {
        var isOn =
            configuration.GetSection(PlaygroundOptions.Section).Get<PlaygroundOptions>()?.Enabled ?? isDevelopment;
        return isOn ? Finding.Fine(CheckTexts.PlaygroundOn) : Finding.Off(CheckTexts.PlaygroundOff);
    }

    // The host knows best how its store is. One that is starting has not said yet where it answers.
    private static async Task<Finding> AskHostAsync(string path)
    {
        if (HostRecord.Read(path) is { } record)
        {
            using var host = new RunningHost(record.Address, record.Instance);
            if (await host.IsThereAsync() && await host.ReadyAsync() is (false, var said))
            {
                return Finding.Problem(CheckTexts.HostNotReady(path, said.ReplaceLineEndings("; ")));
            }
        }

        return Finding.Fine(CheckTexts.StorageInUse(path));
    }

    private static async Task<Finding> LookAsync(string path)
    {
        if (File.Exists(path))
        {
            await using var file = new LiteDbFile(path);
            return await file.FindProblemAsync(CancellationToken.None) is { } problem
                ? Finding.Problem(StorageTexts.Full(problem))
                : Finding.Fine(CheckTexts.StorageOpens(path));
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
        return Finding.Fine(CheckTexts.StorageIsNew(path));
    }
}
