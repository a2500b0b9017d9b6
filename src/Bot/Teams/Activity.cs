using System.Text.Json;

namespace Bot.Teams;

/// <summary>What the connector sends, as far as Duet reads it. Everything may be missing; nothing of this leaves the folder.</summary>
internal sealed record Activity(
    string? Type,
    string? Id,
    string? Name,
    string? Action,
    string? ChannelId,
    string? ServiceUrl,
    string? Text,
    string? ReplyToId,
    string? Locale,
    string? LocalTimezone,
    Account? From,
    Account? Recipient,
    ConversationInfo? Conversation,
    ChannelData? ChannelData,
    IReadOnlyList<Entity?>? Entities,
    IReadOnlyList<FileAttachment?>? Attachments,
    JsonElement? Value,
    IReadOnlyList<Account?>? MembersRemoved = null
)
{
    /// <summary>Every tenant that the activity names; a genuine one names at least one.</summary>
    public IReadOnlyList<string> Tenants =>
        [
            .. new[] { Conversation?.TenantId, ChannelData?.Tenant?.Id }
                .OfType<string>()
                .Where(tenant => tenant.Length > 0),
        ];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Null when nobody can read it.</summary>
    public static Activity? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var activity = JsonSerializer.Deserialize<Activity>(body, Json);
            return
                WellFormed.IsText(activity?.Value)
                && (activity?.Attachments ?? []).All(file => WellFormed.IsText(file?.Content))
                ? activity
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// A talk of one person with us. A talk of two people calls itself personal too when a card of ours is pressed there, but its
    /// id is one of the many: we could not write to it.
    /// </summary>
    public bool IsPersonal =>
        Conversation is { ConversationType: "personal" } or { ConversationType: null, IsGroup: not true }
        && Conversation.Id?.StartsWith("19:", StringComparison.Ordinal) != true;
}

internal sealed record Account(string? Id, string? Name, string? AadObjectId);

internal sealed record ConversationInfo(
    string? Id,
    string? ConversationType,
    string? TenantId,
    bool? IsGroup,
    string? Name = null
);

internal sealed record ChannelData(TenantInfo? Tenant);

internal sealed record TenantInfo(string? Id);

internal sealed record Entity(string? Type, string? Text, Account? Mentioned, string? Timezone);

internal sealed record FileAttachment(string? ContentType, string? Name, JsonElement? Content);
