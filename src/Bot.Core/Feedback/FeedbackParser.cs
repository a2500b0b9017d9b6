using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Journey;

namespace Bot.Core.Feedback;

/// <summary>
/// Parses the one-line syntax, where only the text is required: <c>Acme: onboarding takes too long #onboarding
/// stage:demo persona:"Ops lead" deal:$12k kind:pain</c>, and the same in Spanish (<c>etapa: persona: trato:
/// tipo:</c>). What it cannot parse stays in the text, so it is never lost and never an error.
/// </summary>
public static partial class FeedbackParser
{
    private const int LongestAccount = 80;

    public static FeedbackDetails Parse(string line, string currency)
    {
        var details = new FeedbackDetails("", FeedbackKind.PainPoint);
        var tags = new List<string>();
        var text = Options()
            .Replace(
                line,
                match =>
                {
                    var read = TryRead(
                        details,
                        match.Groups["key"].Value,
                        match.Groups["value"].Value.Trim('"', '“', '”', '«', '»'),
                        currency
                    );
                    details = read ?? details;
                    return read is null ? match.Value : " ";
                }
            );
        text = ExtractTags(text, tags).Trim();
        var (account, rest) = details.Account is null ? ExtractAccount(text) : (details.Account, text);
        return details with { Text = rest, Account = account, Tags = tags };
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
            "deal" or "trato" => details with { Deal = value, Amount = ReadMoney(value, currency) },
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

    private static (string? Account, string Text) ExtractAccount(string text)
    {
        var prefix = AccountPrefix().Match(text);
        if (prefix.Success && prefix.Groups["account"].Length <= LongestAccount)
        {
            return (prefix.Groups["account"].Value.Trim(), text[prefix.Length..].Trim());
        }

        var speaker = Speaker().Match(text);
        return (speaker.Success ? speaker.Groups["account"].Value : null, text);
    }

    [GeneratedRegex("""(?<=^|\s)(?<key>\p{L}{4,8}):(?<value>["“”«][^"“”»\n]*["“”»]|[^\s"“”«]\S*)""")]
    private static partial Regex Options();

    [GeneratedRegex("""(?<=^|\s)#(?<tag>[\p{L}_][\p{L}\p{N}_-]*)""")]
    private static partial Regex Tags();

    [GeneratedRegex("""(\s+#[\p{L}_][\p{L}\p{N}_-]*)+\s*$""")]
    private static partial Regex LastTags();

    // A name of up to five words, then a colon and a space. "https://" and "12:30" do not match.
    [GeneratedRegex("""^(?<account>[^\s:]+(?: [^\s:]+){0,4}): +(?=\S)""")]
    private static partial Regex AccountPrefix();

    // "Acme says onboarding …", "Acme Corp dice que …": names start with a capital letter.
    [GeneratedRegex(
        """^(?<account>\p{Lu}[\p{L}\p{N}&.'-]*(?: \p{Lu}[\p{L}\p{N}&.'-]*){0,3})"""
            + """ (?:says|said|wants|asks|asked|dice|dijo|dicen|quiere|pide|pregunta)\b"""
    )]
    private static partial Regex Speaker();

    [GeneratedRegex(
        """^(?<before>[$€£]|[A-Za-z]{3} )?\s*(?<number>\d[\d.,]*)\s*(?<unit>[kKmM])?\s*(?<after>[$€£]|[A-Za-z]{3})?$"""
    )]
    private static partial Regex Amount();
}
