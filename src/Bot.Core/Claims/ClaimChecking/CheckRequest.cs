using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// A request to check a text, with the account and the deal if given (<c>account:Acme deal:D-17</c>, also <c>cuenta:
/// oportunidad: trato:</c>).
/// </summary>
internal sealed partial record CheckRequest(string Draft, string? Account, string? Deal)
{
    /// <summary>Reads the request from typed words, from the form, or from the selected message.</summary>
    public static CheckRequest Of(ChatCommand command)
    {
        if (command.Field("draft") is { } draft)
        {
            return new CheckRequest(
                draft.Trim(),
                NullIfBlank(command.Field("account")),
                NullIfBlank(command.Field("deal"))
            );
        }

        // Typed words after the command are what the person asks about, even in a reply that quotes another message.
        if (command.Quoted is { } quoted && (command.Action is not null || string.IsNullOrWhiteSpace(command.Text)))
        {
            return new CheckRequest(quoted.Words.Trim(), null, null);
        }

        var (account, deal) = (default(string), default(string));
        var words = Options()
            .Replace(
                command.Text,
                match =>
                {
                    var value = match.Groups["value"].Value.Trim('"', '“', '”', '«', '»');
                    (account, deal) = Folding.Fold(match.Groups["key"].Value) is "account" or "cuenta"
                        ? (value, deal)
                        : (account, value);
                    return " ";
                }
            );
        return new CheckRequest(WithoutQuestion(words.Trim()), account, deal);
    }

    // "can we say that you are live in a week?": the question mark is not part of the sentence to check.
    private static string WithoutQuestion(string words)
    {
        var sentence = LeadingThat().Replace(words, "");
        sentence =
            sentence.Length >= 2
            && sentence[0] is '"' or '“' or '«'
            && sentence.TrimEnd('?', ' ')[^1] is '"' or '”' or '»'
                ? sentence.TrimEnd('?', ' ')[1..^1]
                : sentence;
        return Clauses.Sentences(sentence).Count == 1 ? sentence.TrimEnd('?', ' ') : sentence;
    }

    private static string? NullIfBlank(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();

    [GeneratedRegex(
        @"(?<=^|\s)(?<key>account|cuenta|deal|oportunidad|trato):(?<value>[""“”«][^""“”«»]*[""“”»]|\S+)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Options();

    [GeneratedRegex(@"^(that|que|:)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingThat();
}
