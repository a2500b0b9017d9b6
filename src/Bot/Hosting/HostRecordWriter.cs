using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Bot.Hosting;

/// <summary>
/// Writes the <see cref="HostRecord"/> once the host listens, and deletes it when the host stops. A host on PostgreSQL has
/// no data file, and writes none.
/// </summary>
internal sealed partial class HostRecordWriter(
    IServer server,
    HostInstance instance,
    IOptions<StorageOptions> storage,
    ILogger<HostRecordWriter> logger
) : IHostedLifecycleService
{
    private bool isWritten;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (storage.Value.IsPostgres)
        {
            return Task.CompletedTask;
        }

        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (
            addresses.OrderBy(address => !address.StartsWith("http:", StringComparison.Ordinal)).FirstOrDefault() is
            { } address
        )
        {
            Try(() => new HostRecord(address, Environment.ProcessId, instance.Id).Write(storage.Value.Path));
            isWritten = true;
        }

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (isWritten)
        {
            Try(() => HostRecord.Delete(storage.Value.Path));
        }

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Without it the host works; only the command line cannot find it.
    private void Try(Action change)
    {
        try
        {
            change();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Log.NotWritten(logger, refused.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "The host's address could not be noted beside the data file, so commands such as \"ask\" need --url: {Reason}"
        )]
        public static partial void NotWritten(ILogger logger, string reason);
    }
}
