using System.Text;
using Bot.Core.Chat;

namespace Bot.Core.Inquiries.Requests;

/// <summary>
/// What a member asks: the sentence as typed (at most 1,000 characters) and an optional account (at most 100).
/// <see cref="Code"/> truncates longer ones.
/// </summary>
public sealed record RequestAsk(string Sentence, string? Account = null)
{
    public const int LongestSentence = 1000;
    public const int LongestAccount = 100;

    private const char Bar = '|';
    private const char Escape = '\\';

    /// <summary>
    /// The value of a button: the account with bars escaped, a bar, and the sentence. At most 1,201 characters.
    /// </summary>
    public string Code()
    {
        var (sentence, account) = (Fit(Sentence, LongestSentence), Fit(Account ?? "", LongestAccount));
        var escaped = account
            .Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("|", @"\|", StringComparison.Ordinal);
        return $"{escaped}{Bar}{sentence}";
    }

    /// <summary>Parses a <see cref="Code"/>. Text without a bar is a sentence.</summary>
    public static RequestAsk Read(string code)
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

    /// <summary>Trims and truncates both; a blank account becomes null.</summary>
    public static RequestAsk Of(string sentence, string? account) =>
        new(Fit(sentence, LongestSentence), string.IsNullOrWhiteSpace(account) ? null : Fit(account, LongestAccount));

    private static string Fit(string words, int length) => Truncate.ToLength(words.Trim(), length);
}
