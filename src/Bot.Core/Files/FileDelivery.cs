using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Files;

/// <summary>
/// Hands out files. A surface that shows files in its answers gets the offer with the reply; on others the file follows
/// as a message to the person's own chat with Duet.
/// </summary>
public sealed class FileDelivery(FileMaker maker, IEnumerable<IChatPoster> posters, Outbox outbox)
{
    /// <summary>The reply to a command that asks for a file. A retry of the command sends the file once.</summary>
    public async Task<Reply> ReplyAsync(ChatCommand command, FileOffer offer, CancellationToken cancellationToken)
    {
        var (file, problem) = await maker.MakeAsync(command.Organization, command.Member, offer, cancellationToken);
        if (file is null)
        {
            return Reply.ToRequester(problem!) with { IsMiss = true };
        }

        var offered = new OfferedFile(offer, file.Name, file.Content.Length);
        if (posters.Any(poster => poster.Platform == command.Identity.Platform && poster.ShowsFilesInAnswers))
        {
            return Reply.ToRequester(FileCards.Here(file)) with { File = offered };
        }

        var to = command.Identity.Direct();
        var message = Notification.To(
            command.Member,
            $"{command.DeliveryKey}/file",
            to,
            FileCards.Here(file),
            command.At
        ) with
        {
            File = offered,
            About = command.Place.Kind == AddressKind.Direct ? null : command.Place,
        };
        await outbox.EnqueueAsync([message], cancellationToken);
        return Reply.ToRequester(FileTexts.OnItsWay(file.Name, isElsewhere: message.About is not null));
    }
}
