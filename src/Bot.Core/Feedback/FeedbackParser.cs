using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Journey;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>
/// Parses the one-line syntax, where only the text is required: <c>Acme: onboarding takes too long #onboarding
/// stage:demo persona:"Ops lead" deal:$12k kind:pain</c>, and the same in Spanish (<c>etapa: persona: oportunidad:
/// tipo:</c>). What it cannot parse stays in the text, so it is never lost and never an error.
/// </summary>
public static partial class FeedbackParser
{
    private const int LongestAccount = 80;

    private static readonly char[] Quotes = ['"', '“', '”', '«', '»', '„', '‘', '’', '\''];

    /// <param name="line">The line as typed.</param>
    /// <param name="currency">The organization's currency, for amounts without one.</param>
    /// <param name="vocabulary">The organization's names.</param>
    public static FeedbackDetails Parse(string line, string currency, Vocabulary vocabulary)
    {
        var details = new FeedbackDetails("", FeedbackKind.PainPoint);
        FeedbackKind? kind = null;
        var tags = new List<string>();
        var text = Options()
            .Replace(
                line,
                match =>
                {
                    var value = match.Groups["value"].Value.Trim(Quotes);
                    var read = TryRead(details, match.Groups["key"].Value, value, currency);
                    kind = Folding.Fold(match.Groups["key"].Value) is "kind" or "type" or "tipo" ? read?.Kind : kind;
                    details = read ?? details;
                    return read is null ? match.Value : " ";
                }
            );
        text = WithoutMarks(ExtractTags(text, tags));
        var (account, rest) = details.Account is null
            ? new AccountFinder(vocabulary).Find(text)
            : (details.Account, text);
        return details with
        {
            Text = rest,
            Account = account is { Length: > LongestAccount } ? null : account,
            Tags = tags,
            Kind = kind ?? ReportKinds.Of(rest, vocabulary),
        };
    }

    // A bullet and the marks of emphasis around the first words are no part of the text: "- *Acme*: slow".
    private static string WithoutMarks(string text)
    {
        var trimmed = Bullet().Replace(text.Trim(), "");
        return Emphasis().Replace(trimmed, "${words}${colon}");
    }

    /// <summary>
    /// Parses an amount such as "$12k", "12.500 €" or "USD 1,2M"; null if it is none. k and m are thousands and
    /// millions.
    /// </summary>
    public static Money? ReadMoney(string words, string currency)
    {
        var match = Amount().Match(words.Trim());
        if (!match.Success || !TryNumber(match.Groups["number"].Value, out var number))
        {
            return null;
        }

        var factor = match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "k" => 1_000m,
            "m" => 1_000_000m,
            _ => 1m,
        };
        var sign = match.Groups["before"].Value + match.Groups["after"].Value;
        return new Money(number * factor, Currency(sign.Trim().ToUpperInvariant(), currency));
    }

    private static string Currency(string sign, string own) =>
        sign switch
        {
            "" => own,
            "$" => own is "USD" or "MXN" or "CAD" or "AUD" ? own : "USD",
            "€" => "EUR",
            "£" => "GBP",
            _ => sign,
        };

    // "12.500" and "12,500" are thousands; "1,2" and "1.25" are decimals. Three digits after the last mark decide.
    private static bool TryNumber(string digits, out decimal number)
    {
        var last = digits.LastIndexOfAny(['.', ',']);
        var isDecimal = last >= 0 && digits.Length - last - 1 != 3;
        var whole = (isDecimal ? digits[..last] : digits)
            .Replace(".", "", StringComparison.Ordinal)
            .Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(
            isDecimal ? $"{whole}.{digits[(last + 1)..]}" : whole,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number
        );
    }

    private static FeedbackDetails? TryRead(FeedbackDetails details, string key, string value, string currency) =>
        Folding.Fold(key) switch
        {
            "stage" or "etapa" when Stages.TryParse(value, out var stage) => details with { Stage = stage },
            "kind" or "type" or "tipo" when FeedbackKinds.TryParse(value, out var kind) => details with { Kind = kind },
            "persona" => details with { Persona = value },
            "account" or "cuenta" => details with { Account = value },
            "deal" or "oportunidad" or "trato" => details with { Deal = value, Amount = ReadMoney(value, currency) },
            _ => null,
        };

    // Tags at the end are removed from the text. A tag inside a sentence is also a word of it and stays.
    private static string ExtractTags(string text, List<string> tags)
    {
        foreach (Match match in Tags().Matches(text))
        {
            tags.Add(Folding.Fold(match.Groups["tag"].Value));
        }

        return LastTags().Replace(text, "");
    }

    [GeneratedRegex("""(?<=^|\s)(?<key>\p{L}{4,11}):(?<value>["“”«„‘'][^"“”»’'\n]*["“”»’']|[^\s"“”«„‘']\S*)""")]
    private static partial Regex Options();

    [GeneratedRegex("""(?<=^|\s)#(?<tag>[\p{L}_][\p{L}\p{N}_-]*)""")]
    private static partial Regex Tags();

    [GeneratedRegex("""(\s+#[\p{L}_][\p{L}\p{N}_-]*)+\s*$""")]
    private static partial Regex LastTags();

    [GeneratedRegex("""^(?:[-*•·–—]\s+)+""")]
    private static partial Regex Bullet();

    [GeneratedRegex("""^(?<mark>[*_"“«‘'„])(?<words>[^*_"”»’'“]{1,60})[*_"”»’'“](?<colon>:)""")]
    private static partial Regex Emphasis();

    [GeneratedRegex(
        """^(?<before>[$€£]|[A-Za-z]{3} )?\s*(?<number>\d[\d.,]*)\s*(?<unit>[kKmM])?\s*(?<after>[$€£]|[A-Za-z]{3})?$"""
    )]
    private static partial Regex Amount();
}
