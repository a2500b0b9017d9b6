using System.Globalization;
using Bot.Core.Data;
using Bot.Core.Sample;
using Microsoft.Extensions.Options;

namespace Bot.Hosting;

/// <summary>Loads the sample company before the host answers its first request.</summary>
internal sealed partial class SampleAtStart(
    SampleCompany sample,
    IOptions<SampleOptions> options,
    IHostEnvironment environment,
    TimeProvider time,
    ILogger<SampleAtStart> logger
) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!(options.Value.Load ?? environment.IsDevelopment()))
        {
            return;
        }

        var began = time.GetTimestamp();
        try
        {
            if (await sample.LoadAsync(cancellationToken) is { } counts)
            {
                Log.Loaded(logger, Words(counts), (int)time.GetElapsedTime(began).TotalMilliseconds);
            }
        }
        catch (StorageFullException full)
        {
            Log.NotLoaded(logger, full.Message);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Words(IEnumerable<SampleCount> counts) =>
        string.Join(
            ", ",
            counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Label.English}: {count.Count}"))
        );

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Loaded the sample company ({Contents}) in {Milliseconds} ms")]
        public static partial void Loaded(ILogger logger, string contents, int milliseconds);

        [LoggerMessage(2, LogLevel.Warning, "The sample company was not loaded. {Reason}")]
        public static partial void NotLoaded(ILogger logger, string reason);
    }
}
