using System.Globalization;

namespace Bot.Core.Chat;

/// <summary>Long words made short enough for a line.</summary>
public static class Excerpts
{
    /// <summary>On one line, at most that many characters, cut between characters as people see them, with an ellipsis.</summary>
    public static string Of(string words, int length)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length)
        {
            return line;
        }

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(line, end) <= length - 1)
        {
            end += StringInfo.GetNextTextElementLength(line, end);
        }

        return line[..end].TrimEnd() + "…";
    }
}
