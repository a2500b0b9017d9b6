using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Slack;

/// <summary>
/// Messages said to Duet alone or with a mention of it. The command runs and its answer is stored before the event is
/// acknowledged; a repeated event has the same id, so it stores nothing twice and posts nothing twice.
/// </summary>
internal sealed class SlackEvents(FrontDoor frontDoor, MemberDirectory directory, SlackFiles files, SlackReplies replies, TimeProvider time)
{
    public async Task<IResult> AnswerAsync(SlackDelivery delivery)
    {
        if (SlackPayloads.Json(delivery.Body) is not { } json)
        {
            return Results.BadRequest();
        }

        var payload = SlackPayloads.Read<EventPayload>(json);
        if (SlackPayloads.Type(json) == "url_verification")
        {
            return SlackJson.Result(new JsonObject { ["challenge"] = payload?.Challenge });
        }

        if (payload?.Event is { } said && SlackPayloads.Type(said) is "message" or "app_mention" && SlackPayloads.Read<MessageEvent>(said) is { } message)
        {
            await HearAsync(payload, message, delivery);
        }

        return Results.Ok();
    }

    private async Task HearAsync(EventPayload payload, MessageEvent message, SlackDelivery delivery)
    {
        var installed = payload.Authorizations is [var first, ..] ? first : null;
        var workspace = installed?.TeamId ?? payload.TeamId ?? payload.EnterpriseId;
        if (string.IsNullOrEmpty(workspace) || !IsSaidToUs(message, installed?.UserId) || IsForeign(payload, message, workspace))
        {
            return;
        }

        var csv = SlackFiles.Csv(message.Files);
        var words = SlackMarkup.Decode(SlackMarkup.WithoutMention(message.Text ?? "", Bot(message, installed))).Trim();
        if (words.Length == 0 && csv is null && message.Files is { Count: > 0 })
        {
            return;
        }

        var key = payload.EventId is { Length: > 0 } id ? $"slack-event-{id}" : delivery.Key;
        var identity = new PlatformIdentity(Platforms.Slack, workspace, message.User!);
        var heard = new Heard(new Introduction(identity), SlackPlaces.Place(workspace, message.Channel, identity.UserId, message.ThreadTs), key)
        {
            Text = words.Length > 0 || csv is not null ? words : "help",
            IsSpoken = true,
        };
        await AnswerAsync(heard, csv, message.Ts, delivery);
    }

    private async Task AnswerAsync(Heard heard, SlackFile? csv, string? ts, SlackDelivery delivery)
    {
        var (file, problem) = csv is null ? (null, null) : await files.FetchAsync(csv, delivery.Budget);
        var answer = problem is null ? await frontDoor.AnswerAsync(heard with { File = file }) : await TellAsync(heard, problem);
        var card = answer.Reply.Form is null ? SlackReplies.Card(answer.Reply) : SlackForms.Button(answer.Command, SlackTexts.FormIsAButtonAway);
        var place = answer.Reply.Audience == Audience.Thread ? heard.Place with { Thread = heard.Place.Thread ?? ts } : heard.Place;
        await replies.PostAsync(heard.DeliveryKey, card, answer, place);
    }

    private async Task<Answer> TellAsync(Heard heard, Phrase problem)
    {
        var (organization, member) = await directory.WelcomeAsync(heard.Who, CancellationToken.None);
        var command = new ChatCommand(organization, member, heard.Who.Identity, heard.Place, heard.Text, heard.DeliveryKey, time.GetUtcNow());
        return new Answer(command, Reply.ToAsker(problem));
    }

    // Neither bots (we would talk with ourselves) nor edits, joins and the like. In a direct talk Slack sends the message;
    // in a channel only the mention, whose twin as a plain message is not for us.
    private static bool IsSaidToUs(MessageEvent message, string? bot) =>
        !string.IsNullOrEmpty(message.User) && message.User != bot && message.BotId is null && message.Subtype is null or "file_share" && message.Edited is null
        && (message.Type == "app_mention" ? !SlackPlaces.IsDirect(message.Channel) : message.ChannelType == "im");

    // Somebody of another company, in a channel that both share: not a member here.
    private static bool IsForeign(EventPayload payload, MessageEvent message, string workspace) =>
        message.Team is { Length: > 0 } home && home != workspace && payload.EnterpriseId is null;

    private static string? Bot(MessageEvent message, SlackAuthorization? installed) =>
        installed?.UserId ?? (message.Type == "app_mention" ? null : "");
}
