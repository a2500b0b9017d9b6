using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Whether a member may answer a request now; if not, <c>Refusal</c> explains why.</summary>
internal sealed record RequestAuthorization(Request? Request, RequestView View, Member Member, Reply? Refusal)
{
    public static RequestAuthorization Of(Request? stored, RequestView view, Member requester, bool isForAll)
    {
        var request = stored is null ? null : view.Current(stored);

        // Uses the member's current side and role, not those at the time the card was posted.
        var member = view.Members.FirstOrDefault(known => known.Is(requester.Id)) ?? requester;
        LocalizedText? refusal =
            request is null ? RequestTexts.NotThere(view.Type)
            : !isForAll && !view.Type.MayAnswer(member) ? view.Type.Texts.MayNotAnswer
            : Settled(view, request);
        return new RequestAuthorization(request, view, member, refusal is null ? null : Reply.ToRequester(refusal));
    }

    /// <summary>The number of requesters other than the member.</summary>
    public int Others =>
        Request!.Voices.Where(voice => !Member.Is(voice.Member)).Select(voice => voice.Member).Distinct().Count();

    /// <summary>Whether the request was answered by this delivery.</summary>
    public bool IsRetry(ChatCommand command) => Request?.Answer?.DeliveryKey == command.DeliveryKey;

    /// <summary>An answer of the member, still empty.</summary>
    public RequestAnswer Blank(ChatCommand command) => new(Member.Id, command.At, command.DeliveryKey, [Member.Id]);

    /// <summary>Says that the request is closed; null while it is open or planned.</summary>
    public static LocalizedText? Settled(RequestView view, Request request) =>
        request.State switch
        {
            RequestState.Open or RequestState.Planned => null,
            RequestState.Withdrawn => AnswerTexts.Withdrawn(request),
            _ => AnswerTexts.Settled(request, AnswerCards.By(view, request)),
        };
}
