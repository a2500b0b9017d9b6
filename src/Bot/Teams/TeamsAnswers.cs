using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>
/// Answers to messages, for which HTTP has no response. A card goes through the outbox under the activity's key, so
/// that a retry posts nothing twice and an outage loses nothing. A form is sent at once, because a late form is
/// useless.
/// </summary>
internal sealed class TeamsAnswers(
    Outbox outbox,
    TeamsConversations conversations,
    TeamsConnector connector,
    SealedChannelReference references,
    MemberDirectory directory,
    IOptions<TeamsOptions> options,
    TimeProvider time
)
{
    public async Task DeliverAsync(
        CommandResult result,
        ActionSubmission? submission,
        CancellationToken cancellationToken
    )
    {
        // The door has refused such people. A person who stops belonging to the company right now hears nothing.
        if (result.Reply.IsRefusal)
        {
            return;
        }

        var card = FormView.Of(result.Reply, submission) is { } form
            ? await SendAsync(form, result, cancellationToken)
            : result.Reply.Card ?? Corrections(result.Reply);
        if (card is not null)
        {
            await PostAsync(card, result, cancellationToken);
        }
    }

    /// <summary>The errors of a form that cannot be shown again.</summary>
    public static Card Corrections(Reply reply) =>
        new(TeamsTexts.PleaseCorrect, [new Paragraph(TeamsTexts.PleaseCorrect), new Bullets([.. reply.Errors.Values])]);

    /// <summary>Sends a sentence to the person without running a command.</summary>
    public async Task SendSentenceAsync(
        IncomingMessage incoming,
        LocalizedText sentence,
        CancellationToken cancellationToken
    )
    {
        var requester = await directory.RequesterAsync(incoming.Who, cancellationToken);
        var command = new ChatCommand(
            requester,
            incoming.Who.Identity,
            incoming.Place,
            incoming.Text,
            incoming.DeliveryKey,
            time.GetUtcNow()
        );
        var reply = requester.Refusal is { } refusal ? Reply.Refuse(refusal) : Reply.ToRequester(sentence);
        await DeliverAsync(new CommandResult(command, reply), null, cancellationToken);
    }

    // A private answer in a channel goes to the person's own chat, where Teams notifies them. A line about it in the
    // channel would be noise for the others, so only people whom Duet cannot reach get one. Targeted messages appear in
    // the channel without noise; if Teams does not support them, the poster falls back to the same behaviour.
    private async Task PostAsync(Card card, CommandResult result, CancellationToken cancellationToken)
    {
        var (command, direct) = (result.Command, result.Command.Identity.Direct());
        var isTargeted = options.Value.TargetedMessages && command.Place.Kind == AddressKind.Channel;
        var (to, posted) = (
            result.Reply.Audience != Audience.Requester ? command.Place
            : isTargeted ? command.Place.OnlyFor(command.Identity)
            : direct,
            card
        );
        if (
            to == direct
            && command.Place.Kind == AddressKind.Channel
            && (await conversations.OpenAsync(direct, cancellationToken)).Problem is DeliveryResult.Refused
        )
        {
            (to, posted) = (command.Place, Card.Say(TeamsTexts.AddMeFirst));
        }

        var about = About(command);
        if (to == direct && about is not null)
        {
            posted = posted with
            {
                Blocks = [new Note(TeamsTexts.AskedElsewhere(command.PlaceName)), .. posted.Blocks],
            };
        }

        await outbox.EnqueueAsync(
            [
                new OutboundMessage(
                    command.Organization.Id,
                    command.DeliveryKey,
                    to,
                    posted,
                    command.Member.Language,
                    command.Member.Zone,
                    time.GetUtcNow(),
                    OwnerMember: command.Member.Id
                )
                {
                    About = to == direct ? about : null,
                },
            ],
            cancellationToken
        );
    }

    // The channel where the person asked, for answers that go elsewhere.
    private static Address? About(ChatCommand command) =>
        command.Place.Kind == AddressKind.Channel ? command.Place : null;

    // Sends the form. If that fails, returns the card to post instead.
    private async Task<Card?> SendAsync(FormView form, CommandResult result, CancellationToken cancellationToken)
    {
        var (reference, problem) = await conversations.OpenAsync(result.Command.Identity.Direct(), cancellationToken);
        if (reference is not null)
        {
            var activity = AdaptiveCard.Message(
                AdaptiveForm.Of(
                    form with
                    {
                        OwnsMessage = true,
                    },
                    result.Reader,
                    about: About(result.Command) is { } about ? references.Seal(about) : null
                )
            );
            problem = (await connector.SendNowAsync(reference, activity, cancellationToken)).Problem;
        }

        return problem is null ? null : Card.Say(TeamsTexts.FormNotOpened);
    }
}
