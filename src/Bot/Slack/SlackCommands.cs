using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Slack;

/// <summary>Slash commands: <c>/duet words</c> and the short cuts, whose own name is the first word.</summary>
internal sealed class SlackCommands(FrontDoor frontDoor, SlackForms forms)
{
    private const string General = "/duet";

    public async Task<IResult> AnswerAsync(SlackDelivery delivery)
    {
        var fields = SlackPayloads.Form(delivery.Body);
        var isCheck = fields.GetValueOrDefault("ssl_check") == "1";
        var workspace = Present(fields, "team_id") ?? Present(fields, "enterprise_id");
        return !isCheck && workspace is not null && Present(fields, "user_id") is { } user
            ? await AnswerAsync(delivery, fields, new PlatformIdentity(Platforms.Slack, workspace, user))
            : Results.Ok();
    }

    private async Task<IResult> AnswerAsync(SlackDelivery delivery, IReadOnlyDictionary<string, string> fields, PlatformIdentity identity)
    {
        var place = SlackPlaces.Place(identity.Workspace, Present(fields, "channel_id"), identity.UserId, Present(fields, "thread_ts"));
        var who = new Introduction(identity, Present(fields, "user_name"), WorkspaceName: Present(fields, "team_domain"));
        var answer = await frontDoor.AnswerAsync(new Heard(who, place, delivery.Key) { Text = Words(fields), PlaceName = ChannelName(fields) });
        var origin = new SlackOrigin(place, IsEphemeral: true, ResponseUrl: Present(fields, "response_url"));
        var card = answer.Reply.Form is { } form
            ? await forms.OpenAsync(answer, form, origin, Present(fields, "trigger_id"), delivery.Budget)
            : SlackReplies.Card(answer.Reply);
        return card is null ? Results.Ok() : SlackJson.Result(SlackReplies.Answer(card, answer.Reply, answer.Reader));
    }

    private static string Words(IReadOnlyDictionary<string, string> fields)
    {
        var command = fields.GetValueOrDefault("command", General);
        var text = SlackMarkup.Decode(fields.GetValueOrDefault("text", "")).Trim();
        if (!command.StartsWith(General, StringComparison.OrdinalIgnoreCase))
        {
            return $"{command.TrimStart('/')} {text}".Trim();
        }

        return text.Length > 0 ? text : "help";
    }

    // Private channels and groups come without their name.
    private static string? ChannelName(IReadOnlyDictionary<string, string> fields) =>
        Present(fields, "channel_name") is { } name and not ("directmessage" or "privategroup") ? $"#{name}" : null;

    private static string? Present(IReadOnlyDictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
