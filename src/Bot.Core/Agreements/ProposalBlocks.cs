using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>The part of a review card that shows a pending version: signatures, changes and evidence.</summary>
internal static class ProposalBlocks
{
    private const int ShownCharacters = 2500;
    private const int ShownBlocks = 16;
    private const int Quotes = 3;
    private const int QuoteLength = 300;

    public static IEnumerable<Block> Of(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        IReadOnlyList<FeedbackEntry> evidence
    )
    {
        if (version.Why is { } why)
        {
            yield return new Quote(LocalizedText.Invariant(why), LocalizedText.Invariant(view.Names[version.Author]));
        }

        yield return new Fields([.. Enum.GetValues<Side>().Select(side => SignatureOf(version, side, view.Names))]);
        yield return new Divider();
        if (agreement.Agreed is { } agreed)
        {
            yield return new Paragraph(
                IsReinstating(agreed, version)
                    ? HistoryTexts.SameAsSuspended(agreed)
                    : AgreementTexts.Label(HistoryTexts.ChangesSince(agreed.Number))
            );
        }

        var pages = ContentBlocks.Pages(Body(view, agreement, version), ShownCharacters, ShownBlocks);
        foreach (var block in pages[0])
        {
            yield return block;
        }

        if (pages.Count > 1)
        {
            yield return new Note(AgreementTexts.Rest);
        }

        foreach (var block in Evidence(version, evidence))
        {
            yield return block;
        }
    }

    // Signers of a suspended version's text must see it, and that it is the same.
    private static bool IsReinstating(AgreementVersion agreed, AgreementVersion version) =>
        agreed.IsSuspended && agreed.Hash == version.Hash;

    private static IReadOnlyList<Block> Body(AgreementView view, Agreement agreement, AgreementVersion version) =>
        agreement.Agreed is { } agreed && !IsReinstating(agreed, version)
            ? ContentChanges.Blocks(ContentChanges.Between(view, agreed.Content, version.Content))
            : ContentBlocks.Of(view, version.Content);

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
