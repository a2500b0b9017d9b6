using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Slack;

/// <summary>
/// Greets once: a channel that Duet was invited to, and a person who opens the chat with Duet for the first time.
/// </summary>
internal sealed class SlackGreeter(MemberDirectory directory, SlackPeople people, Outbox outbox, TimeProvider time)
{
    /// <summary>Null when done, otherwise how long to wait before trying again.</summary>
    /// <param name="place">The channel or the person's own chat.</param>
    /// <param name="person">The one who invited Duet or opened the chat.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<TimeSpan?> GreetAsync(Address place, PlatformIdentity person, CancellationToken cancellationToken)
    {
        var (profile, retryAfter) = await people.FindAsync(person, cancellationToken);
        if (profile is null or { IsGuest: true })
        {
            return profile is null && retryAfter > TimeSpan.Zero ? retryAfter : null;
        }

        var (organization, member) = await directory.WelcomeAsync(new PlatformUser(person), cancellationToken);
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
        return null;
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
