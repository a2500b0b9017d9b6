using Microsoft.AspNetCore.DataProtection;

namespace Bot.Hosting;

/// <summary>The keys that tokens are encrypted with at rest (ASP.NET Data Protection), kept in a folder that only this account reads.</summary>
internal static class KeyRing
{
    public static void AddKeys(this WebApplicationBuilder builder)
    {
        var storage =
            builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var folder = Path.GetFullPath(
            storage.KeysPath is { Length: > 0 } named
                ? named
                : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(storage.Path))!, "keys")
        );
        var keys = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        builder.Services.AddDataProtection().SetApplicationName("Duet").PersistKeysToFileSystem(keys);
    }
}
