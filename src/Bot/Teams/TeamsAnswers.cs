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
    public Task DeliverAsync(CommandResult result, ActionSubmission? submission, CancellationToken cancellationToken) =>
        DeliverAsync(result, submission, wasTargeted: false, cancellationToken);

    /// <param name="result">The answer.</param>
    /// <param name="submission">The button or form that it answers, if it was one.</param>
    /// <param name="wasTargeted">
    /// Whether the person asked in a message that only Duet sees, such as a slash command. The answer is then for them
    /// alone, in the same place.
    /// </param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Whether the answer to a question in a channel went to the person's own chat.</returns>
    public async Task<bool> DeliverAsync(
        CommandResult result,
        ActionSubmission? submission,
        bool wasTargeted,
        CancellationToken cancellationToken
    )
    {
        // The door has refused such people. A person who stops belonging to the company right now hears nothing.
        if (result.Reply.IsRefusal)
        {
            return false;
        }

        var card = FormView.Of(result.Reply, submission) is { } form
            ? await SendAsync(form, result, cancellationToken)
            : result.Reply.Card ?? Corrections(result.Reply);
        var isAskedInChannel = result.Command.Place.Kind == AddressKind.Channel;
        return card is null
            ? isAskedInChannel
            : await PostAsync(card, result, wasTargeted, cancellationToken) && isAskedInChannel;
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

    // A private answer in a channel goes to the person's own chat, where Teams notifies them. People whom Duet cannot
    // reach are told so in the channel. Targeted messages appear in the channel without noise; if Teams does not support
    // them, the poster falls back to the same behaviour. Returns whether the card goes to the person's own chat.
    private async Task<bool> PostAsync(
        Card card,
        CommandResult result,
        bool wasTargeted,
        CancellationToken cancellationToken
    )
    {
        var (command, direct) = (result.Command, result.Command.Identity.Direct());
        var isTargeted = (wasTargeted || options.Value.TargetedMessages) && command.Place.Kind == AddressKind.Channel;
        var (to, posted) = (
            result.Reply.Audience != Audience.Requester && !wasTargeted ? command.Place
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
        if (result.Reply.MayBePublic && about is not null && to != command.Place && command.Text.Length > 0)
        {
            var label = to == direct ? PostHere.ChannelLabel : PostHere.Label;
            posted = posted with
            {
                Blocks = [.. posted.Blocks, new Buttons([new Button(label, PostHere.Name, command.Text)])],
            };
        }

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
        return to == direct;
    }

    // The channel where the person asked, for answers that go elsewhere.
    private static Address? About(ChatCommand command) =>
        command.Place.Kind == AddressKind.Channel ? command.Place : null;

    // Sends the form. If that fails, returns the card to post instead.
    private async Task<Card?> SendAsync(FormView form, CommandResult result, CancellationToken cancellationToken)
    {
        var about = About(result.Command) is { } place ? references.Seal(place) : null;
        var answer = await conversations.SendAsync(
            result.Command.Identity.Direct(),
            to =>
                connector.SendNowAsync(
                    to,
                    AdaptiveCard.Message(
                        AdaptiveForm.Of(form with { OwnsMessage = true }, result.Reader, about: about)
                    ),
                    cancellationToken
                ),
            cancellationToken
        );
        return answer.Problem is null ? null : Card.Say(TeamsTexts.FormNotOpened);
    }
}
