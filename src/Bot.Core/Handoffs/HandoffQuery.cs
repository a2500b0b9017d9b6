using Bot.Core.Chat;
using Bot.Core.Kpis;

namespace Bot.Core.Handoffs;

/// <summary>Which cases of hand-offs are asked for.</summary>
/// <param name="States">Of these states only; empty for all.</param>
/// <param name="Period">When they started; null for the usual period.</param>
internal sealed record HandoffQuery(
    IReadOnlyList<HandoffState> States,
    bool IsMine = false,
    bool IsByOwner = false,
    Period? Period = null,
    string? Subject = null,
    int From = 0
)
{
    private const int MostWords = 20;

    public static readonly HandoffQuery NotInTime = new([HandoffState.Late, HandoffState.Missed]);

    private static readonly (string Words, HandoffState State)[] Names =
    [
        ("on time|in time|kept|a tiempo|cumplidos|cumplido", HandoffState.Kept),
        ("too late|late|tarde|con retraso|retrasados", HandoffState.Late),
        ("missed|forgotten|incumplidos|incumplido|sin hacer|olvidados", HandoffState.Missed),
        ("still open|open|waiting|pending|abiertos|pendientes|en plazo|sin contactar", HandoffState.Open),
        ("not a fit|rejected|no encajan|no encaja|rechazados", HandoffState.NotAFit),
        ("without a day|sin fecha", HandoffState.Undated),
        ("impossible|imposibles", HandoffState.Impossible),
    ];

    private static readonly string[] Mine = ["mine", "my", "mis", "mios", "mio"];

    private static readonly string[] Owners =
    [
        "by owner",
        "by rep",
        "by person",
        "por responsable",
        "por comercial",
        "por persona",
    ];

    /// <summary>Whether the words ask for cases, and do not name a hand-off.</summary>
    public static bool Reads(string words) => Read(words, new DateOnly(2026, 1, 1)) is not null;

    /// <summary>Reads "late last month" or "pendientes mios"; null if a word says something else.</summary>
    public static HandoffQuery? Read(string words, DateOnly today)
    {
        var left = $" {string.Join(' ', Folding.Words(words).Take(MostWords))} ";
        var states = new List<HandoffState>();
        foreach (var (names, state) in Names)
        {
            if (names.Split('|').Aggregate(false, (found, name) => Take(ref left, name) || found))
            {
                states.Add(state);
            }
        }

        var isMine = Mine.Aggregate(false, (found, name) => Take(ref left, name) || found);
        var isByOwner = Owners.Aggregate(false, (found, name) => Take(ref left, name) || found);
        var scan = PeriodScan.Of(left.Split(' ', StringSplitOptions.RemoveEmptyEntries), new PeriodContext(today));
        return scan.Unread is not null || (states.Count == 0 && !isMine && !isByOwner && scan.Period is null)
            ? null
            : new HandoffQuery(states, isMine, isByOwner, scan.Period?.Period);
    }

    /// <summary>As a button's value, which <see cref="Parse"/> reads.</summary>
    public string Value =>
        string.Join(
            '|',
            string.Join(',', States),
            IsMine ? "mine" : "",
            Period?.Key,
            Subject,
            From.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );

    public static HandoffQuery Parse(string value, DateOnly today)
    {
        var parts = value.Split('|');
        string Part(int at) => at < parts.Length ? parts[at] : "";
        return new HandoffQuery(
            [
                .. Part(0)
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Where(name => Enum.TryParse<HandoffState>(name, out _))
                    .Select(Enum.Parse<HandoffState>),
            ],
            Part(1) == "mine",
            Period: PeriodWords.TryParse(Part(2), today, null, out var period) ? period : null,
            Subject: Part(3) is { Length: > 0 } subject ? subject : null,
            From: int.TryParse(Part(4), System.Globalization.CultureInfo.InvariantCulture, out var from)
                ? Math.Max(from, 0)
                : 0
        );
    }

    private static bool Take(ref string left, string words)
    {
        var at = left.IndexOf($" {words} ", StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        left = $"{left[..at]} {left[(at + words.Length + 2)..]}";
        return true;
    }
}
