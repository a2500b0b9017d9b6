using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Digests;

/// <summary>An agreement in a digest: what it is, and who signed it or who it waits for.</summary>
/// <param name="Lead">What it says first, such as a message's headline; null where the kind has none.</param>
public sealed record DigestAgreement(
    LocalizedText Title,
    int Number,
    IReadOnlyList<Side> Missing,
    IReadOnlyList<string> People,
    DateTimeOffset At,
    string? Lead = null
);

/// <summary>What was heard in a week: the entries with the most voices in it, and how much there was beside the week before.</summary>
public sealed record DigestVoices(
    IReadOnlyList<(FeedbackEntry Entry, int Voices)> Top,
    int Count,
    int CountBefore,
    int Accounts
)
{
    /// <summary>Ranks by distinct people, then voices, then the amount of the deal, newest first.</summary>
    public static DigestVoices From(
        IReadOnlyList<FeedbackEntry> heard,
        int before,
        DateTimeOffset from,
        DateTimeOffset to,
        int take
    )
    {
        var counted = heard
            .Select(entry =>
                (Entry: entry, Voices: entry.Voices.Where(voice => voice.At >= from && voice.At < to).ToList())
            )
            .ToList();
        var top = counted
            .OrderByDescending(item => item.Voices.Select(voice => voice.Member).Distinct().Count())
            .ThenByDescending(item => item.Voices.Count)
            .ThenByDescending(item => item.Entry.Details.Amount?.Amount ?? 0)
            .ThenByDescending(item => item.Entry.Number);
        return new DigestVoices(
            [.. top.Take(take).Select(item => (item.Entry, item.Voices.Count))],
            counted.Sum(item => item.Voices.Count),
            before,
            counted
                .Select(item => Folding.Fold(item.Entry.Details.Account ?? "").Trim())
                .Where(account => account.Length > 0)
                .Distinct()
                .Count()
        );
    }
}

/// <summary>All that one digest says.</summary>
public sealed record WeeklyDigest(
    Period Period,
    DateOnly Today,
    IReadOnlyList<KpiFigure> Kpis,
    LineChart? Chart,
    DigestVoices Heard,
    IReadOnlyList<DigestAgreement> Agreed,
    IReadOnlyList<DigestAgreement> Waiting,
    DateTimeOffset? LateFor = null
)
{
    /// <summary>Nothing heard, agreed or waiting, and nothing to count.</summary>
    public bool IsQuiet =>
        Heard.Count == 0
        && Agreed.Count == 0
        && Waiting.Count == 0
        && Kpis.All(figure => figure.Now.Number is null or 0);
}
