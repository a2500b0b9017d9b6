using System.Net;
using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>
/// Microsoft's local Agents Playground sends no token. This setting, which only Development accepts, lets requests from
/// this machine in without one. A tunnel or a web page on this machine can send requests for others, so forwarded
/// requests, requests for another host name and requests from a page are rejected.
/// </summary>
internal sealed class Emulator(IOptions<TeamsOptions> options)
{
    public bool Allows(HttpContext context) =>
        options.Value.AllowLocalEmulator
        && context.Connection.RemoteIpAddress is { } from
        && IPAddress.IsLoopback(from)
        && IsLocalName(context.Request.Host.Host)
        && context.Request.HasJsonContentType()
        && !context.Request.Headers.Keys.Any(IsForwarding)
        && context.Request.Headers.Authorization.Count == 0
        && context.Request.Headers.Origin.Count == 0;

    /// <summary>Without a token, answers go only to this machine.</summary>
    public static bool Covers(Activity activity) =>
        activity.ChannelId == ConnectorClaims.Channel
        && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url)
        && ServiceUrl.IsLocal(url);

    private static bool IsLocalName(string host) =>
        host == "localhost"
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsForwarding(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase);
}
