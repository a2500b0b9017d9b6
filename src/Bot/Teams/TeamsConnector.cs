using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Microsoft.Extensions.Options;
using MsalException = Microsoft.Identity.Client.MsalException;
using MsalServiceException = Microsoft.Identity.Client.MsalServiceException;

namespace Bot.Teams;

/// <summary>Refusals that ask for more than telling why.</summary>
internal enum ConnectorFault
{
    None,

    /// <summary>The conversation does not exist any more.</summary>
    Gone,

    /// <summary>We may not write there until we hear from there again: removed, blocked, switched off.</summary>
    Closed,

    /// <summary>Teams does not take a message of that size.</summary>
    TooLarge,
}

/// <summary>What the connector said: the id of what was made, or why nothing was.</summary>
internal sealed record ConnectorAnswer(string? Id, DeliveryResult? Problem, ConnectorFault Fault = ConnectorFault.None);

/// <summary>
/// The Bot Connector's REST interface, as much as Duet uses. Nothing goes to a host that is not allowed, and the token
/// goes over https only. Nothing is tried twice here but a token that had its time: who asked knows when it may be tried again.
/// </summary>
internal sealed partial class TeamsConnector(
    IHttpClientFactory http,
    OutboundToken token,
    TeamsRateLimit rateLimit,
    IOptions<TeamsOptions> options,
    TimeProvider time,
    ILogger<TeamsConnector> logger
)
{
    private const string Targeted = "?isTargetedActivity=true";
    private static readonly TimeSpan NotSoon = TimeSpan.FromMinutes(5);

    private static readonly string[] Closed =
    [
        "BotNotInConversationRoster",
        "ConversationBlockedByUser",
        "MessageWritesBlocked",
        "BotDisabledByAdmin",
    ];

    /// <summary>How long a message there has to wait; null when it would go out now. Nothing is counted.</summary>
    public TimeSpan? MustWait(ConversationReference to, string? thread) =>
        rateLimit.MustWait(to.At.Workspace, Thread(to, thread));

    /// <summary>A new message; with a thread it is a reply in it.</summary>
    public Task<ConnectorAnswer> SendAsync(
        ConversationReference to,
        string? thread,
        JsonObject activity,
        CancellationToken cancellationToken
    ) => CallAsync(Sending(to, thread, activity), cancellationToken);

    /// <summary>The same for somebody who waits: it comes before what the outbox has for that thread.</summary>
    public Task<ConnectorAnswer> SendNowAsync(
        ConversationReference to,
        JsonObject activity,
        CancellationToken cancellationToken
    ) => CallAsync(Sending(to, null, activity) with { IsAwaited = true }, cancellationToken);

    /// <summary>A new message that only one person sees, by the id that Teams knows them by in messages ("29:").</summary>
    public Task<ConnectorAnswer> WhisperAsync(
        ConversationReference to,
        string? thread,
        string reader,
        JsonObject activity,
        CancellationToken cancellationToken
    )
    {
        activity["recipient"] = new JsonObject { ["id"] = reader, ["isTargeted"] = true };
        return CallAsync(Sending(to, thread, activity) with { Query = Targeted }, cancellationToken);
    }

    /// <summary>Puts the activity in the place of a message that one person sees; naming them again would be refused.</summary>
    public Task<ConnectorAnswer> UpdateWhisperAsync(
        ConversationReference to,
        string message,
        JsonObject activity,
        CancellationToken cancellationToken
    ) => CallAsync(Updating(to, message, activity) with { Query = Targeted }, cancellationToken);

    /// <summary>Puts the activity in the place of a message.</summary>
    public Task<ConnectorAnswer> UpdateAsync(
        ConversationReference to,
        string message,
        JsonObject activity,
        CancellationToken cancellationToken
    ) => CallAsync(Updating(to, message, activity), cancellationToken);

    /// <summary>The same for somebody who waits.</summary>
    public Task<ConnectorAnswer> UpdateNowAsync(
        ConversationReference to,
        string message,
        JsonObject activity,
        CancellationToken cancellationToken
    ) => CallAsync(Updating(to, message, activity) with { IsAwaited = true }, cancellationToken);

    /// <summary>The conversation with one person; asking again gives the same.</summary>
    public Task<ConnectorAnswer> OpenAsync(ConversationReference to, CancellationToken cancellationToken) =>
        CallAsync(
            new(
                HttpMethod.Post,
                to,
                $"new in {to.At.Workspace}",
                "v3/conversations",
                new JsonObject
                {
                    ["isGroup"] = false,
                    ["bot"] = new JsonObject { ["id"] = to.BotId },
                    ["members"] = new JsonArray(new JsonObject { ["id"] = to.UserId }),
                    ["tenantId"] = to.At.Workspace,
                    ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = to.At.Workspace } },
                }
            ),
            cancellationToken
        );

    private static Call Sending(ConversationReference to, string? thread, JsonObject activity)
    {
        var conversation = Thread(to, thread);
        return new(HttpMethod.Post, to, conversation, Path(conversation), Addressed(activity, to));
    }

    private static string Thread(ConversationReference to, string? thread) =>
        thread is null ? to.ConversationId! : $"{to.ConversationId};messageid={thread}";

    private static Call Updating(ConversationReference to, string message, JsonObject activity) =>
        new(
            HttpMethod.Put,
            to,
            to.ConversationId!,
            $"{Path(to.ConversationId!)}/{Escape(message)}",
            Addressed(activity, to)
        );

    private static string Path(string conversation) => $"v3/conversations/{Escape(conversation)}/activities";

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private static JsonObject Addressed(JsonObject activity, ConversationReference to)
    {
        activity["from"] = new JsonObject { ["id"] = to.BotId };
        activity["conversation"] = new JsonObject { ["id"] = to.ConversationId };
        return activity;
    }

    private async Task<ConnectorAnswer> CallAsync(Call call, CancellationToken cancellationToken)
    {
        if (!options.Value.Allows(call.To.ServiceUrl))
        {
            return new(null, new DeliveryResult.Refused(TeamsTexts.AddressNotAllowed));
        }

        if (rateLimit.Wait(call.To.At.Workspace, call.Thread, call.IsAwaited) is { } wait)
        {
            return new(null, new DeliveryResult.Paced(wait));
        }

        try
        {
            using var client = http.CreateClient(TeamsRegistration.HttpClient);
            using var response = await AskAsync(client, call, cancellationToken);
            return await ReadAsync(response, call, cancellationToken);
        }
        catch (MsalServiceException refusal)
        {
            Log.NoToken(logger, refusal.ErrorCode);
            return new(null, new DeliveryResult.TryLater(null, "Microsoft gives us no token"));
        }
        catch (Exception outage) when (outage is HttpRequestException or MsalException or OperationCanceledException)
        {
            Log.NotReached(logger, outage.GetType().Name);
            return new(null, new DeliveryResult.TryLater(null, "Teams is not reached"));
        }
    }

    // A token can have had its time although it looks good here: revoked, or our clock is wrong. One more is asked for.
    private async Task<HttpResponseMessage> AskAsync(HttpClient client, Call call, CancellationToken cancellationToken)
    {
        if (call.Address.Scheme != Uri.UriSchemeHttps)
        {
            return await AskAsync(client, call, null, cancellationToken);
        }

        var used = await token(null, cancellationToken);
        var response = await AskAsync(client, call, used, cancellationToken);
        if (
            response.StatusCode != HttpStatusCode.Unauthorized
            || await token(used, cancellationToken) is var fresh && fresh == used
        )
        {
            return response;
        }

        response.Dispose();
        return await AskAsync(client, call, fresh, cancellationToken);
    }

    private static async Task<HttpResponseMessage> AskAsync(
        HttpClient client,
        Call call,
        string? token,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(call.Method, call.Address)
        {
            Content = new StringContent(AdaptiveCard.Write(call.Body), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        return await client.SendAsync(request, cancellationToken);
    }

    private async Task<ConnectorAnswer> ReadAsync(
        HttpResponseMessage response,
        Call call,
        CancellationToken cancellationToken
    )
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return new(Id(body), null);
        }

        Log.Refused(logger, (int)response.StatusCode);
        return response.StatusCode switch
        {
            // A message that somebody deleted is not found either; only this code says that the conversation is gone.
            HttpStatusCode.NotFound => Refused(
                TeamsTexts.Gone,
                body.Contains("ConversationNotFound", StringComparison.Ordinal)
                    ? ConnectorFault.Gone
                    : ConnectorFault.None
            ),
            HttpStatusCode.Forbidden => Refused(
                TeamsTexts.NotInstalled,
                Closed.Any(code => body.Contains(code, StringComparison.Ordinal))
                    ? ConnectorFault.Closed
                    : ConnectorFault.None
            ),
            HttpStatusCode.RequestEntityTooLarge => Refused(TeamsTexts.TooLarge, ConnectorFault.TooLarge),

            // Our own secret or registration is at fault: an admin can mend that, and then nothing is to be lost.
            HttpStatusCode.Unauthorized => new(
                null,
                new DeliveryResult.TryLater(NotSoon, "Teams does not accept our credentials")
            ),
            HttpStatusCode.TooManyRequests
            or HttpStatusCode.PreconditionFailed
            or HttpStatusCode.RequestTimeout
            or >= HttpStatusCode.InternalServerError => new(null, Later(response, call)),
            _ => Refused(TeamsTexts.NotTaken),
        };
    }

    private static ConnectorAnswer Refused(LocalizedText reason, ConnectorFault fault = ConnectorFault.None) =>
        new(null, new DeliveryResult.Refused(reason), fault);

    private DeliveryResult.TryLater Later(HttpResponseMessage response, Call call)
    {
        var after = RetryAfter(response);
        if (after is { } wait)
        {
            rateLimit.Rest(call.Thread, wait);
        }

        return new(after, $"Teams answered {(int)response.StatusCode}");
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } wait } => wait,
            { Date: { } at } when at > time.GetUtcNow() => at - time.GetUtcNow(),
            _ => null,
        };

    private static string? Id(string body)
    {
        try
        {
            return body.Length == 0 ? null : (string?)JsonNode.Parse(body)?["id"];
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>One call; its thread is what Teams counts it for.</summary>
    private sealed record Call(
        HttpMethod Method,
        ConversationReference To,
        string Thread,
        string Path,
        JsonObject Body,
        bool IsAwaited = false,
        string Query = ""
    )
    {
        public Uri Address => new($"{To.ServiceUrl.TrimEnd('/')}/{Path}{Query}");
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams was not reached: {Failure}")]
        public static partial void NotReached(ILogger logger, string failure);

        [LoggerMessage(2, LogLevel.Warning, "Teams answered {Status} to a message")]
        public static partial void Refused(ILogger logger, int status);

        [LoggerMessage(3, LogLevel.Warning, "Microsoft gives us no token: {Error}")]
        public static partial void NoToken(ILogger logger, string error);
    }
}
