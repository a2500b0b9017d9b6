using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Handoffs;

/// <summary>How often each owner was in time. Pure.</summary>
internal static class OwnerCards
{
    private const int FewestToSay = 5;
    private const int MostOwners = 15;

    /// <summary>The share of each owner for approvers and admins; for others their own beside all others.</summary>
    public static IEnumerable<Block> Owners(HandoffBook book, IReadOnlyList<HandoffLine> lines, Member reader)
    {
        var seesAll = reader.IsApprover || reader.IsAdmin;
        var groups = lines
            .SelectMany(line => line.Now.Cases)
            .GroupBy(found => Folding.Fold(book.Facts.Name(found.Case.Rep)).Trim())
            .Where(group => group.Key.Length > 0)
            .Select(group => (Name: book.Facts.Name(group.First().Case.Rep), Counts: new HandoffCounts([.. group])))
            .Where(group => group.Counts.Judged > 0)
            .ToList();
        var own = groups.Where(group => HandoffPeople.Named(group.Name, book.Members)?.Id == reader.Id).ToList();
        if (groups.Count == 0 || (!seesAll && own.Count == 0))
        {
            yield break;
        }

        var others = groups.Except(own).SelectMany(group => group.Counts.Cases).ToList();
        var rows = seesAll
            ? groups
                .OrderBy(group => group.Counts.Judged < FewestToSay)
                .ThenBy(group => group.Counts.Share)
                .Take(MostOwners)
                .Select(group => Row(HandoffCards.OwnerOf(book, group.Name), group.Counts))
            :
            [
                .. own.Select(group => Row(HandoffCardTexts.You, group.Counts)),
                Row(HandoffCardTexts.AllOthers, new HandoffCounts(others)),
            ];
        yield return new Table(
            HandoffCardTexts.ByOwner,
            [
                HandoffCardTexts.Owner,
                HandoffCardTexts.OnTime,
                HandoffCardTexts.LateColumn,
                HandoffCardTexts.MissedColumn,
            ],
            [.. rows]
        )
        {
            IsSortable = true,
        };
        if (!seesAll)
        {
            yield return new Note(HandoffCardTexts.OnlyOwn);
        }
    }

    private static LocalizedText[] Row(LocalizedText name, HandoffCounts counts) =>
        [
            name,
            counts.Judged < FewestToSay ? HandoffCardTexts.TooFew : HandoffTexts.Share(counts.Share),
            LocalizedText.Invariant($"{counts[HandoffState.Late]}"),
            LocalizedText.Invariant($"{counts[HandoffState.Missed]}"),
        ];
}
