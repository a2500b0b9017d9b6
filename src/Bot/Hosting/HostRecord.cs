using System.Text.Json;

namespace Bot.Hosting;

/// <summary>The name of this run of Duet; no other run has it.</summary>
internal sealed record HostInstance(string Id);

/// <summary>
/// Where the Duet answers that has a data file: a small file beside it, written when the host listens. After a crash it
/// stays, so whoever reads it asks the address for the instance.
/// </summary>
internal sealed record HostRecord(string Address, int Process, string Instance)
{
    private const string Suffix = ".host";

    /// <summary>Null when no host has written one, or none that can be read.</summary>
    public static HostRecord? Read(string dataFile)
    {
        try
        {
            return JsonSerializer.Deserialize<HostRecord>(File.ReadAllText(Path.GetFullPath(dataFile) + Suffix));
        }
        catch (Exception unreadable)
            when (unreadable is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    public void Write(string dataFile) =>
        File.WriteAllText(Path.GetFullPath(dataFile) + Suffix, JsonSerializer.Serialize(this));

    public static void Delete(string dataFile) => File.Delete(Path.GetFullPath(dataFile) + Suffix);
}
