using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>
/// Where a command, a button or a form came from: the place, the message whose button was pressed, whether that message
/// is ephemeral, and Slack's address for answers there (five uses in thirty minutes).
/// </summary>
internal sealed record SlackOrigin(
    Address Place,
    string? MessageId = null,
    bool IsEphemeral = false,
    string? ResponseUrl = null
)
{
    /// <summary>Nobody but the person who acts here sees this message, so an answer to them may take its place.</summary>
    public bool IsTheirsAlone => IsEphemeral || Place.Kind == AddressKind.Direct;

    public MessageRef? Source => MessageId is null ? null : new MessageRef(Place, MessageId);
}

/// <summary>
/// A modal's private metadata: what submitting it runs and where it came from. Lines in a fixed order, the value last,
/// so that a value of 1,500 characters of any kind stays under Slack's 3,000.
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

    /// <summary>Null when it is not a form of ours.</summary>
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
                    new Address(Platforms.Slack, workspace, addressKind, conversation, Present(thread)),
                    Present(message),
                    isEphemeral.Length > 0,
                    Present(responseUrl)
                )
            )
            : null;

    private static string? Present(string value) => value.Length == 0 ? null : value;
}
