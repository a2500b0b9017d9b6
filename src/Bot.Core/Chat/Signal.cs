using System.Threading.Channels;

namespace Bot.Core.Chat;

/// <summary>Signals that work is waiting. Several raises before a wait count as one.</summary>
public class Signal
{
    private readonly Channel<bool> raised = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Raise() => raised.Writer.TryWrite(true);

    /// <summary>Returns when the signal is raised, or after <paramref name="timeout"/> at the latest.</summary>
    public async Task WaitAsync(TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await raised.Reader.ReadAsync(linked.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A timeout counts as raised.
        }
    }
}
