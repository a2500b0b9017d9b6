using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Slack;

/// <summary>
/// Greets once: a channel that Duet was invited to, and a person who opens the chat with Duet for the first time.
/// </summary>
internal sealed class SlackGreeter(Outbox outbox, TimeProvider time)
{
    /// <param name="place">The channel or the person's own chat.</param>
    /// <param name="organization">The company.</param>
    /// <param name="member">The one who invited Duet or opened the chat.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task GreetAsync(
        Address place,
        Organization organization,
        Member member,
        CancellationToken cancellationToken
    )
    {
        var isChannel = place.Kind == AddressKind.Channel;
        await outbox.EnqueueAsync(
            [
                new OutboundMessage(
                    organization.Id,
                    $"slack-greeting/{place.Workspace}/{place.Conversation}",
                    place,
                    isChannel ? InChannel() : InChat(),
                    isChannel ? organization.Language : member.Language,
                    isChannel ? organization.Zone : member.Zone,
                    time.GetUtcNow()
                )
                {
                    // What may change later is never forgotten, so the greeting comes once.
                    IsUpdatable = true,
                },
            ],
            cancellationToken
        );
    }

    public static Card InChannel() =>
        Card.Ask(
            SlackTexts.GreetChannel,
            new Button(SlackTexts.LogFeedback, FeedbackActions.Capture, "", ButtonStyle.Primary),
            new Button(SlackTexts.SetUpDigest, DigestActions.Edit, ""),
            new Button(SlackTexts.WhatICanDo, "help", "")
        );

    public static Card InChat() =>
        Card.Ask(
            SlackTexts.GreetPerson,
            new Button(SlackTexts.LogFeedback, FeedbackActions.Capture, "", ButtonStyle.Primary),
            new Button(SlackTexts.MyFeedback, FeedbackActions.Mine, ""),
            new Button(SlackTexts.WhatICanDo, "help", "")
        );
}
