using Bot.Core.Data;
using Bot.Storage;
using Bot.Storage.LiteDb;
using Microsoft.Extensions.Options;

namespace Bot.Hosting;

/// <summary>Starting the host, or saying in a sentence why it does not start.</summary>
internal static class Startup
{
    private const int NotStarted = 1;
    private const int Broken = 3;

    public static async Task<int> RunAsync(Func<WebApplication> build, TextWriter error)
    {
        try
        {
            var app = build();
            await app.OpenStorageAsync();
            return await RunAsync(app, app.Services.GetService<LiteDbFile>(), error);
        }
        catch (Exception reason)
            when (reason
                    is StorageInUseException
                        or StorageUnavailableException
                        or StorageVersionException
                        or OptionsValidationException
                        or HostCannotStartException
                        or IOException
            )
        {
            await error.WriteLineAsync($"Duet does not start. {reason.Message}");
            return NotStarted;
        }
    }

    // A host that can store nothing any more must not stay: whoever watches it starts another, which opens the file again.
    private static async Task<int> RunAsync(WebApplication app, LiteDbFile? file, TextWriter error)
    {
        var broken = file?.Broken.ContinueWith(_ => app.Lifetime.StopApplication(), TaskScheduler.Default);
        await app.RunAsync();
        if (file is null || broken is not { IsCompleted: true })
        {
            return 0;
        }

        await error.WriteLineAsync(
            $"Duet stopped because its data file closed: {(await file.Broken).Message} Start it again; what was stored is there."
        );
        return Broken;
    }
}
