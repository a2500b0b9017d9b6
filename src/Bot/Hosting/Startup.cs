using Bot.Storage;
using Bot.Storage.LiteDb;
using Microsoft.Extensions.Options;

namespace Bot.Hosting;

/// <summary>Starting the host, or saying in a sentence why it does not start.</summary>
internal static class Startup
{
    private const int NotStarted = 1;

    public static async Task<int> RunAsync(Func<WebApplication> build, TextWriter error)
    {
        try
        {
            var app = build();

            // Opened before the first request may come in: a file that is in use must stop the start.
            app.Services.GetRequiredService<LiteDbFile>();
            await app.RunAsync();
            return 0;
        }
        catch (Exception reason) when (reason is StorageInUseException or OptionsValidationException or HostCannotStartException or IOException)
        {
            await error.WriteLineAsync($"Duet does not start. {reason.Message}");
            return NotStarted;
        }
    }
}
