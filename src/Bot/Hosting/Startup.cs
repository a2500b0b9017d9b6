using System.Net.Sockets;
using Bot.Core.Data;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Hosting;

/// <summary>Starting the host, or saying in a sentence why it does not start.</summary>
internal static class Startup
{
    /// <summary>Exit code: something that only a person can put right stopped the start.</summary>
    public const int NotStarted = 1;

    /// <summary>Exit code: the store failed while Duet ran.</summary>
    public const int Broken = 3;

    public static async Task<int> RunAsync(Func<WebApplication> build, TextWriter error)
    {
        try
        {
            await using var app = build();

            await app.OpenStorageAsync();
            return await RunAsync(app, app.Services.GetRequiredService<IStorageHealth>(), error);
        }
        catch (Exception reason) when (IsForPeople(reason))
        {
            await error.WriteLineAsync($"Duet does not start. {FirstLine(reason)}");
            return NotStarted;
        }
    }

    // A host that can store nothing any more must not stay: whoever watches it starts another, which opens the file again.
    private static async Task<int> RunAsync(WebApplication app, IStorageHealth storage, TextWriter error)
    {
        var broken = storage.Broken.ContinueWith(_ => app.Lifetime.StopApplication(), TaskScheduler.Default);
        await app.RunAsync();
        if (!broken.IsCompleted)
        {
            return 0;
        }

        await error.WriteLineAsync(
            $"Duet stopped because its data file closed: {FirstLine(await storage.Broken)} Start it again; what was stored is there."
        );
        return Broken;
    }

    // InvalidDataException: a settings file that is no JSON.
    private static bool IsForPeople(Exception reason) =>
        reason
            is StorageInUseException
                or StorageUnusableException
                or StorageFullException
                or StorageUnavailableException
                or StorageVersionException
                or OptionsValidationException
                or HostCannotStartException
                or IOException
                or InvalidDataException
                or UnauthorizedAccessException
                or SocketException;

    private static string FirstLine(Exception reason) => reason.Message.Split('\n')[0].Trim();
}
