using System.Text;
using Bot.Core.Chat;

namespace Bot.Core.Claims.Requests;

/// <summary>
/// What a rep wants to know: a sentence as they wrote it, at most 1,000 characters, and for which account if they said so
/// (at most 100). What is longer is cut when it is put on a button.
/// </summary>
public sealed record ClaimAsk(string Sentence, string? Account = null)
{
    public const int LongestSentence = 1000;
    public const int LongestAccount = 100;

    private const char Bar = '|';
    private const char Escape = '\\';

    /// <summary>As a button carries it: the account with bars escaped, a bar, the sentence as it is. At most 1,201 characters.</summary>
    public string Code()
    {
        var (sentence, account) = (Fit(Sentence, LongestSentence), Fit(Account ?? "", LongestAccount));
        return $"{account.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal)}{Bar}{sentence}";
    }

    /// <summary>Reads every <see cref="Code"/>; words without a bar are a sentence.</summary>
    public static ClaimAsk Read(string code)
    {
        var account = new StringBuilder();
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == Bar)
            {
                return Of(code[(i + 1)..], account.ToString());
            }

            i += code[i] == Escape && i + 1 < code.Length ? 1 : 0;
            account.Append(code[i]);
        }

        return Of(code, null);
    }

    /// <summary>Trimmed and cut to length; a blank account is none.</summary>
    public static ClaimAsk Of(string sentence, string? account) =>
        new(Fit(sentence, LongestSentence), string.IsNullOrWhiteSpace(account) ? null : Fit(account, LongestAccount));

    private static string Fit(string words, int length) => Truncate.ToLength(words.Trim(), length);
}
