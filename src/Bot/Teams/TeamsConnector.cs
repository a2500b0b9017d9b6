using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Microsoft.Extensions.Options;
using MsalException = Microsoft.Identity.Client.MsalException;
using MsalServiceException = Microsoft.Identity.Client.MsalServiceException;

namespace Bot.Teams;

/// <summary>
/// The part of the Bot Connector's REST interface that Duet uses. It calls only allowed hosts, and sends the token only
/// over https. It retries nothing except an expired token; the caller decides about other retries.
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
    private static readonly TimeSpan CredentialRetry = TimeSpan.FromMinutes(5);

    private static readonly string[] Closed =
    [
        "BotNotInConversationRoster",
        "ConversationBlockedByUser",
        "MessageWritesBlocked",
        "BotDisabledByAdmin",
    ];

    /// <summary>How long a message to this thread has to wait; null if it could go out now. Counts nothing.</summary>
    public TimeSpan? MustWait(ConversationReference to, string? thread) =>
        rateLimit.MustWait(to.At.Workspace, ConnectorCall.ThreadOf(to, thread));

    /// <summary>Sends a new message; with a thread, as a reply in it.</summary>
    public Task<ConnectorAnswer> SendAsync(
        ConversationReference to,
        string? thread,
        JsonObject activity,
        CancellationToken cancellationToken
    ) => CallAsync(ConnectorCall.Send(to, thread, activity), cancellationToken);

    /// <summary>
    /// Like SendAsync, for a person who waits: it takes precedence over the outbox's messages to that thread.
    /// </summary>
    public Task<ConnectorAnswer> SendNowAsync(
        ConversationReference to,
        JsonObject activity,
        CancellationToken cancellationToken
    ) => CallAsync(ConnectorCall.Send(to, null, activity) with { IsAwaited = true }, cancellationToken);

    /// <summary>
    /// Sends a message that only one person sees. Teams identifies the person by their id in messages ("29:").
    /// </summary>
    public Task<ConnectorAnswer> SendTargetedAsync(
        ConversationReference to,
        string? thread,
        string reader,
        JsonObject activity,
        CancellationToken cancellationToken
    )
    {
        activity["recipient"] = new JsonObject { ["id"] = reader, ["isTargeted"] = true };
        return CallAsync(ConnectorCall.Send(to, thread, activity) with { Query = Targeted }, cancellationToken);
    }

    /// <summary>
    /// Replaces a message that only one person sees. Teams rejects an update that names the recipient again.
    /// </summary>
    public Task<ConnectorAnswer> UpdateTargetedAsync(
        ConversationReference to,
        string message,
        JsonObject activity,
        CancellationToken cancellationToken
    ) => CallAsync(ConnectorCall.Update(to, message, activity) with { Query = Targeted }, cancellationToken);

    /// <summary>Replaces a message.</summary>
    public Task<ConnectorAnswer> UpdateAsync(
        ConversationReference to,
        string message,
        JsonObject activity,
        CancellationToken cancellationToken
    ) => CallAsync(ConnectorCall.Update(to, message, activity), cancellationToken);

    /// <summary>Like UpdateAsync, for a person who waits.</summary>
    public Task<ConnectorAnswer> UpdateNowAsync(
        ConversationReference to,
        string message,
        JsonObject activity,
        CancellationToken cancellationToken
    ) => CallAsync(ConnectorCall.Update(to, message, activity) with { IsAwaited = true }, cancellationToken);

    /// <summary>Adds Duet's reaction to a message.</summary>
    public Task<ConnectorAnswer> ReactAsync(
        ConversationReference to,
        string message,
        string reaction,
        CancellationToken cancellationToken
    ) => CallAsync(ConnectorCall.React(to, message, reaction), cancellationToken);

    /// <summary>Opens the conversation with one person. Repeated calls return the same conversation.</summary>
    public Task<ConnectorAnswer> OpenAsync(ConversationReference to, CancellationToken cancellationToken) =>
        CallAsync(ConnectorCall.Open(to), cancellationToken);

    /// <summary>Gets one member of the conversation: <see cref="ConnectorAnswer.Body"/>.</summary>
    public Task<ConnectorAnswer> GetMemberAsync(
        ConversationReference conversation,
        string user,
        CancellationToken cancellationToken
    ) => CallAsync(ConnectorCall.Member(conversation, user), cancellationToken);

    private async Task<ConnectorAnswer> CallAsync(ConnectorCall call, CancellationToken cancellationToken)
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
            using var response = await SendRequestAsync(client, call, cancellationToken);
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

    // A token may be invalid although it looks valid here: it was revoked, or our clock is wrong. So Duet requests one
    // more.
    private async Task<HttpResponseMessage> SendRequestAsync(
        HttpClient client,
        ConnectorCall call,
        CancellationToken cancellationToken
    )
    {
        if (call.Address.Scheme != Uri.UriSchemeHttps)
        {
            return await SendRequestAsync(client, call, null, cancellationToken);
        }

        var used = await token(null, cancellationToken);
        var response = await SendRequestAsync(client, call, used, cancellationToken);
        if (
            response.StatusCode != HttpStatusCode.Unauthorized
            || await token(used, cancellationToken) is var fresh && fresh == used
        )
        {
            return response;
        }

        response.Dispose();
        return await SendRequestAsync(client, call, fresh, cancellationToken);
    }

    private static async Task<HttpResponseMessage> SendRequestAsync(
        HttpClient client,
        ConnectorCall call,
        string? token,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(call.Method, call.Address)
        {
            Content = call.Body is null
                ? null
                : new StringContent(AdaptiveCard.Write(call.Body), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        return await client.SendAsync(request, cancellationToken);
    }

    private async Task<ConnectorAnswer> ReadAsync(
        HttpResponseMessage response,
        ConnectorCall call,
        CancellationToken cancellationToken
    )
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return new(Id(body), null) { Body = body };
        }

        // Where Teams takes no reactions from apps, a line in the thread takes their place.
        if (!call.Path.Contains("/reactions/", StringComparison.Ordinal))
        {
            Log.Refused(logger, (int)response.StatusCode);
        }

        return response.StatusCode switch
        {
            // A deleted message is also reported as not found; only this code means that the conversation is gone.
            HttpStatusCode.NotFound => Refused(
                TeamsTexts.Gone,
                body.Contains("ConversationNotFound", StringComparison.Ordinal) ? ConnectorFault.Gone
                    : body.Contains("MemberNotFound", StringComparison.Ordinal) ? ConnectorFault.NoSuchMember
                    : ConnectorFault.None
            ),
            HttpStatusCode.Forbidden => Refused(
                TeamsTexts.NotInstalled,
                Closed.Any(code => body.Contains(code, StringComparison.Ordinal))
                    ? ConnectorFault.Closed
                    : ConnectorFault.None
            ),
            HttpStatusCode.RequestEntityTooLarge => Refused(TeamsTexts.TooLarge, ConnectorFault.TooLarge),

            // Our own secret or registration is wrong. An admin can fix that, so the message must not be lost until
            // then.
            HttpStatusCode.Unauthorized => new(
                null,
                new DeliveryResult.TryLater(CredentialRetry, "Teams does not accept our credentials")
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

    private DeliveryResult.TryLater Later(HttpResponseMessage response, ConnectorCall call)
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
