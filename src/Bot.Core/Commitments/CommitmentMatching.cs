using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Notes claims as used in a won deal: one promise for each, whoever says it first.</summary>
internal sealed class CommitmentMatching(CommitmentStore store, AskedClaimStore questions, AgreementViews views)
{
    public Task<AgreementView> ClaimsAsync(ChatCommand command, CancellationToken cancellationToken) =>
        views.ViewAsync(command.Organization.Id, views.Kind(ClaimType.KindKey), command.At, cancellationToken);

    /// <summary>Stores those of the claims that are agreed; the receipt says which were noted before.</summary>
    public async Task<Card> AttachAsync(
        ChatCommand command,
        AgreementView view,
        Deal deal,
        IEnumerable<string> claims,
        CancellationToken cancellationToken
    )
    {
        var (noted, before) = (new List<Commitment>(), new List<Commitment>());
        foreach (var claim in claims.Distinct())
        {
            if (view.Find(claim) is { Agreed: not null } agreement)
            {
                var stored = await store.AttachAsync(New(command, deal, agreement), cancellationToken);
                (stored.DeliveryKey == command.DeliveryKey ? noted : before).Add(stored);
            }
        }

        var rep = CommitmentOwner.Rep(deal.Labels.Rep, view.Members);
        return CommitmentCards.Receipt(
            view,
            deal,
            noted,
            before,
            rep is null || rep.Is(command.Member.Id) ? null : rep.Name
        );
    }

    /// <summary>What was asked for the deal while it was open, of the claims that are agreed; the subjects.</summary>
    public async Task<IReadOnlyList<string>> SuggestedAsync(
        ChatCommand command,
        AgreementView view,
        Deal deal,
        WonDealSet deals,
        CancellationToken cancellationToken
    )
    {
        var asked = await questions.AskedAsync(command.Organization.Id, deal.Account, deal.Id, cancellationToken);
        return
        [
            .. CommitmentPrompts
                .About(deal, asked, deals, command.Organization.TimeZone)
                .SelectMany(one => one.Claims)
                .Distinct()
                .Where(claim => view.Find(claim)?.Agreed is not null),
        ];
    }

    private static Commitment New(ChatCommand command, Deal deal, Agreement claim) =>
        new(
            command.Organization.Id,
            0,
            claim.Subject,
            CommittedVersion.Of(claim, deal.Closed!.Value, command.At)!.Number,
            deal.Id,
            deal.Account,
            deal.Closed.Value,
            deal.Labels.Rep,
            command.Member.Id,
            command.At,
            command.DeliveryKey,
            FollowUpSchedule.Checks(deal.Closed.Value, command.Organization.TimeZone, command.At)
        );
}
