using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>The part of a review card that shows a pending version: signatures, changes and evidence.</summary>
internal static class ProposalBlocks
{
    private const int ShownCharacters = 1000;
    private const int ShownBlocks = 10;
    private const int Quotes = 3;
    private const int QuoteLength = 300;

    public static IEnumerable<Block> Of(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        IReadOnlyList<FeedbackEntry> evidence,
        bool isWhole
    )
    {
        if (version.Why is { } why)
        {
            yield return new Quote(LocalizedText.Invariant(why), LocalizedText.Invariant(view.Names[version.Author]));
        }

        yield return new Fields([.. version.Sides.Select(side => SignatureOf(version, side, view.Names))]);
        yield return new Divider();
        if (agreement.Agreed is { } agreed)
        {
            yield return new Paragraph(
                IsReinstating(agreed, version)
                    ? HistoryTexts.SameAsSuspended(agreed)
                    : AgreementTexts.Label(HistoryTexts.ChangesSince(agreed.Number))
            );
        }

        var body = Body(view, agreement, version, isWhole);
        var pages = isWhole ? ContentBlocks.Pages(body) : ContentBlocks.Pages(body, ShownCharacters, ShownBlocks);
        foreach (var block in pages[0])
        {
            yield return block;
        }

        if (pages.Count > 1)
        {
            yield return isWhole
                ? new Buttons([AgreementCards.Read(view, agreement, version, 2, AgreementTexts.More)])
                : new Note(AgreementTexts.Rest);
        }

        foreach (var block in Evidence(version, evidence))
        {
            yield return block;
        }
    }

    /// <summary>Whether a card in short leaves out some of the text that is to be signed.</summary>
    public static bool IsShortened(AgreementView view, Agreement agreement, AgreementVersion version) =>
        agreement.Agreed is not null
        || ContentBlocks.SignedInShort(view, version.Content) is not null
        || ContentBlocks.Pages(ContentBlocks.AsSigned(view, version.Content), ShownCharacters, ShownBlocks).Count > 1;

    // Signers of a suspended version's text must see it, and that it is the same.
    private static bool IsReinstating(AgreementVersion agreed, AgreementVersion version) =>
        agreed.IsSuspended && agreed.Hash == version.Hash;

    // The whole of a change is the change and then the text as it will be.
    private static IReadOnlyList<Block> Body(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        bool isWhole
    )
    {
        if (agreement.Agreed is not { } agreed || IsReinstating(agreed, version))
        {
            return (isWhole ? null : ContentBlocks.SignedInShort(view, version.Content))
                ?? ContentBlocks.AsSigned(view, version.Content);
        }

        var changes = ContentChanges.Blocks(ContentChanges.Between(view, agreed.Content, version.Content));
        return isWhole ? [.. changes, new Divider(), .. ContentBlocks.AsSigned(view, version.Content)] : changes;
    }

    private static IEnumerable<Block> Evidence(AgreementVersion version, IReadOnlyList<FeedbackEntry> evidence)
    {
        if (version.Evidence.Count == 0)
        {
            yield break;
        }

        yield return new Paragraph(AgreementTexts.Label(AgreementTexts.EvidenceHeading));
        foreach (var entry in evidence.Take(Quotes))
        {
            yield return new Quote(
                LocalizedText.Invariant(Truncate.ToLength(entry.Text, QuoteLength)),
                AgreementTexts.EvidenceSource(entry.Number, entry.Details.Account)
            );
        }

        if (evidence.Count != version.Evidence.Count || evidence.Count > Quotes)
        {
            yield return new Note(HistoryTexts.EvidenceLine(version.Evidence));
        }
    }

    private static Field SignatureOf(AgreementVersion version, Side side, MemberNames names) =>
        new(
            AgreementTexts.Label(side),
            version.Signatures.FirstOrDefault(signature => signature.Side == side) is { } signature
                ? AgreementTexts.SignedOn(names[signature.Member], signature.At)
                : AgreementTexts.NotSigned
        );
}
