using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Inquiries.Requests;

/// <summary>
/// Builds the messages about a request. Pure. Keys depend only on stored data, so the outbox drops a repeated message.
/// </summary>
internal static class RequestNotifications
{
    /// <summary>One card for each member who can answer, except the requester.</summary>
    public static IReadOnlyList<PostedCard> Copies(IRequestType type, Request request, IReadOnlyList<Member> members) =>
        [
            .. from member in members
            where type.MayAnswer(member) && !request.IsAskedBy(member)
            let to = Direct(member, request.Voices[0].Place.Platform)
            where to is not null
            select new PostedCard($"{Key(request)}-new-{member.Id}", to, member.Id),
        ];

    /// <summary>
    /// The cards of members who can answer, with the request's current state: a new one, or an update without a
    /// notification. After an answer, also a message to each requester who did not answer it themselves.
    /// </summary>
    public static IReadOnlyList<OutboundMessage> Of(RequestView view, Request request) =>
        [
            .. CardUpdates.Of(
                request.Copies,
                request.Revision,
                view.Members,
                RequestCards.New(view, request),
                view.Now
            ),
            .. Answers(view, request),
        ];

    private static IEnumerable<OutboundMessage> Answers(RequestView view, Request request)
    {
        if (request.Answer is not { } answer)
        {
            return [];
        }

        return view
            .Members.Where(member => !answer.Actors.Any(member.Is))
            .Select(member => Answer(view, request, member))
            .OfType<OutboundMessage>();
    }

    private static OutboundMessage? Answer(RequestView view, Request request, Member member)
    {
        if (
            request.Voices.LastOrDefault(voice => member.Is(voice.Member)) is not { } voice
            || ReplyAddress(member, voice) is not { } to
        )
        {
            return null;
        }

        var place = voice.Place;
        var isAbout =
            place.Kind == AddressKind.Channel && place.Platform == to.Platform && place.Workspace == to.Workspace;
        return Notification.To(
            member,
            $"{Key(request)}-answer-{member.Id}",
            to,
            AnswerCards.ToAsker(view, request, voice),
            view.Now
        ) with
        {
            About = isAbout ? place : null,
        };
    }

    // A private reply in a channel disappears before an absent member returns, so a question from a channel is answered
    // in the member's direct chat on that platform.
    private static Address? ReplyAddress(Member member, RequestVoice voice) =>
        voice.Place.Platform == Platforms.Terminal || !member.Identities.Contains(voice.Identity)
            ? Direct(member, voice.Place.Platform)
        : voice.Place.Kind == AddressKind.Direct ? voice.Place
        : voice.Identity.Direct();

    // The newest identity, on the given platform if possible. Nobody reads messages posted to a terminal.
    private static Address? Direct(Member member, string platform)
    {
        var reachable = member.Identities.Where(identity => identity.Platform != Platforms.Terminal).ToList();
        return (
            reachable.LastOrDefault(identity => identity.Platform == platform) ?? reachable.LastOrDefault()
        )?.Direct();
    }

    private static string Key(Request request) => $"request-{RequestActions.Value(request)}";
}
