using Bot.Core.Agreements;
using Bot.Core.Inquiries.Requests;

namespace Bot.Core.Claims.Requests;

/// <summary>How claims answer requests, as pure functions.</summary>
internal static class ClaimRequestRules
{
    /// <summary>
    /// How long a planned request waits for a linked proposal that was not stored, such as after a crash.
    /// </summary>
    public static readonly TimeSpan ProposalTime = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Updates a planned request: answered if its proposal is agreed, open again if it is rejected, withdrawn or
    /// missing. Returns the same request if nothing changes.
    /// </summary>
    public static Request Follow(Request request, Agreement? agreement, DateTimeOffset now)
    {
        if (request is not { State: RequestState.Planned, Proposal: { } proposal })
        {
            return request;
        }

        var version = agreement?.Versions.LastOrDefault(version => version.Deliveries.Contains(proposal.DeliveryKey));
        return version switch
        {
            null => now - proposal.At < ProposalTime ? request : RequestRules.Reopened(request),
            { AgreedAt: { } at } => request with
            {
                State = RequestState.Answered,
                Proposal = null,
                Answer = new RequestAnswer(
                    version.Author,
                    at,
                    proposal.DeliveryKey,
                    [version.Author, version.Signatures[^1].Member]
                )
                {
                    Subject = proposal.Subject,
                    Version = version.Number,
                },
            },
            { State: AgreementState.Proposed } => request,
            _ => RequestRules.Reopened(request),
        };
    }

    /// <summary>Agreed claims, most similar first. A suspended claim cannot answer a request.</summary>
    public static IReadOnlyList<Agreement> Nearest(AgreementView view, Request request)
    {
        var asked = QuestionFingerprint.Of(request.Sentence, request.Language).Stems.ToHashSet();
        return
        [
            .. from agreement in view.Agreements
            let agreed = agreement.Agreed
            where agreed is { SuspendedAt: null }
            let shared = view
                .Kind.Names(agreed.Content, view.Options)
                .Max(name => QuestionFingerprint.Of(name, request.Language).Stems.Distinct().Count(asked.Contains))
            orderby shared descending, agreement.Subject
            select agreement,
        ];
    }
}
