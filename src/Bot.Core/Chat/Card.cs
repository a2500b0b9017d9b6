namespace Bot.Core.Chat;

/// <summary>
/// What Duet answers or posts. <see cref="Summary"/> is the whole message in one sentence: notifications,
/// screen readers and clients without cards show it.
/// </summary>
public sealed record Card(LocalizedText Summary, IReadOnlyList<Block> Blocks)
{
    /// <summary>What the reader may want to say next, as it works when typed. Only some platforms offer it, at most three.</summary>
    public IReadOnlyList<LocalizedText> Suggestions { get; init; } = [];

    /// <summary>Who can do more with this card than others who see it; null: everybody the same.</summary>
    public PersonalView? Personal { get; init; }

    /// <summary>A card that is one sentence.</summary>
    public static Card Say(LocalizedText sentence) => new(sentence, [new Paragraph(sentence)]);

    /// <summary>A sentence with buttons under it.</summary>
    public static Card Ask(LocalizedText sentence, params IReadOnlyList<Button> buttons) =>
        new(sentence, [new Paragraph(sentence), new Buttons(buttons)]);
}

/// <summary>
/// For these members the card is another one, which <see cref="Show"/> gives. A platform that can show one message
/// differently to several people keeps the buttons that are theirs (<see cref="Button.IsPersonal"/>) from the others.
/// </summary>
public sealed record PersonalView(Button Show, IReadOnlyList<string> Members);
