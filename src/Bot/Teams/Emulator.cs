using System.Net;
using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>
/// Microsoft's local Agents Playground sends no token. With the setting, which only Development takes, a request of
/// this machine needs none. A tunnel or a web page can send from this machine for somebody else: a forwarded request,
/// one for another host name or one from a page is not let in.
/// </summary>
internal sealed class Emulator(IOptions<TeamsOptions> options)
{
    public bool LetsIn(HttpContext context) =>
        options.Value.AllowLocalEmulator
        && context.Connection.RemoteIpAddress is { } from
        && IPAddress.IsLoopback(from)
        && IsLocalName(context.Request.Host.Host)
        && context.Request.HasJsonContentType()
        && !context.Request.Headers.Keys.Any(IsForwarding)
        && context.Request.Headers.Authorization.Count == 0
        && context.Request.Headers.Origin.Count == 0;

    /// <summary>Without a token, answers go to this machine or nowhere.</summary>
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
