using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>Converts between Slack's ids and addresses.</summary>
internal static class SlackAddresses
{
    /// <summary>Slack's own helper. What it says comes from Slack and not from a person.</summary>
    public const string Slackbot = "USLACKBOT";

    // Slack ids contain no colon, so "C1:U2" means channel C1, visible only to U2.
    private const char RecipientSeparator = ':';

    /// <summary>
    /// The address of a conversation. A direct message is addressed by its person, because its channel may be one that
    /// Duet is not a member of.
    /// </summary>
    public static Address Place(string workspace, string? channel, string user, string? thread = null) =>
        IsDirect(channel)
            ? new Address(Platforms.Slack, workspace, AddressKind.Direct, user, thread)
            : new Address(Platforms.Slack, workspace, AddressKind.Channel, channel!, thread);

    public static bool IsDirect(string? channel) => string.IsNullOrEmpty(channel) || channel.StartsWith('D');

    /// <summary>The same conversation, visible to one person only.</summary>
    public static Address OnlyFor(this Address place, string user) =>
        place.Kind == AddressKind.Direct
            ? place
            : place with
            {
                Conversation = $"{place.Conversation}{RecipientSeparator}{user}",
            };

    /// <summary>
    /// The channel (or user) to send to, and the one person who may see the message, if it is not for all.
    /// </summary>
    public static (string Channel, string? User) Target(this Address place) =>
        place.Conversation.Split(RecipientSeparator, 2) is [var channel, var user]
            ? (channel, user)
            : (place.Conversation, null);

    // A message's ts is unique only within its channel, and the address of a direct message does not contain its
    // channel.
    public static string MessageId(string? channel, string ts) => $"{channel}/{ts}";

    public static (string Channel, string Ts) Message(string messageId) =>
        messageId.Split('/', 2) is [var channel, var ts] ? (channel, ts) : ("", messageId);

    /// <summary>The same key for the same message, whether a person used a shortcut or an emoji.</summary>
    public static string MessageKey(string workspace, string channel, string ts) =>
        $"{Platforms.Slack}/{workspace}/{channel}/{ts}";

    /// <summary>
    /// A message's permalink, built as chat.getPermalink builds it. While a form waits for its trigger, there is no
    /// time to ask Slack.
    /// </summary>
    public static string Permalink(string domain, string channel, string ts, string? thread) =>
        $"https://{domain}.slack.com/archives/{channel}/p{ts.Replace(".", "", StringComparison.Ordinal)}"
        + (thread is { Length: > 0 } && thread != ts ? $"?thread_ts={thread}&cid={channel}" : "");
}
