using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Shows the signed text for just what was reported, with its state, below the receipt.</summary>
internal sealed class ReceiptAnswer(AgreementViews views, AgreementSearch search, SignedPassages passages)
    : IReceiptAnswer
{
    // Below this likeness, or this close to another text, it is a guess.
    private const double Sure = 0.33,
        Ahead = 1.15;

    public async Task<IReadOnlyList<Block>> FindAsync(
        Organization organization,
        FeedbackDetails details,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<IAgreementType> types = [.. search.Kinds.Where(type => type.IsAnswer)];
        var hits = await passages.FindAsync(organization.Id, types, details.Text, cancellationToken);
        if (
            hits is not [var best, ..]
            || best.Likeness < Sure
            || (hits.Count > 1 && best.Likeness < Ahead * hits[1].Likeness)
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
        return view.Find(best.Subject) is { Agreed: { } version } agreement
            ? AgreementCards.Signed(view, agreement, version)
            : [];
    }
}
