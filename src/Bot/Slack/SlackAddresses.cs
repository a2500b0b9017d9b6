using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>Slack's ids as addresses and back.</summary>
internal static class SlackAddresses
{
    // No Slack id has a colon: "C1:U2" is the channel C1 as only U2 sees it.
    private const char Only = ':';

    /// <summary>Where something was said. A direct talk is addressed by its person: its channel may be one that Duet is not in.</summary>
    public static Address Place(string workspace, string? channel, string user, string? thread = null) =>
        IsDirect(channel)
            ? new Address(Platforms.Slack, workspace, AddressKind.Direct, user, thread)
            : new Address(Platforms.Slack, workspace, AddressKind.Channel, channel!, thread);

    public static bool IsDirect(string? channel) => string.IsNullOrEmpty(channel) || channel.StartsWith('D');

    /// <summary>The same place, seen by one person only.</summary>
    public static Address OnlyFor(this Address place, string user) =>
        place.Kind == AddressKind.Direct ? place : place with { Conversation = $"{place.Conversation}{Only}{user}" };

    /// <summary>Channel (or user) to send to, and the one person who is to see it, if not all are.</summary>
    public static (string Channel, string? User) Target(this Address place) =>
        place.Conversation.Split(Only, 2) is [var channel, var user] ? (channel, user) : (place.Conversation, null);

    // A message's ts is unique in its channel only, and a direct talk's channel is not in its address.
    public static string MessageId(string? channel, string ts) => $"{channel}/{ts}";

    public static (string Channel, string Ts) Message(string messageId) =>
        messageId.Split('/', 2) is [var channel, var ts] ? (channel, ts) : ("", messageId);

    /// <summary>The same for the same message, whichever way it was pointed at.</summary>
    public static string MessageKey(string workspace, string channel, string ts) =>
        $"{Platforms.Slack}/{workspace}/{channel}/{ts}";

    /// <summary>A message's address for people, as chat.getPermalink writes it: there is no time to ask while a form waits for its trigger.</summary>
    public static string Permalink(string domain, string channel, string ts, string? thread) =>
        $"https://{domain}.slack.com/archives/{channel}/p{ts.Replace(".", "", StringComparison.Ordinal)}"
        + (thread is { Length: > 0 } && thread != ts ? $"?thread_ts={thread}&cid={channel}" : "");
}
