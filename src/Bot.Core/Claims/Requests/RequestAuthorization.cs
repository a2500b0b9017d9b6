using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Whether this person may answer this request now; with the sentence that says why not, when not.</summary>
internal sealed record RequestAuthorization(ClaimRequest? Request, AgreementView View, Member Member, Reply? Refusal)
{
    /// <param name="store">The requests.</param>
    /// <param name="workflow">Gives the view.</param>
    /// <param name="command">Who, and the request's number as its value.</param>
    /// <param name="isForAll">Anybody may propose a claim; who answers with one or declines must be allowed to.</param>
    /// <param name="cancellationToken">Ends it early.</param>
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

        // Side and role are those of this moment, not of when the card was posted.
        var member = view.Members.FirstOrDefault(known => known.Is(command.Member.Id)) ?? command.Member;
        LocalizedText? refusal =
            request is null ? RequestTexts.NotThere
            : !isForAll && !RequestRules.MayAnswer(member) ? AnswerTexts.MayNotAnswer
            : Settled(view, request);
        return new RequestAuthorization(request, view, member, refusal is null ? null : Reply.ToRequester(refusal));
    }

    /// <summary>That it is final already; null while it is open.</summary>
    public static LocalizedText? Settled(AgreementView view, ClaimRequest request) =>
        request.State switch
        {
            RequestState.Open or RequestState.Planned => null,
            RequestState.Withdrawn => AnswerTexts.Withdrawn(request),
            _ => AnswerTexts.Settled(request, AnswerCards.By(view, request)),
        };

    /// <summary>How many hear it who did not do it themselves.</summary>
    public static int Others(ClaimRequest request, Member member) =>
        request.Voices.Where(voice => !member.Is(voice.Member)).Select(voice => voice.Member).Distinct().Count();
}
