using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Slack;

/// <summary>What is said to Duet alone or with a mention of it: runs as a command, and its answer is posted by the outbox.</summary>
internal sealed class SlackMessages(
    ChatPipeline frontDoor,
    MemberDirectory directory,
    SlackFiles files,
    SlackReplies replies,
    SlackPeople people,
    TimeProvider time
)
{
    public async Task HearAsync(
        EventPayload payload,
        SlackMessage message,
        string key,
        CancellationToken cancellationToken
    )
    {
        var identity = new PlatformIdentity(Platforms.Slack, payload.Workspace!, message.User!);
        if (
            await people.IsForeignAsync(
                identity,
                message.Team,
                payload.EnterpriseId ?? payload.Installed?.EnterpriseId,
                cancellationToken
            )
        )
        {
            return;
        }

        var table = SlackFiles.Table(message.Files);
        var words = SlackMarkup
            .Decode(SlackMarkup.WithoutMention(message.Text ?? "", Bot(message, payload.Installed)))
            .Trim();
        if (words.Length == 0 && table is null && message.Files is { Count: > 0 })
        {
            return;
        }

        await people.NoticeAsync(identity);
        var heard = new IncomingMessage(
            new PlatformUser(identity),
            SlackAddresses.Place(identity.Workspace, message.Channel, identity.UserId, message.ThreadTs),
            key
        )
        {
            Text = words.Length > 0 || table is not null ? words : "help",
            IsSpoken = true,
        };
        await AnswerAsync(heard, table, message.Ts, cancellationToken);
    }

    private async Task AnswerAsync(
        IncomingMessage heard,
        SlackFile? table,
        string? ts,
        CancellationToken cancellationToken
    )
    {
        var (file, problem) = table is null
            ? (null, null)
            : await files.FetchAsync(heard.Place.Workspace, table, cancellationToken);
        var answer = problem is null
            ? await frontDoor.AnswerAsync(heard with { File = file })
            : await TellAsync(heard, problem);
        var card = answer.Reply.Form is null
            ? SlackReplies.Card(answer.Reply)
            : SlackForms.Button(answer.Command, SlackTexts.FormIsAButtonAway);
        var place =
            answer.Reply.Audience == Audience.Thread
                ? heard.Place with
                {
                    Thread = heard.Place.Thread ?? ts,
                }
                : heard.Place;
        await replies.PostAsync(heard.DeliveryKey, card, answer, place);
    }

    private async Task<CommandResult> TellAsync(IncomingMessage heard, LocalizedText problem)
    {
        var (organization, member) = await directory.WelcomeAsync(heard.Who, CancellationToken.None);
        var command = new ChatCommand(
            organization,
            member,
            heard.Who.Identity,
            heard.Place,
            heard.Text,
            heard.DeliveryKey,
            time.GetUtcNow()
        );
        return new CommandResult(command, Reply.ToRequester(problem));
    }

    private static string? Bot(SlackMessage message, SlackAuthorization? installed) =>
        installed?.UserId ?? (message.Type == "app_mention" ? null : "");
}
