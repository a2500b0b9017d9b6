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

    public bool IsWord => Raw.Any(char.IsLetter);

    public bool IsNumber => char.IsDigit(Raw[0]) && !IsWord;

    public bool IsCapitalized => char.IsUpper(Raw[0]);
}
