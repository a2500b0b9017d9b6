using System.Globalization;

namespace Bot.Core.Chat;

/// <summary>Long words made short enough for a card.</summary>
public static class Truncate
{
    /// <summary>On one line, at most that many characters.</summary>
    public static string ToLine(string words, int length) =>
        ToLength(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), length);

    /// <summary>With its lines, at most that many characters, cut between characters as people see them, with an ellipsis.</summary>
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
