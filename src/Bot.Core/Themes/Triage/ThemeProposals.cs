using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Themes;

/// <summary>Similar reports that may be a theme.</summary>
public sealed record ThemeProposal(IReadOnlyList<FeedbackEntry> Entries)
{
    public int Accounts =>
        Entries
            .Select(entry => Folding.Fold(entry.Details.Account ?? "").Trim())
            .Where(account => account.Length > 0)
            .Distinct()
            .Count();
}

/// <summary>Groups waiting entries by what they are about. Nothing is stored: people decide.</summary>
internal sealed class ThemeProposals(ThemeBoard board, FeedbackStore feedback)
{
    private const int Newest = 200;
    private const int Shown = 5;
    private const int Fewest = 3;

    // The least likeness of a text to one of its group, and its least mean likeness to all of it.
    private const double Joins = 0.33;
    private const double JoinsAll = 0.2;
    private const double SameTag = 0.6;

    public async Task<IReadOnlyList<ThemeProposal>> FindAsync(string organization, CancellationToken cancellationToken)
    {
        var entries = new List<FeedbackEntry>();
        foreach (var filed in board.Of(organization).Waiting.Take(Newest))
        {
            var found = await feedback.GetAsync(organization, filed.Entry.Number, cancellationToken);
            entries.AddRange(found is { Deleted: null } entry ? [entry] : []);
        }

        return Group(entries);
    }

    /// <summary>Groups of at least three similar entries, the largest first. Pure.</summary>
    public static IReadOnlyList<ThemeProposal> Group(IReadOnlyList<FeedbackEntry> entries)
    {
        var groups = new List<List<(FeedbackEntry Entry, TopicText Topics)>>();
        foreach (var entry in entries.OrderBy(entry => entry.Number))
        {
            var text = (Entry: entry, Topics: TopicText.Of(entry.Text).With(entry.Details.Tags));
            var (closest, fit) = groups
                .Select(group => (Group: group, Fit: Fit(text, group)))
                .OrderByDescending(pair => pair.Fit)
                .FirstOrDefault();
            if (closest is null || fit == 0)
            {
                groups.Add([text]);
            }
            else
            {
                closest.Add(text);
            }
        }

        return
        [
            .. groups
                .Where(group => group.Count >= Fewest)
                .Select(group => new ThemeProposal([.. group.Select(text => text.Entry).Reverse()]))
                .OrderByDescending(proposal => proposal.Accounts)
                .ThenByDescending(proposal => proposal.Entries.Count)
                .Take(Shown),
        ];
    }

    private static double Fit(
        (FeedbackEntry Entry, TopicText Topics) text,
        List<(FeedbackEntry Entry, TopicText Topics)> group
    )
    {
        var (sum, most) = (0.0, 0.0);
        foreach (var (member, topics) in group)
        {
            var likeness = text.Topics.Likeness(topics);
            likeness = text.Entry.Details.Tags.Any(member.Details.Tags.Contains)
                ? Math.Max(SameTag, likeness)
                : likeness;
            (sum, most) = (sum + likeness, Math.Max(most, likeness));
        }

        return most >= Joins && sum / group.Count >= JoinsAll ? sum / group.Count : 0;
    }
}
