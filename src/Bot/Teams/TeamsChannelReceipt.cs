using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Teams;

/// <summary>
/// Shows in a channel that a question was answered in private: with a reaction on the question, or with one line in its
/// thread where Teams takes no reactions from apps. Without either, the question looks ignored.
/// </summary>
internal sealed class TeamsChannelReceipt(
    TeamsConversations conversations,
    TeamsConnector connector,
    Outbox outbox,
    TimeProvider time
)
{
    private const string CheckMark = "2705_whiteheavycheckmark";

    /// <param name="result">The private answer to a question in a channel.</param>
    /// <param name="messageId">The id of the question.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task LeaveAsync(CommandResult result, string messageId, CancellationToken cancellationToken)
    {
        var command = result.Command;
        var (reference, _) = await conversations.OpenAsync(command.Place, cancellationToken);
        if (reference is null)
        {
            return;
        }

        // A slow or busy Teams is no reason for a line that everybody reads.
        var answer = await connector.ReactAsync(reference, messageId, CheckMark, cancellationToken);
        if (answer.Problem is DeliveryResult.Refused && answer.Fault != ConnectorFault.Closed)
        {
            await outbox.EnqueueAsync(
                [
                    new OutboundMessage(
                        command.Organization.Id,
                        $"{command.DeliveryKey}-receipt",
                        command.Place,
                        Card.Say(TeamsTexts.AnsweredInPrivate),
                        command.Member.Language,
                        command.Member.Zone,
                        time.GetUtcNow()
                    ),
                ],
                cancellationToken
            );
        }
    }
}
