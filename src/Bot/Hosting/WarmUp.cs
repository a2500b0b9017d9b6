using Bot.Core.Understanding;

namespace Bot.Hosting;

/// <summary>
/// Learns the example sentences before the host listens. Beside the first requests it would take the time in which
/// Slack and Teams expect their answers.
/// </summary>
internal sealed class WarmUp : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        SentenceReader.PrepareAsync().WaitAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
