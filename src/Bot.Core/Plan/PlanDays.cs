using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>The days and quarters of the plan.</summary>
internal static partial class PlanDays
{
    public static DateOnly Today(Organization organization, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime);

    /// <summary>
    /// The quarter in words, such as "Q4 2026" or "next quarter"; this one without words. Null if they name none.
    /// </summary>
    public static Period? Quarter(string words, DateOnly today)
    {
        var plain = Filler().Replace(Folding.Fold(words).Trim(), "").TrimEnd('?', '.', '!').Trim();
        if (plain.Length == 0)
        {
            return Period.Of(PeriodKind.Quarter, today);
        }

        if (Next().IsMatch(plain))
        {
            return Period.Of(PeriodKind.Quarter, Period.Of(PeriodKind.Quarter, today).To.AddDays(1));
        }

        return
            PeriodWords.TryParse(plain, today, null, out var period)
            && Period.Of(PeriodKind.Quarter, period.From) is { } quarter
            && period.To <= quarter.To
            ? quarter
            : null;
    }

    [GeneratedRegex("^(?:(?:for|of|in|del|de|para|en) )?(?:(?:the|el) )?")]
    private static partial Regex Filler();

    [GeneratedRegex("^(?:next quarter|(?:proximo|siguiente) trimestre|trimestre (?:que viene|siguiente|proximo))$")]
    private static partial Regex Next();
}
