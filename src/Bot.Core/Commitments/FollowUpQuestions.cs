using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.Claims;
using Bot.Core.Data;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Commitments;

/// <summary>The questions to owners whether commitments were kept, when follow-ups are due, with one reminder each.</summary>
internal sealed class FollowUpQuestions(MemberStore members, AgreementViews views, WonDeals won)
    : IQuestionSource<Commitment>
{
    public DocumentSet<Commitment> Set => CommitmentStore.Set;

    public async Task<Func<Commitment, IEnumerable<DueQuestion<Commitment>>>?> DueAsync(
        Commitment document,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var organization = document.Organization;

        // An organization that is linked into another one waits until the link ends.
        if (await members.FindActiveAsync(organization, cancellationToken) is null)
        {
            return null;
        }

        // The account may have a new rep since the deal was won.
        var deals = await won.GetAsync(organization, cancellationToken);
        var rep = deals.Find(document.Deal)?.Labels.Rep ?? document.Rep;
        var view = await views.ClaimsAsync(organization, now, cancellationToken);
        return commitment => Due(view, commitment, rep);
    }

    /// <summary>The posted cards of a follow-up. Earlier versions did not store them; their keys follow from it.</summary>
    public static IReadOnlyList<PostedCard> Copies(Commitment commitment, int check, IReadOnlyList<Member> members) =>
        commitment.Checks[check] switch
        {
            { Copies: { Count: > 0 } copies } => copies,
            { AskedOf: { } asked, RemindedAt: var reminded }
                when members.FirstOrDefault(member => member.Is(asked)) is { } member =>
            [
                .. PostedCard.For(member, Key(commitment, check, isReminder: false)),
                .. reminded is null ? [] : PostedCard.For(member, Key(commitment, check, isReminder: true)),
            ],
            _ => [],
        };

    private static IEnumerable<DueQuestion<Commitment>> Due(AgreementView view, Commitment commitment, string? rep)
    {
        // Without an owner the follow-up counts as asked, and members find it in the list.
        var owner = CommitmentOwner.Of(rep, commitment.AttachedBy, view.Members);
        for (var check = 0; check < commitment.Checks.Count; check++)
        {
            var followUp = commitment.Checks[check];
            if (!commitment.IsCancelled(followUp) && FollowUpSchedule.NextAt(followUp) <= view.Now)
            {
                yield return Due(view, commitment, check, owner);
            }
        }
    }

    private static DueQuestion<Commitment> Due(AgreementView view, Commitment commitment, int check, Member? owner)
    {
        var followUp = commitment.Checks[check];
        var isReminder = followUp.AskedAt is not null;
        return new DueQuestion<Commitment>(
            Key(commitment, check, isReminder),
            owner is null ? [] : [owner],
            FollowUpCards.Ask(view, commitment, check, isReminder),
            (current, cards) =>
                current.With(
                    check,
                    followUp with
                    {
                        AskedOf = owner?.Id ?? followUp.AskedOf,
                        AskedAt = followUp.AskedAt ?? view.Now,
                        RemindedAt = isReminder || owner is null ? view.Now : null,
                        Copies = [.. followUp.Copies, .. cards],
                    }
                )
        );
    }

    private static string Key(Commitment commitment, int check, bool isReminder) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"promise-{commitment.Number}-{check}{(isReminder ? "-reminder" : "")}"
        );
}
