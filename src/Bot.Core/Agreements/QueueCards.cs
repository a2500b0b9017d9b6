using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>What waits for whose signature.</summary>
internal static class QueueCards
{
    private const int MostLines = 10;
    private const int MostButtons = 5;

    /// <summary>Whether this member's signature would help.</summary>
    public static bool IsMine(AgreementVersion version, Member member) =>
        member.IsApprover && (member.Side is null || version.Missing.Contains(member.Side.Value)) && version.Signatures.All(signature => !member.Is(signature.Member));

    /// <param name="waiting">Each with the view of its kind, the longest waiting first.</param>
    /// <param name="asker">Whose signature is looked for.</param>
    public static Card Queue(IReadOnlyList<(AgreementView View, VersionOf Waiting)> waiting, Member asker)
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
            blocks.AddRange([new Paragraph(AgreementTexts.QueueMine), Lines(mine), Open(mine)]);
        }
        else if (asker.IsApprover)
        {
            blocks.Add(new Paragraph(AgreementTexts.QueueNotMine));
        }

        if (others.Count > 0)
        {
            blocks.AddRange([new Paragraph(AgreementTexts.QueueOthers), Lines(others)]);
            blocks.AddRange(mine.Count == 0 ? [Open(others)] : []);
        }

        return new Card(AgreementTexts.QueueCounts(mine.Count, others.Count), blocks);
    }

    private static Bullets Lines(List<(AgreementView View, VersionOf Waiting)> items)
    {
        var lines = items.Take(MostLines).Select(item => AgreementTexts.QueueLine(item.View, item.Waiting.Version));
        return new Bullets(items.Count > MostLines ? [.. lines, AgreementTexts.AndMore(items.Count - MostLines)] : [.. lines]);
    }

    private static Buttons Open(List<(AgreementView View, VersionOf Waiting)> items) => new(
    [
        .. items.Take(MostButtons).Select(item => AgreementCards.Review(
            item.View, item.Waiting.Agreement, item.Waiting.Version, AgreementTexts.Heading(item.View.Title(item.Waiting.Version), item.Waiting.Version.Number))),
    ]);
}
