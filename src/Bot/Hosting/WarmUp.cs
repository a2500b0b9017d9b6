using Bot.Core.Understanding;

namespace Bot.Hosting;

/// <summary>Learns the example sentences while the host starts, so that the first question does not wait for it.</summary>
internal sealed class WarmUp : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = Task.Run(SentenceReader.Prepare, cancellationToken);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
