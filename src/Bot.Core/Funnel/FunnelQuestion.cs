using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Kpis;

namespace Bot.Core.Funnel;

/// <summary>What a funnel is asked of.</summary>
/// <param name="Unread">Words that could not be read; null if all could.</param>
internal sealed record FunnelQuestion(Period Period, Motion? Motion, Dimension? By, string? Unread)
{
    private const int MostWords = 20;

    /// <summary>Reads "last quarter outbound by rep" in either language.</summary>
    public static FunnelQuestion Read(string words, DateOnly today, Period usual, int fiscalMonth)
    {
        var typed = words.Split((char[]?)null, MostWords, StringSplitOptions.RemoveEmptyEntries).ToList();
        typed =
        [
            .. typed.Select(word => word.Trim('?', '¿', '!', '¡', ',', '.', ':', '"')).Where(word => word.Length > 0),
        ];
        Motion? motion = null;
        foreach (var word in typed.ToList())
        {
            if (MotionOf(Folding.Fold(word)) is { } named)
            {
                motion = named;
                typed.Remove(word);
            }
        }

        var by = BreakdownWords.Extract(typed);
        var scan = PeriodScan.Of(typed, new PeriodContext(today, FiscalMonth: fiscalMonth));
        var unread = scan.Unread ?? (by is null or <= Dimension.Segment ? null : by.Value.Name().English.ToString());
        return new FunnelQuestion(scan.Period?.Period ?? usual, motion, by, unread);
    }

    private static Motion? MotionOf(string word) =>
        word switch
        {
            "inbound" or "entrante" or "entrantes" => Funnel.Motion.Inbound,
            "outbound" or "saliente" or "salientes" => Funnel.Motion.Outbound,
            _ => null,
        };
}
