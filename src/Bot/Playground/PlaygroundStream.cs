using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>
/// <c>GET /playground/stream?as=&amp;after=</c>: server-sent events. "message" is a new or changed message in any
/// conversation, in the format of the list. "elsewhere" only tells that Duet wrote to another person's direct
/// conversation.
/// </summary>
internal static class PlaygroundStream
{
    public static void MapPlaygroundStream(this WebApplication app) => app.MapGet("/playground/stream", StreamAsync);

    private static async Task<IResult> StreamAsync(
        HttpRequest request,
        PlaygroundCast cast,
        PlaygroundMessages messages,
        IHostApplicationLifetime lifetime,
        CancellationToken cancellationToken
    )
    {
        var organization = request.Query["org"] is [{ Length: > 0 } org] ? org : PlaygroundOptions.Sample;
        var (user, problem) = await cast.FindAsync(
            organization,
            request.Query["as"].ToString(),
            PlaygroundConversations.Direct,
            cancellationToken
        );
        if (user is null)
        {
            return PlaygroundJson.Problem(StatusCodes.Status404NotFound, problem!);
        }

        // A browser that reconnects sends the last event that it saw.
        var last = request.Headers["Last-Event-ID"].Concat(request.Query["after"]).FirstOrDefault();
        return TypedResults.ServerSentEvents(
            EventsAsync(
                user,
                messages,
                long.TryParse(last, out var after) ? after : long.MaxValue,
                lifetime,
                cancellationToken
            )
        );
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        PlaygroundUser user,
        PlaygroundMessages messages,
        long after,
        IHostApplicationLifetime lifetime,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // An open stream must not delay the host's shutdown.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            lifetime.ApplicationStopping
        );
        yield return new SseItem<string>("{}", "ready");
        await foreach (var message in messages.FollowAsync(after, ending.Token))
        {
            if (message.IsSeenBy(user.Organization.Id, user.Person))
            {
                yield return new SseItem<string>(
                    JsonSerializer.Serialize(MessageBody.Of(message), PlaygroundJson.Options),
                    "message"
                )
                {
                    EventId = $"{message.Revision}",
                };
            }
            else if (
                message is { Place.Kind: AddressKind.Direct, From: null }
                && message.Place.Workspace == user.Organization.Id
            )
            {
                yield return new SseItem<string>(
                    JsonSerializer.Serialize(new { As = message.Place.Conversation }, PlaygroundJson.Options),
                    "elsewhere"
                );
            }
        }
    }
}
