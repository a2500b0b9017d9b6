using Bot.Core.Chat;
using Bot.Slack.Installing;
using Bot.Slack.SocketMode;

namespace Bot.Slack;

/// <summary>Slash commands: <c>/duet words</c> and the short cuts, whose own name is the first word.</summary>
internal sealed class SlackCommands(
    ChatPipeline frontDoor,
    SlackForms forms,
    SlackReplies replies,
    SlackInstallations installations,
    SlackPeople people
)
{
    private const string General = "/duet";

    public async Task<SlackAnswer> AnswerAsync(IReadOnlyDictionary<string, string> fields, SlackDelivery delivery)
    {
        // In commands the truth value comes as text.
        var workspace = SlackWorkspaces.Of(
            fields.GetValueOrDefault("is_enterprise_install") == "true",
            Present(fields, "team_id"),
            Present(fields, "enterprise_id")
        );
        if (
            fields.GetValueOrDefault("ssl_check") == "1"
            || workspace is null
            || Present(fields, "user_id") is not { } user
        )
        {
            return SlackAnswer.Empty;
        }

        var identity = new PlatformIdentity(Platforms.Slack, workspace, user);
        return await installations.IsInstalledAsync(workspace, delivery.Budget)
            ? await AnswerAsync(fields, identity, delivery)
            : new SlackAnswer(SlackReplies.Ephemeral(SlackTexts.NotInstalled));
    }

    private async Task<SlackAnswer> AnswerAsync(
        IReadOnlyDictionary<string, string> fields,
        PlatformIdentity identity,
        SlackDelivery delivery
    )
    {
        var place = SlackAddresses.Place(
            identity.Workspace,
            Present(fields, "channel_id"),
            identity.UserId,
            Present(fields, "thread_ts")
        );
        var who = new PlatformUser(
            identity,
            Present(fields, "user_name"),
            WorkspaceName: Present(fields, "team_domain")
        );
        var result = await frontDoor.AnswerAsync(
            new IncomingMessage(who, place, delivery.Key) { Text = Words(fields), PlaceName = ChannelName(fields) }
        );
        await people.NoticeAsync(identity);
        var origin = new SlackOrigin(place, IsEphemeral: true, ResponseUrl: Present(fields, "response_url"));
        var card = result.Reply.Form is { } form
            ? await forms.OpenAsync(result, form, origin, Present(fields, "trigger_id"), delivery.Budget)
            : SlackReplies.Card(result.Reply);

        // What Slack makes of the answer to a request it does not tell: a chart that it might refuse goes to the response address.
        return
            card is null
            || (SlackRenderer.HasChart(card) && await replies.RespondAsync(card, result, origin, delivery.Budget))
            ? SlackAnswer.Empty
            : new SlackAnswer(SlackReplies.Answer(card, result.Reply, result.Reader));
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
