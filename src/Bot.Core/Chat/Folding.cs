using System.Globalization;
using System.Text;

namespace Bot.Core.Chat;

/// <summary>Compares words without regard to case and accents.</summary>
public static class Folding
{
    /// <summary>
    /// Lower case without accents and without invisible characters: "Revisión" and "REVISION" become "revision". ñ
    /// becomes n, as people type it on foreign keyboards. Compatibility forms become plain letters: "ﬁ" is "fi", a full
    /// width "Ａ" is "a"; ß is "ss", œ is "oe", æ is "ae".
    /// </summary>
    public static string Fold(string words)
    {
        if (Ascii.IsValid(words))
        {
            return words.AsSpan().ContainsAnyInRange('A', 'Z') ? words.ToLowerInvariant() : words;
        }

        var folded = new StringBuilder(words.Length);
        foreach (var c in WithoutBrokenSurrogates(words).Normalize(NormalizationForm.FormKD))
        {
            _ = CharUnicodeInfo.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => folded,
                _ => c switch
                {
                    'ß' or 'ẞ' => folded.Append("ss"),
                    'œ' or 'Œ' => folded.Append("oe"),
                    'æ' or 'Æ' => folded.Append("ae"),
                    'ø' or 'Ø' => folded.Append('o'),
                    'ł' or 'Ł' => folded.Append('l'),
                    _ => folded.Append(char.ToLowerInvariant(c)),
                },
            };
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The words of a text, folded. Anything but letters, digits and emoji separates words.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var (folded, start) = (Fold(text), -1);
        for (var i = 0; i <= folded.Length; i++)
        {
            var isWord = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || char.IsSurrogate(folded[i]));
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                yield return folded[start..i];
                start = -1;
            }
        }
    }

    // A truncated text may end in half an emoji, on which Normalize throws.
    private static string WithoutBrokenSurrogates(string words) =>
        words.Any(char.IsSurrogate) ? string.Concat(words.EnumerateRunes()) : words;

    /// <summary>
    /// The number of edits (insert, delete, replace, swap of neighbours) between two short words: Damerau's optimal
    /// string alignment.
    /// </summary>
    public static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Cell(table, a, b, i, j);
            }
        }

        return table[a.Length, b.Length];
    }

    /// <summary>Whether two short words differ by at most that many edits (<see cref="Distance"/>).</summary>
    public static bool IsWithin(string a, string b, int edits) =>
        Math.Abs(a.Length - b.Length) <= edits && Distance(a, b) <= edits;

    /// <summary>
    /// Whether a typed word is another word with at most so many edits. Digits must agree: "Depot 12" is not "Depot 13".
    /// </summary>
    public static bool IsTypo(string typed, string word, int most) =>
        typed.Where(char.IsDigit).SequenceEqual(word.Where(char.IsDigit)) && IsWithin(typed, word, most);

    private static int Cell(int[,] table, string a, string b, int i, int j)
    {
        var replace = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(replace, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
    }
}
