using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>The card with pending versions and the sides that have not signed.</summary>
internal static class QueueCards
{
    private const int MostLines = 10;
    private const int MostButtons = 5;

    /// <summary>Whether this member can still sign the version.</summary>
    public static bool IsMine(AgreementVersion version, Member member) =>
        member.IsApprover
        && (member.Side is null || version.Missing.Contains(member.Side.Value))
        && version.Signatures.All(signature => !member.Is(signature.Member));

    /// <param name="waiting">Pending versions with the view of their type, oldest first.</param>
    /// <param name="asker">The member whose signatures are listed first.</param>
    /// <param name="page">Page of the member's own list (or of the others' if that is empty), from 1.</param>
    public static Card Queue(IReadOnlyList<(AgreementView View, VersionOf Waiting)> waiting, Member asker, int page = 1)
    {
        if (waiting.Count == 0)
        {
            return Card.Say(AgreementTexts.QueueEmpty);
        }

        var mine = waiting.Where(item => IsMine(item.Waiting.Version, asker)).ToList();
        var others = waiting.Except(mine).ToList();
        List<Block> blocks = [new Heading(AgreementTexts.QueueTitle)];
        if (mine.Count > 0)
        {
            blocks.AddRange([new Paragraph(AgreementTexts.QueueMine), Lines(mine, page), Open(mine, page)]);
        }
        else if (asker.IsApprover)
        {
            blocks.Add(new Paragraph(AgreementTexts.QueueNotMine));
        }

        if (others.Count > 0 && (mine.Count == 0 || page <= 1))
        {
            var shown = mine.Count == 0 ? page : 1;
            blocks.AddRange([new Paragraph(AgreementTexts.QueueOthers), Lines(others, shown)]);
            blocks.AddRange(mine.Count == 0 ? [Open(others, page)] : []);
        }

        return new Card(AgreementTexts.QueueCounts(mine.Count, others.Count), blocks);
    }

    // The first page also previews the next lines; every page has buttons for its own lines.
    private static Bullets Lines(List<(AgreementView View, VersionOf Waiting)> items, int page)
    {
        var (first, most) = (From(items, page), page <= 1 ? MostLines : MostButtons);
        var lines = items
            .Skip(first)
            .Take(most)
            .Select(item => AgreementTexts.QueueLine(item.View, item.Waiting.Version));
        var more = items.Count - first - most;
        return new Bullets(more > 0 ? [.. lines, AgreementTexts.AndMore(more)] : [.. lines]);
    }

    private static int From(List<(AgreementView View, VersionOf Waiting)> items, int page) =>
        (Math.Clamp(page, 1, Math.Max(1, (items.Count + MostButtons - 1) / MostButtons)) - 1) * MostButtons;

    private static Buttons Open(List<(AgreementView View, VersionOf Waiting)> items, int page) =>
        new([
            .. items
                .Skip(From(items, page))
                .Take(MostButtons)
                .Select(item =>
                    AgreementCards.Review(
                        item.View,
                        item.Waiting.Agreement,
                        item.Waiting.Version,
                        AgreementTexts.Heading(item.View.Title(item.Waiting.Version), item.Waiting.Version.Number)
                    )
                ),
            .. From(items, page) + MostButtons < items.Count
                ? new[]
                {
                    new Button(
                        AgreementTexts.More,
                        AgreementActions.Queue,
                        VersionRef.Digits((From(items, page) / MostButtons) + 2)
                    ),
                }
                : [],
        ]);
}
