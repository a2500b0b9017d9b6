using Bot.Core.Agreements.Use;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Shows the signed text for just what was reported, with its state, below the receipt.</summary>
internal sealed class ReceiptAnswer(
    AgreementViews views,
    AgreementSearch search,
    SignedPassages passages,
    VersionUses uses
) : IReceiptAnswer
{
    // Below these, or this close to another text, it is a guess.
    private const double Strong = 1.8,
        Covered = 0.25,
        Ahead = 1.5,
        StrongAlone = 3.1,
        FarAhead = 2;

    private const int FewestWords = 2;
    private const int ShortestName = 4;

    public async Task<IReadOnlyList<Block>> FindAsync(
        ChatCommand command,
        FeedbackDetails details,
        CancellationToken cancellationToken
    )
    {
        var (organization, now) = (command.Organization, command.At);

        // Praise asks for nothing.
        if (details.Kind == FeedbackKind.Praise)
        {
            return [];
        }

        IReadOnlyList<IAgreementType> types = [.. search.Kinds.Where(type => type.IsAnswer)];
        var hits = await passages.FindAsync(organization.Id, types, Said(details), cancellationToken);
        if (
            hits is not [var best, ..]
            || !IsSure(best, hits.Skip(1).FirstOrDefault(hit => hit.IsGeneral == best.IsGeneral))
        )
        {
            return [];
        }

        var view = await views.ViewAsync(
            organization.Id,
            views.Kind(best.Kind),
            [best.Subject],
            now,
            cancellationToken
        );
        if (view.Find(best.Subject) is not { Agreed: { } version } agreement)
        {
            return [];
        }

        await uses.RecordAsync(
            command,
            [VersionUse.IdOf(best.Kind, best.Subject, version.Number)],
            UseKind.Shown,
            details.Account,
            cancellationToken
        );
        return AgreementCards.Signed(view, agreement, version);
    }

    private static bool IsSure(PassageHit best, PassageHit? next) =>
        best.Strength >= Strong
        && best.Share >= Covered
        && (next is null || best.Score >= Ahead * next.Score)
        && (best.IsNamed || best.Words >= FewestWords || IsAlone(best, next));

    // Words from several passages of one text, and hardly any of another's.
    private static bool IsAlone(PassageHit best, PassageHit? next) =>
        best.AllWords >= FewestWords
        && best.Strength >= StrongAlone
        && (next is null || best.Score >= FarAhead * next.Score);

    // Who said it is no part of what it is about.
    private static string Said(FeedbackDetails details) =>
        details.Account is { } account
            ? Folding
                .Words(account)
                .Where(word => word.Length >= ShortestName)
                .Aggregate(details.Text, (text, word) => text.Replace(word, "", StringComparison.OrdinalIgnoreCase))
            : details.Text;
}
