using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Import;

/// <summary>How billing systems write the status and the interval of a subscription (subscriptions.txt).</summary>
internal static partial class SubscriptionWords
{
    private const decimal WeeksPerMonth = 52m / 12;
    private const decimal DaysPerMonth = 365m / 12;

    private static readonly FrozenDictionary<string, string> Meanings = WordTable
        .Rows("import/subscriptions.txt")
        .SelectMany(row => row.Words.Select(word => (Word: Plain(word), row.Name)))
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Name);

    /// <summary>Null if the word is unknown.</summary>
    public static SubscriptionStatus? Status(string words) =>
        Meanings.GetValueOrDefault(Plain(words)) switch
        {
            "active" => SubscriptionStatus.Active,
            "trial" => SubscriptionStatus.Trial,
            "ended" => SubscriptionStatus.Ended,
            _ => null,
        };

    /// <summary>How many months an interval has: "yearly" 12, "3 months" 3; null if the words are none.</summary>
    public static decimal? Months(string words)
    {
        var folded = Folding.Fold(words).Trim();
        var counted = Counted().Match(folded);
        var number = counted.Success
            ? decimal.Parse(counted.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture)
            : 1;
        decimal? unit = Meanings.GetValueOrDefault(
            Plain(counted.Success ? counted.Groups["unit"].Value : folded)
        ) switch
        {
            "month" => 1,
            "quarter" => 3,
            "half" => 6,
            "year" => 12,
            "week" => 1 / WeeksPerMonth,
            "day" => 1 / DaysPerMonth,
            _ => null,
        };
        return number > 0 ? number * unit : null;
    }

    private static string Plain(string words) => string.Concat(Folding.Fold(words).Where(char.IsLetterOrDigit));

    [GeneratedRegex("^(?:every |cada )?(?<number>[0-9]{1,3})[ _-]?(?<unit>[a-z]+)$")]
    private static partial Regex Counted();
}
