using System.Globalization;

namespace Bot.Core.Chat;

/// <summary>Shortens long text for cards.</summary>
public static class Truncate
{
    /// <summary>The text on one line, with at most <paramref name="length"/> characters.</summary>
    public static string ToLine(string words, int length) =>
        ToLength(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), length);

    /// <summary>
    /// The text with its line breaks, at most <paramref name="length"/> characters. It is cut between characters as
    /// people see them, and ends in an ellipsis.
    /// </summary>
    public static string ToLength(string words, int length)
    {
        if (words.Length <= length)
        {
            return words;
        }

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(words, end) <= length - 1)
        {
            end += StringInfo.GetNextTextElementLength(words, end);
        }

        return words[..end].TrimEnd() + "…";
    }
}
