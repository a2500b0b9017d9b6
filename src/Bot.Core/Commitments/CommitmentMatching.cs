using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Records claims as promised in a won deal: one commitment for each claim.</summary>
internal sealed class CommitmentMatching(CommitmentStore store, AskedClaimStore questions, AgreementViews views)
{
    public Task<AgreementView> ClaimsAsync(ChatCommand command, CancellationToken cancellationToken) =>
        views.ClaimsAsync(command.Organization.Id, command.At, cancellationToken);

    /// <summary>
    /// Stores a commitment for each agreed claim. The receipt also lists commitments that existed already.
    /// </summary>
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

    /// <summary>Subjects of agreed claims that members asked about while the deal was open.</summary>
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
                .SelectMany(question => question.Claims)
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
