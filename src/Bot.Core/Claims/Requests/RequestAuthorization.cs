using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Whether a member may answer a request now; if not, <c>Refusal</c> explains why.</summary>
internal sealed record RequestAuthorization(ClaimRequest? Request, AgreementView View, Member Member, Reply? Refusal)
{
    /// <param name="store">Reads the request.</param>
    /// <param name="workflow">Reads the view.</param>
    /// <param name="command">Names the member, and the request by its number.</param>
    /// <param name="isForAll">
    /// Every member may do it, such as propose a claim. False: only members who can answer.
    /// </param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async Task<RequestAuthorization> OpenAsync(
        ClaimRequestStore store,
        RequestWorkflow workflow,
        ChatCommand command,
        bool isForAll,
        CancellationToken cancellationToken
    )
    {
        var stored = await store.GetAsync(command.Organization.Id, RequestActions.Number(command), cancellationToken);
        var view = await workflow.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        var request = stored is null ? null : RequestRules.Follow(stored, view);

        // Uses the member's current side and role, not those at the time the card was posted.
        var member = view.Members.FirstOrDefault(known => known.Is(command.Member.Id)) ?? command.Member;
        LocalizedText? refusal =
            request is null ? RequestTexts.NotThere
            : !isForAll && !RequestRules.MayAnswer(member) ? AnswerTexts.MayNotAnswer
            : Settled(view, request);
        return new RequestAuthorization(request, view, member, refusal is null ? null : Reply.ToRequester(refusal));
    }

    /// <summary>Says that the request is closed; null while it is open or planned.</summary>
    public static LocalizedText? Settled(AgreementView view, ClaimRequest request) =>
        request.State switch
        {
            RequestState.Open or RequestState.Planned => null,
            RequestState.Withdrawn => AnswerTexts.Withdrawn(request),
            _ => AnswerTexts.Settled(request, AnswerCards.By(view, request)),
        };

    /// <summary>The number of requesters other than this member.</summary>
    public static int Others(ClaimRequest request, Member member) =>
        request.Voices.Where(voice => !member.Is(voice.Member)).Select(voice => voice.Member).Distinct().Count();
}
