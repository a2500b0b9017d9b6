namespace Bot.Core.Agreements;

/// <summary>The beginning of a long text.</summary>
internal static class Excerpt
{
    /// <summary>At most so many characters, never half a surrogate pair, with an ellipsis when something was left off.</summary>
    public static string Of(string words, int most)
    {
        if (words.Length <= most)
        {
            return words;
        }

        var end = char.IsHighSurrogate(words[most - 1]) ? most - 1 : most;
        return words[..end].TrimEnd() + "…";
    }
}
