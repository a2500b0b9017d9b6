using Bot.Core.Chat;

namespace Bot.Core.Understanding;

/// <summary>Cards around an answer to a plain sentence.</summary>
internal static class UnderstandingCards
{
    // A button carries at most 1,500 characters.
    private const int CarriedWords = 1500;

    /// <summary>The answer, with the words that ask for it directly.</summary>
    public static Card Sure(Card answer, LocalizedText typed) =>
        answer with
        {
            Blocks = [.. answer.Blocks, new Note(UnderstandingTexts.AlsoTyped(typed))],
        };

    /// <summary>The answer, with other readings of the sentence.</summary>
    public static Card Likely(Card answer, LocalizedText typed, IReadOnlyList<Button> others) =>
        answer with
        {
            Blocks =
            [
                .. answer.Blocks,
                new Note(UnderstandingTexts.AlsoTyped(typed)),
                .. others.Count > 0 ? (Block[])[new Note(UnderstandingTexts.OrDidYouMean), new Buttons(others)] : [],
            ],
        };

    /// <summary>The receipt of a question that went into the ledger, and what comes near to an answer.</summary>
    public static Card Asked(LocalizedText missing, Card receipt, IReadOnlyList<Button> near) =>
        receipt with
        {
            Blocks =
            [
                new Paragraph(missing),
                .. receipt.Blocks,
                .. near.Count > 0 ? (Block[])[new Note(UnderstandingTexts.OrDidYouMean), new Buttons(near)] : [],
            ],
        };

    /// <summary>A sentence of Duet, the person's own words, and what can be done with them.</summary>
    public static Card Choose(LocalizedText sentence, string words, IReadOnlyList<Button> buttons) =>
        new(
            sentence,
            [
                new Paragraph(sentence),
                new Quote(LocalizedText.Invariant(Truncate.ToLength(words, CarriedWords))),
                .. buttons.Count > 0 ? (Block[])[new Buttons(buttons)] : [],
            ]
        );

    public static Card Confirm(LocalizedText typed) =>
        Card.Ask(
            UnderstandingTexts.ShouldI(typed),
            new Button(UnderstandingTexts.DoIt, RunTypedLine.Name, typed.English.ToString(), ButtonStyle.Primary)
        );

    public static Button? LogButton(string words, CommandSpec? freeText) =>
        freeText is null || words.Length > CarriedWords
            ? null
            : new Button(UnderstandingTexts.Log, freeText.Name, words);

    public static Button RunButton(LocalizedText typed) =>
        new(typed, RunTypedLine.Name, Truncate.ToLength(typed.English.ToString(), CarriedWords));
}
