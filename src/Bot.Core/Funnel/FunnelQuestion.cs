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

    /// <summary>What a whole sentence says of the period, inbound or outbound, and the breakdown; "" for nothing.</summary>
    public static string Within(IReadOnlyList<string> words)
    {
        var (today, said) = (new DateOnly(2026, 1, 1), "");
        var none = FunnelPeriods.Always;
        // The longest part that is read as a whole; sentences are short.
        for (var from = 0; from < words.Count; from++)
        {
            for (var to = words.Count; to > from; to--)
            {
                var part = string.Join(' ', words.Skip(from).Take(to - from));
                if (
                    part.Length > said.Length
                    && Read(part, today, none, fiscalMonth: 1) is { Unread: null } read
                    && (read.Motion is not null || read.By is not null || read.Period != none)
                )
                {
                    said = part;
                }
            }
        }

        return said;
    }

    private static Motion? MotionOf(string word) =>
        word switch
        {
            "inbound" or "entrante" or "entrantes" => Funnel.Motion.Inbound,
            "outbound" or "saliente" or "salientes" => Funnel.Motion.Outbound,
            _ => null,
        };
}
