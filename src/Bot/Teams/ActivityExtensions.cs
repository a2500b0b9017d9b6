using System.Text.Json;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Reads an activity into Duet's own types: the person, the conversation and the text.</summary>
internal static class ActivityExtensions
{
    private const string Anybody = "emulator";

    /// <summary>
    /// The sender, by Entra id, because the "29:" id differs for each bot. Null if the activity names nobody.
    /// </summary>
    public static PlatformIdentity? Identity(this Activity activity) => activity.IdentityOf(activity.From);

    /// <summary>Like <see cref="Identity"/>, for somebody else whom the activity names.</summary>
    public static PlatformIdentity? IdentityOf(this Activity activity, Account? account) =>
        (NonEmpty(account?.AadObjectId) ?? NonEmpty(account?.Id)) is { } user
            ? new(Platforms.Teams, activity.Workspace(), user)
            : null;

    public static PlatformUser? Sender(this Activity activity) =>
        activity.Identity() is { } identity
            ? new(identity, NonEmpty(activity.From?.Name), Languages.FromLocale(activity.Locale), activity.Zone())
            {
                Affiliation = activity.IsForeign() ? Affiliation.Outsider : null,
                Via = activity.Via(),
            }
            : null;

    /// <summary>
    /// The conversation of the activity as its roster knows it, with the sender; null if the activity does not say how
    /// to reach it.
    /// </summary>
    public static ConversationReference? Via(this Activity activity) =>
        activity is { ServiceUrl: { } url, Recipient.Id: { } bot, Conversation.Id: { } conversation }
        && activity.Place() is { } place
            ? new(
                place with
                {
                    Thread = null,
                },
                conversation.Split(";messageid=", 2)[0],
                url,
                bot,
                NonEmpty(activity.From?.Id)
            )
            : null;

    // Anonymous people have no Entra id; people of another company may have one of theirs. The local emulator's people
    // have neither.
    private static bool IsForeign(this Activity activity) =>
        !(Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url) && ServiceUrl.IsLocal(url))
        && (
            NonEmpty(activity.From?.AadObjectId) is null
            || activity.IsFromBot()
            || (
                NonEmpty(activity.From?.TenantId) is { } tenant
                && !tenant.Equals(activity.Workspace(), StringComparison.OrdinalIgnoreCase)
            )
        );

    /// <summary>
    /// The conversation of the activity. A channel's conversation id contains the thread:
    /// "19:x@thread.tacv2;messageid=1".
    /// </summary>
    public static Address? Place(this Activity activity)
    {
        if (activity.IsPersonal)
        {
            return activity.Identity()?.Direct();
        }

        var parts = activity.Conversation?.Id?.Split(";messageid=", 2) ?? [];
        return parts is [{ Length: > 0 } channel, ..]
            ? new(
                Platforms.Teams,
                activity.Workspace(),
                AddressKind.Channel,
                channel,
                parts.Length > 1 ? parts[1] : null
            )
            : null;
    }

    /// <summary>
    /// The same key for each retry. Message ids are timestamps and unique only within their conversation.
    /// </summary>
    public static string? DeliveryKey(this Activity activity) =>
        NonEmpty(activity.Id) is { } id ? $"{Platforms.Teams}-{activity.Conversation?.Id}-{id}" : null;

    /// <summary>The message whose card was pressed.</summary>
    public static MessageRef? Source(this Activity activity) =>
        activity.Place() is { } place && NonEmpty(activity.ReplyToId) is { } id ? new(place, id) : null;

    public static bool MentionsUs(this Activity activity) => activity.OurMentions().Any();

    public static bool IsFromBot(this Activity activity) =>
        activity.From?.Id?.StartsWith("28:", StringComparison.Ordinal) == true;

    /// <summary>
    /// Teams also reports our removal as a change of members, before or after it reports the removal itself.
    /// </summary>
    public static bool RemovesUs(this Activity activity) =>
        activity.Recipient?.Id is { } botId && (activity.MembersRemoved ?? []).Any(member => member?.Id == botId);

    /// <summary>A property of an invoke's value; null if it is absent.</summary>
    public static JsonElement? Part(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var part) ? part : null;

    /// <summary>
    /// A text in an invoke's value, possibly nested: "from", "user", "id". Null if it is absent or empty.
    /// </summary>
    public static string? Text(JsonElement? value, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            value = Part(value, name);
        }

        return value is { ValueKind: JsonValueKind.String } text ? NonEmpty(text.GetString()) : null;
    }

    private static string Workspace(this Activity activity) =>
        activity.Tenants.Count > 0 ? activity.Tenants[0].ToLowerInvariant() : Anybody;

    private static string? Zone(this Activity activity)
    {
        var zoneId =
            NonEmpty(activity.LocalTimezone)
            ?? activity.Entities?.Select(entity => NonEmpty(entity?.Timezone)).FirstOrDefault(zone => zone is not null);
        return zoneId is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out _) ? zoneId : null;
    }

    public static IEnumerable<Entity> Mentions(this Activity activity) =>
        (activity.Entities ?? []).OfType<Entity>().Where(entity => entity.Type == "mention");

    public static IEnumerable<Entity> OurMentions(this Activity activity) =>
        activity.Recipient?.Id is { } botId ? activity.Mentions().Where(mention => mention.Mentioned?.Id == botId) : [];

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
