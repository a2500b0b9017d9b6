using System.Text.Json;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>An activity in Duet's own words: who, where, what was said.</summary>
internal static class ActivityExtensions
{
    private const string Anybody = "emulator";

    /// <summary>Who speaks: by their Entra id, since the "29:" id is another one for each bot. Null when the activity names nobody.</summary>
    public static PlatformIdentity? Identity(this Activity activity) =>
        (NonEmpty(activity.From?.AadObjectId) ?? NonEmpty(activity.From?.Id)) is { } user
            ? new(Platforms.Teams, activity.Workspace(), user)
            : null;

    public static PlatformUser? Introduction(this Activity activity) =>
        activity.Identity() is { } identity
            ? new(identity, NonEmpty(activity.From?.Name), Languages.FromLocale(activity.Locale), activity.Zone())
            : null;

    /// <summary>Where it was said. A channel's conversation id carries the thread: "19:x@thread.tacv2;messageid=1".</summary>
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

    /// <summary>The same for each retry. Message ids are times and unique in their conversation only.</summary>
    public static string? DeliveryKey(this Activity activity) =>
        NonEmpty(activity.Id) is { } id ? $"{Platforms.Teams}-{activity.Conversation?.Id}-{id}" : null;

    /// <summary>The message whose card was pressed.</summary>
    public static MessageRef? Source(this Activity activity) =>
        activity.Place() is { } place && NonEmpty(activity.ReplyToId) is { } id ? new(place, id) : null;

    public static bool MentionsUs(this Activity activity) => activity.OurMentions().Any();

    public static bool IsFromBot(this Activity activity) =>
        activity.From?.Id?.StartsWith("28:", StringComparison.Ordinal) == true;

    /// <summary>Teams tells it as a change of members too, before or after it tells that we were removed.</summary>
    public static bool RemovesUs(this Activity activity) =>
        activity.Recipient?.Id is { } us && (activity.MembersRemoved ?? []).Any(member => member?.Id == us);

    /// <summary>The words without our own mention; other people stay, as their names.</summary>
    public static string Words(this Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (
            var mention in activity
                .OurMentions()
                .Select(mention => mention.Text)
                .OfType<string>()
                .Where(text => text.Length > 0)
        )
        {
            text = text.Replace(mention, "", StringComparison.Ordinal);
        }

        foreach (
            var mention in activity
                .Mentions()
                .Select(mention => mention.Text)
                .OfType<string>()
                .Where(text => text.Length > 0)
        )
        {
            text = text.Replace(mention, Name(mention), StringComparison.Ordinal);
        }

        return text.Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
    }

    /// <summary>A part of what an invoke carries; null when it is not there.</summary>
    public static JsonElement? Part(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var part) ? part : null;

    /// <summary>A text in what an invoke carries, also of a part: "from", "user", "id".</summary>
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
        var told =
            NonEmpty(activity.LocalTimezone)
            ?? activity.Entities?.Select(entity => NonEmpty(entity?.Timezone)).FirstOrDefault(zone => zone is not null);
        return told is not null && TimeZoneInfo.TryFindSystemTimeZoneById(told, out _) ? told : null;
    }

    private static IEnumerable<Entity> Mentions(this Activity activity) =>
        (activity.Entities ?? []).OfType<Entity>().Where(entity => entity.Type == "mention");

    private static IEnumerable<Entity> OurMentions(this Activity activity) =>
        activity.Recipient?.Id is { } us ? activity.Mentions().Where(mention => mention.Mentioned?.Id == us) : [];

    private static string Name(string mention) =>
        mention.Replace("<at>", "", StringComparison.Ordinal).Replace("</at>", "", StringComparison.Ordinal);

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
