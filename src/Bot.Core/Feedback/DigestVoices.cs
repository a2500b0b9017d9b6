using Bot.Core.Chat;

namespace Bot.Core.Feedback;

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
