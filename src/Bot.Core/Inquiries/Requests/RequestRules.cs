using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Result of asking.</summary>
internal enum AskOutcome
{
    Opened,
    Joined,

    /// <summary>The member asks again, for another account.</summary>
    AccountAdded,

    /// <summary>The member asked this for the same account before. Nothing changes.</summary>
    AlreadyAsked,

    /// <summary>The question is already answered or declined. Nothing changes; the reply shows that answer.</summary>
    AnsweredBefore,
}

/// <summary>The request after a question, the result, and whether the request must be stored.</summary>
internal sealed record AskDecision(Request Request, AskOutcome Outcome, bool IsChange = false);

/// <summary>The rules of requests, as pure functions.</summary>
internal static class RequestRules
{
    /// <summary>Joins the open request with the same question, or opens a new one.</summary>
    /// <param name="type">The type of the request.</param>
    /// <param name="similar">Requests that may ask the same, and the request that has this delivery key.</param>
    /// <param name="number">The number for a new request.</param>
    /// <param name="voice">The question.</param>
    /// <param name="member">The requester.</param>
    /// <param name="own">The organization's words that mean the same.</param>
    /// <param name="isAgain">The requester has seen the earlier answer and asks anyway.</param>
    /// <param name="isApart">The requester says that no open request is the same question.</param>
    public static AskDecision Ask(
        IRequestType type,
        IReadOnlyList<Request> similar,
        int number,
        RequestVoice voice,
        Member member,
        OrganizationWords own,
        bool isAgain = false,
        bool isApart = false
    )
    {
        if (
            similar.FirstOrDefault(request => request.Voices.Any(known => known.DeliveryKey == voice.DeliveryKey)) is
            { } repeated
        )
        {
            return new(
                repeated,
                repeated.Voices[0].DeliveryKey == voice.DeliveryKey ? AskOutcome.Opened : AskOutcome.Joined
            );
        }

        var fingerprint = QuestionFingerprint.Of(voice.Words, member.Language, own);
        var same = similar
            .Select(request =>
                (Request: request, Fingerprint: QuestionFingerprint.Of(request.Sentence, request.Language, own))
            )
            .Where(known => type.IsSame(known.Fingerprint, fingerprint))
            .ToList();
        var open = same.Where(known => known.Request.IsOpen && !isApart)
            .OrderBy(known => known.Request.IsAskedBy(member) ? 0 : 1)
            .ThenBy(known => known.Fingerprint.Difference(fingerprint))
            .Select(known => known.Request)
            .FirstOrDefault();
        var before = same.Select(known => known.Request)
            .LastOrDefault(request => request.State is RequestState.Answered or RequestState.Declined);
        return open is not null ? Join(open, voice, member)
            : before is not null && !isAgain && !isApart ? new(before, AskOutcome.AnsweredBefore)
            : new(
                new Request(member.Organization, number, voice.Words, fingerprint.Language, [voice], voice.At)
                {
                    Type = type.Key,
                },
                AskOutcome.Opened,
                IsChange: true
            );
    }

    /// <summary>
    /// Removes the member's voices, and withdraws the request if no other remains. Null if there is nothing to remove.
    /// </summary>
    public static Request? Without(Request request, Member member)
    {
        var others = request.Voices.Where(voice => !member.Is(voice.Member)).ToList();
        return !request.IsOpen || others.Count == request.Voices.Count ? null
            : others.Count == 0 ? request with { State = RequestState.Withdrawn, Proposal = null }
            : request with { Voices = others };
    }

    public static Request Reopened(Request request) => request with { State = RequestState.Open, Proposal = null };

    /// <summary>
    /// Orders open requests before planned ones, then by the open deals of the accounts that asked, by people, by
    /// accounts (most first), and by number.
    /// </summary>
    public static IReadOnlyList<Request> Ranked(IEnumerable<Request> requests, AccountPipeline pipeline) =>
        [
            .. requests
                .Where(request => request.IsOpen)
                .OrderBy(request => request.State)
                .ThenByDescending(request => pipeline.Of(request.AccountNames).Amount.Amount)
                .ThenByDescending(request => request.People)
                .ThenByDescending(request => request.Accounts)
                .ThenBy(request => request.Number),
        ];

    /// <summary>Gives an open request to its new owner; without a day, the owner keeps the one they named.</summary>
    /// <param name="isTakeover">The other owner is known, and the request is taken all the same.</param>
    public static Request? Taken(Request request, Member member, DateOnly? due, bool isTakeover) =>
        !request.IsOpen || (request.Owner is { } owner && !member.Is(owner) && !isTakeover)
            ? null
            : request with
            {
                Owner = member.Id,
                Due = due ?? (request.Owner is { } same && member.Is(same) ? request.Due : null),
            };

    private static AskDecision Join(Request open, RequestVoice voice, Member member)
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
