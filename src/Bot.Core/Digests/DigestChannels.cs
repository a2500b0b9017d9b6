using Bot.Core.Chat;

namespace Bot.Core.Digests;

/// <summary>Lets a member choose the channel of a digest where a platform has a picker for that.</summary>
internal sealed class DigestChannels(IEnumerable<IConversationPicker> pickers, DigestSections sections)
{
    /// <summary>The form with the channel; where there is no picker, the sentence that says what to type where.</summary>
    public Reply Ask(ChatCommand command, DigestSubscription start) =>
        Picker(command) is null
            ? Reply.ToRequester(DigestTexts.InAChannel)
            : Reply.Open(DigestForms.Subscription(start, sections, asksForChannel: true));

    /// <summary>The command as if it came from the picked channel; null if there is no such channel.</summary>
    public async Task<ChatCommand?> InPickedAsync(
        ChatCommand command,
        string picked,
        CancellationToken cancellationToken
    ) =>
        Picker(command) is { } picker
        && await picker.FindAsync(command.Place.Workspace, picked, cancellationToken) is { } found
            ? command with
            {
                Place = found.Place,
                PlaceName = found.Name,
            }
            : null;

    private IConversationPicker? Picker(ChatCommand command) =>
        pickers.FirstOrDefault(picker => picker.Platform == command.Place.Platform);
}
