using System.Text.Json;

namespace Bot.Teams;

/// <summary>
/// The parts of the connector's activities that Duet reads. Any of them may be missing. This type stays in this folder.
/// </summary>
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
    IReadOnlyList<Account?>? MembersRemoved = null,
    IReadOnlyList<Account?>? MembersAdded = null,
    string? TextFormat = null,
    string? Timestamp = null
)
{
    /// <summary>Every tenant that the activity names. A valid activity names at least one.</summary>
    public IReadOnlyList<string> Tenants =>
        [
            .. new[] { Conversation?.TenantId, ChannelData?.Tenant?.Id }
                .OfType<string>()
                .Where(tenant => tenant.Length > 0),
        ];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Null if the body is unreadable.</summary>
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
    /// Whether this is a conversation of one person with Duet. A chat of two people also claims to be personal when
    /// someone presses a card of ours there, but it has a group's id, to which Duet could not write.
    /// </summary>
    public bool IsPersonal =>
        Conversation is { ConversationType: "personal" } or { ConversationType: null, IsGroup: not true }
        && Conversation.Id?.StartsWith("19:", StringComparison.Ordinal) != true;
}

/// <summary>A person, a bot or a conversation. A message to a targeted recipient is seen by its sender alone.</summary>
internal sealed record Account(
    string? Id,
    string? Name,
    string? AadObjectId,
    string? TenantId = null,
    bool? IsTargeted = null
);

internal sealed record ConversationInfo(
    string? Id,
    string? ConversationType,
    string? TenantId,
    bool? IsGroup,
    string? Name = null
);

internal sealed record ChannelData(TenantInfo? Tenant);

internal sealed record TenantInfo(string? Id);

internal sealed record Entity(
    string? Type,
    string? Text,
    Account? Mentioned,
    string? Timezone,
    QuotedReply? QuotedReply = null
);

/// <summary>The message that a reply quotes, as newer clients send it.</summary>
internal sealed record QuotedReply(
    string? MessageId,
    string? SenderId,
    string? SenderName,
    string? Preview,
    bool? IsReplyDeleted
);

internal sealed record FileAttachment(string? ContentType, string? Name, JsonElement? Content);
