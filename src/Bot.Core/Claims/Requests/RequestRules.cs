using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>What came of asking.</summary>
internal enum AskOutcome
{
    Opened,
    Joined,

    /// <summary>Asked already, now for one more account.</summary>
    AccountAdded,

    /// <summary>By the same person, for the same account: nothing changes.</summary>
    AlreadyAsked,

    /// <summary>It was answered or declined before: nothing changes, that answer is shown.</summary>
    AnsweredBefore,
}

/// <summary>The request after somebody asked, what came of it, and whether that is still to be stored.</summary>
internal sealed record AskDecision(ClaimRequest Request, AskOutcome Outcome, bool IsChange = false);

/// <summary>The rules of claim requests, pure: requests and an act give requests.</summary>
internal static class RequestRules
{
    /// <summary>A proposal that is linked before it is stored and then never is (a crash) is given up after this time.</summary>
    public static readonly TimeSpan ProposalTime = TimeSpan.FromMinutes(10);

    /// <summary>Approvers of marketing, and admins.</summary>
    public static bool MayAnswer(Member member) =>
        member.IsAdmin || (member.IsApprover && member.Side == Side.Marketing);

    /// <param name="near">The requests that may ask the same, and the one that this delivery has asked already.</param>
    /// <param name="next">The number of a new one.</param>
    /// <param name="voice">Who asks, and how.</param>
    /// <param name="member">The same person, with former ids.</param>
    /// <param name="isAgain">They have seen the answer that was given before.</param>
    /// <param name="isApart">They say that none of the open ones of others is their question.</param>
    public static AskDecision Ask(
        IReadOnlyList<ClaimRequest> near,
        int next,
        RequestVoice voice,
        Member member,
        bool isAgain = false,
        bool isApart = false
    )
    {
        if (
            near.FirstOrDefault(request => request.Voices.Any(known => known.DeliveryKey == voice.DeliveryKey)) is
            { } done
        )
        {
            return new(done, done.Voices[0].DeliveryKey == voice.DeliveryKey ? AskOutcome.Opened : AskOutcome.Joined);
        }

        var fingerprint = QuestionFingerprint.Of(voice.Words, member.Language);
        var same = near.Select(request =>
                (Request: request, Gist: QuestionFingerprint.Of(request.Sentence, request.Language))
            )
            .Where(known => known.Gist.IsSameAs(fingerprint))
            .ToList();
        var open = same.Where(known => known.Request.IsOpen && !isApart)
            .OrderBy(known => known.Request.IsAskedBy(member) ? 0 : 1)
            .ThenBy(known => known.Gist.Difference(fingerprint))
            .Select(known => known.Request)
            .FirstOrDefault();
        var before = same.Select(known => known.Request)
            .LastOrDefault(request => request.State is RequestState.Answered or RequestState.Declined);
        return open is not null ? Join(open, voice, member)
            : before is not null && !isAgain && !isApart ? new(before, AskOutcome.AnsweredBefore)
            : new(
                new ClaimRequest(member.Organization, next, voice.Words, fingerprint.Language, [voice], voice.At),
                AskOutcome.Opened,
                IsChange: true
            );
    }

    /// <summary>Without this person's voices; with the last one it is withdrawn. Null when there is nothing of theirs to take back.</summary>
    public static ClaimRequest? Without(ClaimRequest request, Member member)
    {
        var others = request.Voices.Where(voice => !member.Is(voice.Member)).ToList();
        return !request.IsOpen || others.Count == request.Voices.Count ? null
            : others.Count == 0 ? request with { State = RequestState.Withdrawn, Proposal = null }
            : request with { Voices = others };
    }

    /// <summary>The request as its proposal has fared since; the request itself when nothing has changed.</summary>
    public static ClaimRequest Follow(ClaimRequest request, Agreement? agreement, DateTimeOffset now)
    {
        if (request is not { State: RequestState.Planned, Proposal: { } proposal })
        {
            return request;
        }

        var version = agreement?.Versions.LastOrDefault(version => version.Deliveries.Contains(proposal.DeliveryKey));
        return version switch
        {
            null => now - proposal.At < ProposalTime ? request : Reopened(request),
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
            _ => Reopened(request),
        };
    }

    /// <summary>The same from a view of the claims: how it stands now, whether or not the clock has stored that.</summary>
    public static ClaimRequest Follow(ClaimRequest request, AgreementView view) =>
        Follow(request, request.Proposal is { } proposal ? view.Find(proposal.Subject) : null, view.Now);

    public static ClaimRequest Reopened(ClaimRequest request) =>
        request with
        {
            State = RequestState.Open,
            Proposal = null,
        };

    /// <summary>Most people first, then most accounts, then the longest waiting; what is in the making comes behind.</summary>
    public static IReadOnlyList<ClaimRequest> Ranked(IEnumerable<ClaimRequest> requests) =>
        [
            .. requests
                .Where(request => request.IsOpen)
                .OrderBy(request => request.State)
                .ThenByDescending(request => request.People)
                .ThenByDescending(request => request.Accounts)
                .ThenBy(request => request.Number),
        ];

    private static AskDecision Join(ClaimRequest open, RequestVoice voice, Member member)
    {
        var mine = open.Voices.Where(known => member.Is(known.Member)).ToList();
        var isNew = mine.Count == 0;
        var isKnown =
            !isNew
            && (
                voice.Account is null
                || mine.Any(known =>
                    known.Account is { } account && Folding.Fold(account) == Folding.Fold(voice.Account)
                )
            );
        return isKnown
            ? new(open, AskOutcome.AlreadyAsked)
            : new(
                open with
                {
                    Voices = [.. open.Voices, voice],
                },
                isNew ? AskOutcome.Joined : AskOutcome.AccountAdded,
                IsChange: true
            );
    }
}
