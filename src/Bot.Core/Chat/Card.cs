namespace Bot.Core.Chat;

/// <summary>
/// An answer or post of Duet. <see cref="Summary"/> is the whole message in one sentence, for notifications, screen
/// readers and clients without cards.
/// </summary>
public sealed record Card(LocalizedText Summary, IReadOnlyList<Block> Blocks)
{
    /// <summary>Suggested next inputs, which work as typed. Only some platforms show them, at most three.</summary>
    public IReadOnlyList<LocalizedText> Suggestions { get; init; } = [];

    /// <summary>A different view for members who can do more with this card; null if everybody sees the same.</summary>
    public PersonalView? Personal { get; init; }

    /// <summary>A card with one sentence.</summary>
    public static Card Say(LocalizedText sentence) => new(sentence, [new Paragraph(sentence)]);

    /// <summary>A sentence with buttons below it.</summary>
    public static Card Ask(LocalizedText sentence, params IReadOnlyList<Button> buttons) =>
        new(sentence, [new Paragraph(sentence), new Buttons(buttons)]);
}

/// <summary>
/// These members see another card, which the button <see cref="Show"/> opens. A platform that can show one message
/// differently to different people hides personal buttons (<see cref="Button.IsPersonal"/>) from everybody else.
/// </summary>
public sealed record PersonalView(Button Show, IReadOnlyList<string> Members);
