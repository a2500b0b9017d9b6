using Bot.Hosting;
using Bot.Playground;
using Bot.Storage;
using Bot.Storage.LiteDb;

namespace Bot.Cli;

/// <summary>Whether the data can be reached. A file that is not there yet is not created.</summary>
internal static class StorageCheck
{
    public static async Task<Diagnostic> RunAsync(IConfiguration configuration)
    {
        var options = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        if (
            !options.Engine.Equals("LiteDb", StringComparison.OrdinalIgnoreCase)
            || string.IsNullOrWhiteSpace(options.Path)
        )
        {
            return Diagnostic.Problem(CheckTexts.UnknownStorage);
        }

        var path = Path.GetFullPath(options.Path);
        try
        {
            return await LookAsync(path);
        }
        catch (StorageInUseException)
        {
            return Diagnostic.Fine(CheckTexts.StorageInUse(path));
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // Whatever it is: a damaged file makes LiteDB throw what its bytes happen to look like.
            return Diagnostic.Problem(CheckTexts.StorageUnreadable(path));
        }
    }

    public static Diagnostic Playground(IConfiguration configuration, bool isDevelopment)
    {
        var isOn =
            configuration.GetSection(PlaygroundOptions.Section).Get<PlaygroundOptions>()?.Enabled ?? isDevelopment;
        return isOn ? Diagnostic.Fine(CheckTexts.PlaygroundOn) : Diagnostic.Off(CheckTexts.PlaygroundOff);
    }

    private static async Task<Diagnostic> LookAsync(string path)
    {
        if (File.Exists(path))
        {
            await using var file = new LiteDbFile(path);
            return Diagnostic.Fine(CheckTexts.StorageOpens(path));
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
