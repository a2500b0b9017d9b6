using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Digests;

/// <summary>An agreement in a digest, with its signers or the members that it waits for.</summary>
/// <param name="Lead">The headline, such as a message's; null if the type has none.</param>
public sealed record DigestAgreement(
    LocalizedText Title,
    int Number,
    IReadOnlyList<Side> Missing,
    IReadOnlyList<string> People,
    DateTimeOffset At,
    string? Lead = null
);

/// <summary>The feedback of a week: the entries with the most voices, and the total next to the week before.</summary>
public sealed record DigestVoices(
    IReadOnlyList<(FeedbackEntry Entry, int Voices)> Top,
    int Count,
    int CountBefore,
    int Accounts
)
{
    /// <summary>Ranks by distinct members, then voices, then the deal's amount, newest first.</summary>
    public static DigestVoices From(
        IReadOnlyList<FeedbackEntry> reported,
        int before,
        DateTimeOffset from,
        DateTimeOffset to,
        int take
    )
    {
        var counted = reported
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

/// <summary>The content of one digest.</summary>
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
    /// <summary>Whether there is no feedback, nothing agreed or pending, and no figure.</summary>
    public bool IsQuiet =>
        Heard.Count == 0
        && Agreed.Count == 0
        && Waiting.Count == 0
        && Kpis.All(figure => figure.Now.Number is null or 0);
}
