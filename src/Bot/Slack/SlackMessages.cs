using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Slack.Reading;

namespace Bot.Slack;

/// <summary>
/// Runs direct messages to Duet and mentions of it as commands. The outbox posts the answers. People who may not use
/// Duet are told so before anything of theirs is read or fetched.
/// </summary>
internal sealed class SlackMessages(
    ChatPipeline pipeline,
    MemberDirectory directory,
    SlackFiles files,
    SlackReplies replies,
    SlackRefusals refusals,
    CommandCatalog catalog,
    SlackMessageReader reader,
    TimeProvider time
)
{
    /// <summary>Null when the message is handled, otherwise how long to wait before trying again.</summary>
    public async Task<TimeSpan?> HandleAsync(
        EventPayload payload,
        SlackMessage message,
        string key,
        CancellationToken cancellationToken
    )
    {
        var identity = new PlatformIdentity(Platforms.Slack, payload.Workspace!, message.User!);
        var table = SlackFiles.Table(message.Files);
        var bot = Bot(message, payload.Installed);
        var (said, _) = await reader.ReadAsync(identity.Workspace, message, bot, cancellationToken);
        var words = SlackMarkup.WithoutMention(said, bot).Trim();
        var unread = SlackFiles.Unread(message.Files);
        if (words.Length == 0 && table is null && unread is null && message.Files is { Count: > 0 })
        {
            return null;
        }

        var sender = SlackPeople.Person(
            identity,
            message.Team,
            payload.EnterpriseId ?? payload.Installed?.EnterpriseId
        ) with
        {
            Language = catalog.LanguageOf(words),
        };
        var place = SlackAddresses.Place(identity.Workspace, message.Channel, identity.UserId, message.ThreadTs);
        if (await directory.AdmitAsync(sender, cancellationToken) is Admission.Refused refused)
        {
            return await refusals.SendAsync(
                place,
                identity.UserId,
                refused.Sentence,
                refused.Reader(time.GetUtcNow()),
                cancellationToken
            )
                ? null
                : TimeSpan.Zero;
        }

        var incoming = new IncomingMessage(sender, place, key)
        {
            IsStored = true,
            Text = words.Length > 0 || table is not null || unread is not null ? words : "help",
            IsSpoken = true,
        };
        await AnswerAsync(incoming, table, unread, message.Ts, cancellationToken);
        return null;
    }

    private async Task AnswerAsync(
        IncomingMessage incoming,
        SlackFile? table,
        LocalizedText? unread,
        string? ts,
        CancellationToken cancellationToken
    )
    {
        var (file, problem) = table is null ? (null, null) : await FetchAsync(incoming, table, cancellationToken);

        // A message that is only a file that Duet does not read gets the reason as its answer.
        problem ??= incoming.Text.Length == 0 && table is null ? unread : null;
        var result = problem is null
            ? await pipeline.AnswerAsync(incoming with { File = file })
            : await ReportAsync(incoming, problem);
        var card = result.Reply.Form is null
            ? SlackReplies.Card(result.Reply)
            : SlackForms.Button(result.Command, SlackTexts.FormIsAButtonAway);
        if (unread is not null && problem is null)
        {
            card = card with { Blocks = [.. card.Blocks, new Note(unread)] };
        }

        var place =
            result.Reply.Audience == Audience.Thread
                ? incoming.Place with
                {
                    Thread = incoming.Place.Thread ?? ts,
                }
                : incoming.Place;
        await replies.PostAsync(incoming.DeliveryKey, card, result, place);
    }

    private async Task<(Attachment? File, LocalizedText? Problem)> FetchAsync(
        IncomingMessage incoming,
        SlackFile table,
        CancellationToken cancellationToken
    ) =>
        await directory.RequesterAsync(incoming.Who, cancellationToken) is MemberRequester requester
            ? await files.FetchAsync(
                incoming.Place.Workspace,
                requester.Organization,
                incoming.DeliveryKey,
                table,
                cancellationToken
            )
            : (null, SlackTexts.FileUnreadable);

    private async Task<CommandResult> ReportAsync(IncomingMessage incoming, LocalizedText problem)
    {
        var requester = await directory.RequesterAsync(incoming.Who, CancellationToken.None);
        var command = new ChatCommand(
            requester,
            incoming.Who.Identity,
            incoming.Place,
            incoming.Text,
            incoming.DeliveryKey,
            time.GetUtcNow()
        );
        return new CommandResult(
            command,
            requester.Refusal is { } refusal ? Reply.Refuse(refusal) : Reply.ToRequester(problem)
        );
    }

    private static string Bot(SlackMessage message, SlackAuthorization? installed) =>
        installed?.UserId ?? (message.Type == "app_mention" ? SlackMarkup.FirstMentioned(message.Text ?? "") : "");
}
