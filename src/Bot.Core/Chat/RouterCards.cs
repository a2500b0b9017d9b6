namespace Bot.Core.Chat;

/// <summary>Replies for cases without a successful handler.</summary>
internal static class RouterCards
{
    // A button carries at most 1,500 characters. Longer text is not carried; the person is told how to send it.
    private const int CarriedWords = 1500;

    public static Card Unknown(ChatCommand command, CommandSpec? nearest, CommandSpec? freeText)
    {
        var sentence = command.Action is null ? Unknown(command.Text, nearest) : RouterTexts.OldButton;
        var buttons = new List<Button>();
        if (nearest is not null)
        {
            buttons.Add(new Button(RouterTexts.Run(nearest), nearest.Name, "", ButtonStyle.Primary));
        }

        var words = command.Text.Trim();
        if (freeText is not null && words.Contains(' ', StringComparison.Ordinal) && words.Length <= CarriedWords)
        {
            buttons.Add(new Button(RouterTexts.LogAsFeedback, freeText.Name, words));
        }

        var examples = nearest?.Examples is { Count: > 0 } near ? near : RouterTexts.FirstSteps;
        List<Block> blocks = [new Paragraph(sentence), new Bullets([.. examples.Take(3)])];
        if (buttons.Count > 0)
        {
            blocks.Add(new Buttons(buttons));
        }

        return new Card(sentence, blocks);
    }

    /// <summary>What has the name that was typed, and a button for the command that has the same words.</summary>
    public static Card OrCommand(Card shown, CommandSpec command, string rest, string typed) =>
        typed.Length > CarriedWords
            ? shown
            : shown with
            {
                Blocks =
                [
                    .. shown.Blocks,
                    new Note(RouterTexts.OrTheCommand),
                    new Buttons([new Button(RouterTexts.Run(command, rest), RunTypedLine.Name, typed.Trim())]),
                ],
            };

    public static Card NotAllowed(Roles needed) =>
        Card.Say(needed.HasFlag(Roles.Approver) ? RouterTexts.NeedsApprover : RouterTexts.NeedsAdmin);

    public static Card Failed(ChatCommand command, string reference) =>
        WithWords(RouterTexts.Failed(reference), command);

    public static Card StorageFull(ChatCommand command) => WithWords(RouterTexts.StorageFull, command);

    private static Card WithWords(LocalizedText sentence, ChatCommand command) =>
        command.Text.Length == 0
            ? Card.Say(sentence)
            : new Card(sentence, [new Paragraph(sentence), new Quote(LocalizedText.Invariant(command.Text))]);

    private static LocalizedText Unknown(string text, CommandSpec? nearest)
    {
        var typed = Truncate.ToLength(text, 80);
        return nearest is null ? RouterTexts.NotUnderstood(typed) : RouterTexts.DidYouMean(typed, nearest);
    }
}
