using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>
/// Answers to messages, which have no answer of their own in HTTP. A card goes through the outbox under the activity's
/// key: a retry doubles nothing and an outage loses nothing. A form is sent at once: one that comes late is of no use.
/// </summary>
internal sealed class TeamsAnswers(
    Outbox outbox,
    TeamsConversations conversations,
    TeamsConnector connector,
    SealedChannelReference abouts,
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

    /// <summary>A sentence to who was heard, where there is nothing to ask of the product.</summary>
    public async Task TellAsync(IncomingMessage incoming, LocalizedText sentence, CancellationToken cancellationToken)
    {
        var (organization, member) = await directory.WelcomeAsync(incoming.Who, cancellationToken);
        var command = new ChatCommand(
            new MemberRequester(organization, member),
            incoming.Who.Identity,
            incoming.Place,
            incoming.Text,
            incoming.DeliveryKey,
            time.GetUtcNow()
        );
        await DeliverAsync(new CommandResult(command, Reply.ToRequester(sentence)), null, cancellationToken);
    }

    // In a channel the answer to one person goes to their own chat, where Teams notifies them: a line in the channel
    // about it would be the noise that a private answer spares the others. Only who can't be reached is told there.
    // Targeted messages stand in the channel and are no noise: the poster falls back to the same where there are none.
    private async Task PostAsync(Card card, CommandResult result, CancellationToken cancellationToken)
    {
        var (command, direct) = (result.Command, result.Command.Identity.Direct());
        var isWhispered = options.Value.TargetedMessages && command.Place.Kind == AddressKind.Channel;
        var (to, said) = (
            result.Reply.Audience != Audience.Requester ? command.Place
            : isWhispered ? command.Place.OnlyFor(command.Identity)
            : direct,
            card
        );
        if (
            to == direct
            && command.Place.Kind == AddressKind.Channel
            && (await conversations.OpenAsync(direct, cancellationToken)).Problem is DeliveryResult.Refused
        )
        {
            (to, said) = (command.Place, Card.Say(TeamsTexts.AddMeFirst));
        }

        var about = About(command);
        if (to == direct && about is not null)
        {
            said = said with { Blocks = [new Note(TeamsTexts.AskedElsewhere(command.PlaceName)), .. said.Blocks] };
        }

        await outbox.EnqueueAsync(
            [
                new OutboundMessage(
                    command.Organization.Id,
                    command.DeliveryKey,
                    to,
                    said,
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

    // The channel in which it was asked, for what is answered elsewhere.
    private static Address? About(ChatCommand command) =>
        command.Place.Kind == AddressKind.Channel ? command.Place : null;

    // What is to be posted instead, when the form could not be sent.
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
                    about: About(result.Command) is { } about ? abouts.Seal(about) : null
                )
            );
            problem = (await connector.SendNowAsync(reference, activity, cancellationToken)).Problem;
        }

        return problem is null ? null : Card.Say(TeamsTexts.FormNotOpened);
    }
}
