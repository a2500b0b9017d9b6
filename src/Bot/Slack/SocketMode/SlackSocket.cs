using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;

namespace Bot.Slack.SocketMode;

/// <summary>
/// One connection after Slack's greeting. It handles every envelope separately, like a request, and acknowledges it
/// once it is stored or answered. A failed envelope is not acknowledged, so that Slack sends it again. Reading
/// continues until either side closes the connection.
/// </summary>
internal sealed partial class SlackSocket(
    WebSocket socket,
    ISlackDispatcher dispatcher,
    SlackSocketTimes times,
    TimeProvider time,
    ILogger logger
) : IDisposable
{
    /// <summary>The other side closed the connection.</summary>
    public const string Closed = "closed";

    /// <summary>The connection broke or left a ping unanswered.</summary>
    public const string Broken = "broken";

    private readonly SlackSocketReader reader = new(socket);
    private readonly SemaphoreSlim writing = new(1);
    private readonly ConcurrentDictionary<Task, bool> inProgress = new();
    private readonly TaskCompletionSource<string> leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isClosing;

    /// <summary>
    /// The number of connections that Slack counted for this app at the greeting, including this one and those of other
    /// nodes.
    /// </summary>
    public int NumConnections { get; private set; }

    public DateTimeOffset Since { get; private set; }

    /// <summary>
    /// Completes when Slack announces that it will close the connection, or when the connection is gone. The result is
    /// the reason.
    /// </summary>
    public Task<string> Leaving => leaving.Task;

    /// <summary>Completes when nothing more arrives from this connection.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Waits for Slack's greeting, then listens. False if another message arrived instead.</summary>
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

    /// <summary>Keeps listening for a while, because Slack may still send messages here, then closes.</summary>
    public async Task RetireAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(Ended, Task.Delay(times.Linger, time, cancellationToken));
        await CloseAsync();
    }

    /// <summary>Accepts nothing more, lets answers in progress reach Slack, and closes.</summary>
    public async Task CloseAsync()
    {
        isClosing = true;
        using var timeout = new CancellationTokenSource(times.Farewell, time);
        try
        {
            await Task.WhenAll(inProgress.Keys).WaitAsync(timeout.Token);
            await SendCloseAsync();
            await Ended.WaitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            // The other side no longer answers.
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
        var reason = Closed;
        try
        {
            while (await reader.ReadAsync(CancellationToken.None) is { } message)
            {
                Dispatch(message);
            }
        }
        catch (Exception broken)
            when (broken is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            reason = Broken;
        }

        leaving.TrySetResult(reason);
        await Task.WhenAll(inProgress.Keys);
        await SendCloseAsync();
    }

    private async Task SendCloseAsync()
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
            // The close message was already sent, or the other side is gone.
        }
    }

    private void Dispatch(SlackSocketMessage message)
    {
        if (message.Type == SlackSocketMessage.Disconnect)
        {
            leaving.TrySetResult(message.Reason ?? SlackSocketMessage.Disconnect);
        }
        else if (message is { EnvelopeId.Length: > 0, Payload: { } payload } && !isClosing)
        {
            var answer = AnswerAsync(new SlackEnvelope(message.Type ?? "", payload, message.EnvelopeId));
            inProgress[answer] = true;
            answer.ContinueWith(
                done => inProgress.TryRemove(done, out _),
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

    // A socket sends one message at a time.
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
