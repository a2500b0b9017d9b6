using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Microsoft's guidance for buttons, over a whole card: one primary button, and red only for what asks first.
/// "Reject" can be taken back and is not red.
/// </summary>
internal static class ButtonEmphasis
{
    public static IReadOnlyList<Block> Of(IReadOnlyList<Block> blocks)
    {
        var first = blocks
            .OfType<Buttons>()
            .SelectMany(buttons => buttons.Items)
            .FirstOrDefault(button => button.Style == ButtonStyle.Primary);
        return
        [
            .. blocks.Select(block =>
                block is Buttons buttons
                    ? buttons with
                    {
                        Items = [.. buttons.Items.Select(button => Styled(button, ReferenceEquals(button, first)))],
                    }
                    : block
            ),
        ];
    }

    private static Button Styled(Button button, bool isFirst) =>
        (button.Style == ButtonStyle.Primary && !isFirst) || button is { Style: ButtonStyle.Danger, Confirm: null }
            ? button with
            {
                Style = ButtonStyle.Default,
            }
            : button;
}
