using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Microsoft.Extensions.Options;
using MsalException = Microsoft.Identity.Client.MsalException;

namespace Bot.Teams;

/// <summary>What the connector said: the id of what was made, or why nothing was.</summary>
/// <param name="IsGone">The conversation does not exist any more.</param>
internal sealed record ConnectorAnswer(string? Id, PostOutcome? Problem, bool IsGone = false);

/// <summary>
/// The Bot Connector's REST interface, as much as Duet uses. Nothing goes to a host that is not allowed, and the token
/// goes over https only. Nothing is tried twice here: who asked knows when it may be tried again.
/// </summary>
internal sealed partial class TeamsConnector(
    IHttpClientFactory http, OutboundToken token, IOptions<TeamsOptions> options, TimeProvider time, ILogger<TeamsConnector> logger)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan NotSoon = TimeSpan.FromMinutes(5);

    /// <summary>A new message; with a thread it is a reply in it.</summary>
    public Task<ConnectorAnswer> SendAsync(ConversationReference to, string? thread, JsonObject activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, to, $"{Path(to)}{Escape(thread is null ? "" : $";messageid={thread}")}/activities", Addressed(activity, to), cancellationToken);

    /// <summary>Puts the activity in the place of a message.</summary>
    public Task<ConnectorAnswer> UpdateAsync(ConversationReference to, string message, JsonObject activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, to, $"{Path(to)}/activities/{Escape(message)}", Addressed(activity, to), cancellationToken);

    /// <summary>The conversation with one person; asking again gives the same.</summary>
    public Task<ConnectorAnswer> OpenAsync(ConversationReference to, CancellationToken cancellationToken) => CallAsync(
        HttpMethod.Post, to, "v3/conversations",
        new JsonObject
        {
            ["isGroup"] = false,
            ["bot"] = new JsonObject { ["id"] = to.BotId },
            ["members"] = new JsonArray(new JsonObject { ["id"] = to.UserId }),
            ["tenantId"] = to.At.Workspace,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = to.At.Workspace } },
        },
        cancellationToken);

    private static string Path(ConversationReference to) => $"v3/conversations/{Escape(to.ConversationId ?? "")}";

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private static JsonObject Addressed(JsonObject activity, ConversationReference to)
    {
        activity["from"] = new JsonObject { ["id"] = to.BotId };
        activity["conversation"] = new JsonObject { ["id"] = to.ConversationId };
        return activity;
    }

    private async Task<ConnectorAnswer> CallAsync(HttpMethod method, ConversationReference to, string path, JsonObject body, CancellationToken cancellationToken)
    {
        if (!options.Value.Allows(to.ServiceUrl))
        {
            return new(null, new PostOutcome.Refused(TeamsTexts.AddressNotAllowed));
        }

        try
        {
            using var request = await RequestAsync(method, new Uri($"{to.ServiceUrl.TrimEnd('/')}/{path}"), body, cancellationToken);
            using var client = http.CreateClient(TeamsRegistration.HttpClient);
            using var response = await client.SendAsync(request, cancellationToken);
            return await ReadAsync(response, cancellationToken);
        }
        catch (Exception outage) when (outage is HttpRequestException or MsalException or TaskCanceledException)
        {
            Log.NotReached(logger, outage.GetType().Name);
            return new(null, new PostOutcome.TryLater(Soon, "Teams is not reached"));
        }
    }

    private async Task<HttpRequestMessage> RequestAsync(HttpMethod method, Uri address, JsonObject body, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, address)
        {
            Content = new StringContent(AdaptiveCard.Write(body), System.Text.Encoding.UTF8, "application/json"),
        };
        if (address.Scheme == Uri.UriSchemeHttps)
        {
            request.Headers.Authorization = new("Bearer", await token(cancellationToken));
        }

        return request;
    }

    private async Task<ConnectorAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
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
            HttpStatusCode.NotFound => new(null, new PostOutcome.Refused(TeamsTexts.Gone), IsGone: body.Contains("ConversationNotFound", StringComparison.Ordinal)),
            HttpStatusCode.Forbidden => new(null, new PostOutcome.Refused(TeamsTexts.NotInstalled)),

            // Our own secret or registration is at fault: an admin can mend that, and then nothing is to be lost.
            HttpStatusCode.Unauthorized => new(null, new PostOutcome.TryLater(NotSoon, "Teams does not accept our credentials")),
            HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
                new(null, new PostOutcome.TryLater(RetryAfter(response), $"Teams answered {(int)response.StatusCode}")),
            _ => new(null, new PostOutcome.Refused(TeamsTexts.NotTaken)),
        };
    }

    private TimeSpan RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } at } when at > time.GetUtcNow() => at - time.GetUtcNow(),
        _ => Soon,
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
    }
}
