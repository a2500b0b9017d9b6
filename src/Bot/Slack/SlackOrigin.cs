using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>
/// Where a command, a button or a form came from: the conversation, the message whose button was pressed, whether that
/// message is ephemeral, and Slack's response URL (five uses in thirty minutes).
/// </summary>
internal sealed record SlackOrigin(
    Address Place,
    string? MessageId = null,
    bool IsEphemeral = false,
    string? ResponseUrl = null
)
{
    /// <summary>Only the person who acts sees this message, so an answer to them may replace it.</summary>
    public bool IsTheirsAlone => IsEphemeral || Place.Kind == AddressKind.Direct;

    public MessageRef? Source => MessageId is null ? null : new MessageRef(Place, MessageId);
}

/// <summary>
/// A modal's private metadata: the command that it runs on submit, and where it came from. The lines have a fixed order
/// with the value last, so that any value of 1,500 characters stays under Slack's limit of 3,000.
/// </summary>
internal sealed record SlackFormMetadata(string Action, string Value, SlackOrigin Origin)
{
    private const string Version = "duet1";

    public override string ToString()
    {
        var place = Origin.Place;
        var lines = Lines(Origin.ResponseUrl);
        return lines.Length <= SlackLimits.PrivateMetadata ? lines : Lines(null);

        string Lines(string? responseUrl) =>
            string.Join(
                '\n',
                Version,
                Action,
                place.Workspace,
                place.Kind,
                place.Conversation,
                place.Thread,
                Origin.MessageId,
                Origin.IsEphemeral ? "ephemeral" : "",
                responseUrl,
                Value
            );
    }

    /// <summary>Null if the metadata is not from one of our forms.</summary>
    public static SlackFormMetadata? Read(string? metadata) =>
        metadata?.Split('\n', 10)
            is [
                Version,
                var action,
                var workspace,
                var kind,
                var conversation,
                var thread,
                var message,
                var isEphemeral,
                var responseUrl,
                var value,
            ]
        && Enum.TryParse<AddressKind>(kind, out var addressKind)
            ? new SlackFormMetadata(
                action,
                value,
                new SlackOrigin(
                    new Address(Platforms.Slack, workspace, addressKind, conversation, NonEmpty(thread)),
                    NonEmpty(message),
                    isEphemeral.Length > 0,
                    NonEmpty(responseUrl)
                )
            )
            : null;

    private static string? NonEmpty(string value) => value.Length == 0 ? null : value;
}
