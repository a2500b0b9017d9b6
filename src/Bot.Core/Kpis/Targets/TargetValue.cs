using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Feedback;

namespace Bot.Core.Kpis;

/// <summary>The number of a target, in the unit of its figure: "$120,000", "25 %", "30 days", "12".</summary>
internal sealed partial record TargetValue(decimal Number, string? Currency)
{
    /// <summary>Null if the words have no number, or lack the unit that the figure needs.</summary>
    public static TargetValue? Read(string words, KpiUnit unit, string currency)
    {
        var folded = Folding.Fold(words).Trim();
        switch (unit)
        {
            case KpiUnit.Money:
                return HasCurrency().IsMatch(words) && FeedbackParser.ReadMoney(words, currency) is { } money
                    ? new TargetValue(money.Amount, money.Currency)
                    : null;
            case KpiUnit.Share:
                return Read(Percent().Match(folded)) is { } percent ? new TargetValue(percent / 100, null) : null;
            case KpiUnit.Days:
                return Read(Days().Match(folded)) is { } days ? new TargetValue(days, null) : null;
            default:
                return Read(Count().Match(folded)) is { } count ? new TargetValue(count, null) : null;
        }
    }

    private static decimal? Read(Match match) =>
        match.Success
        && decimal.TryParse(
            match.Groups["number"].Value.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    [GeneratedRegex(@"[\p{Sc}]|\b[A-Z]{3}\b")]
    private static partial Regex HasCurrency();

    [GeneratedRegex("^(?<number>[0-9]{1,4}(?:[.,][0-9]{1,2})?) ?%$")]
    private static partial Regex Percent();

    [GeneratedRegex("^(?<number>[0-9]{1,4}(?:[.,][0-9])?) ?(?:days?|dias?|d)$")]
    private static partial Regex Days();

    [GeneratedRegex("^(?<number>[0-9]{1,9})(?: [a-z ]+)?$")]
    private static partial Regex Count();
}
