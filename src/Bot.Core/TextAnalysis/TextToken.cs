using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>A word, a number or a punctuation mark of a text.</summary>
/// <param name="Raw">As typed.</param>
/// <param name="Word">Folded (<see cref="Folding.Fold"/>).</param>
/// <param name="Start">Position of the first character in the text.</param>
public sealed record TextToken(string Raw, string Word, int Start)
{
    /// <summary>Position after the last character in the text.</summary>
    public int End => Start + Raw.Length;

    public bool IsWord { get; } = Raw.Any(char.IsLetter);

    /// <summary>The folded word up to an apostrophe: "Acme's" is "acme".</summary>
    public string WithoutPossessive =>
        Word.IndexOf('\'', StringComparison.Ordinal) is var at and > 0 ? Word[..at] : Word;

    public bool IsNumber => char.IsDigit(Raw[0]) && !IsWord;

    public bool IsCapitalized => char.IsUpper(Raw[0]);
}
