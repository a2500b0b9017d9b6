using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;

namespace Bot.Slack.SocketMode;

/// <summary>
/// One greeted connection. Every envelope is answered on its own, as requests are, and acknowledged once it is stored or
/// answered; what fails is not acknowledged, so that Slack tells it again. Reading goes on until Slack closes the
/// connection or it is closed from here.
/// </summary>
internal sealed partial class SlackSocket(
    WebSocket socket,
    ISlackDispatcher dispatcher,
    SlackSocketTimes times,
    TimeProvider time,
    ILogger logger
) : IDisposable
{
    /// <summary>The other side closed it.</summary>
    public const string Closed = "closed";

    /// <summary>It broke, or left a ping unanswered.</summary>
    public const string Broken = "broken";

    private readonly SlackSocketReader reader = new(socket);
    private readonly SemaphoreSlim writing = new(1);
    private readonly ConcurrentDictionary<Task, bool> inHand = new();
    private readonly TaskCompletionSource<string> leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isClosing;

    /// <summary>How many connections Slack counted for this app when it greeted, this one and other nodes' included.</summary>
    public int NumConnections { get; private set; }

    public DateTimeOffset Since { get; private set; }

    /// <summary>Done when Slack announces that it will close the connection, or when it is gone; says why.</summary>
    public Task<string> Leaving => leaving.Task;

    /// <summary>Done when nothing more comes from this connection.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Waits for Slack's greeting and then listens; false when something else came.</summary>
    public async Task<bool> GreetAsync(CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(cancellationToken) is not { Type: SlackSocketMessage.Hello } hello)
        {
            return false;
        }

        NumConnections = hello.NumConnections ?? 1;
        Since = time.GetUtcNow();
        Ended = ListenAsync();
        return true;
    }

    /// <summary>Goes on listening for a while, because Slack may still send something here, and closes then.</summary>
    public async Task RetireAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(Ended, Task.Delay(times.Linger, time, cancellationToken));
        await CloseAsync();
    }

    /// <summary>Takes nothing more, lets answers under way reach Slack, and closes.</summary>
    public async Task CloseAsync()
    {
        isClosing = true;
        using var late = new CancellationTokenSource(times.Farewell, time);
        try
        {
            await Task.WhenAll(inHand.Keys).WaitAsync(late.Token);
            await FarewellAsync();
            await Ended.WaitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            // It does not answer any more.
        }

        socket.Abort();
        await Ended;
    }

    public void Dispose()
    {
        socket.Dispose();
        writing.Dispose();
    }

    private async Task ListenAsync()
    {
        var why = Closed;
        try
        {
            while (await reader.ReadAsync(CancellationToken.None) is { } message)
            {
                Take(message);
            }
        }
        catch (Exception broken)
            when (broken is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            why = Broken;
        }

        leaving.TrySetResult(why);
        await Task.WhenAll(inHand.Keys);
        await FarewellAsync();
    }

    private async Task FarewellAsync()
    {
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception gone)
            when (gone
                    is WebSocketException
                        or OperationCanceledException
                        or ObjectDisposedException
                        or InvalidOperationException
            )
        {
            // It was said before, or there is nobody to say it to.
        }
    }

    private void Take(SlackSocketMessage message)
    {
        if (message.Type == SlackSocketMessage.Disconnect)
        {
            leaving.TrySetResult(message.Reason ?? SlackSocketMessage.Disconnect);
        }
        else if (message is { EnvelopeId.Length: > 0, Payload: { } payload } && !isClosing)
        {
            var answering = AnswerAsync(new SlackEnvelope(message.Type ?? "", payload, message.EnvelopeId));
            inHand[answering] = true;
            answering.ContinueWith(
                done => inHand.TryRemove(done, out _),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
        }
    }

    private async Task AnswerAsync(SlackEnvelope envelope)
    {
        await Task.Yield();
        try
        {
            var answer = await dispatcher.TakeAsync(envelope, CancellationToken.None);
            await WriteAsync(
                Encoding.UTF8.GetBytes(SlackJson.Write(SlackSocketMessage.Acknowledgement(envelope.Id, answer)))
            );
        }
        catch (Exception gone)
            when (gone is WebSocketException or ObjectDisposedException or InvalidOperationException
                && socket.State != WebSocketState.Open
            )
        {
            Log.NotAcknowledged(logger, envelope.Type);
        }
        catch (Exception surprise)
        {
            Log.Failed(logger, surprise, envelope.Type);
        }
    }

    // A socket takes one message at a time.
    private async Task WriteAsync(byte[] message)
    {
        await writing.WaitAsync();
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            writing.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A {Type} was done, but its socket closed before Slack heard of it")]
        public static partial void NotAcknowledged(ILogger logger, string type);

        [LoggerMessage(
            2,
            LogLevel.Error,
            "A {Type} that came over a socket could not be taken; Slack was not told otherwise"
        )]
        public static partial void Failed(ILogger logger, Exception exception, string type);
    }
}
