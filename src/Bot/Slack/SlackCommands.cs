using Bot.Core.Chat;
using Bot.Slack.Installing;
using Bot.Slack.SocketMode;
using Microsoft.Extensions.Options;

namespace Bot.Slack;

/// <summary>
/// Slash commands: <c>/duet words</c>, and shortcuts whose own name is the first word of the command.
/// </summary>
internal sealed class SlackCommands(
    ChatPipeline pipeline,
    SlackForms forms,
    SlackReplies replies,
    SlackInstallations installations,
    IOptions<SlackOptions> options
)
{
    public async Task<SlackAnswer> AnswerAsync(IReadOnlyDictionary<string, string> fields, SlackDelivery delivery)
    {
        // In slash commands Slack sends booleans as text.
        var workspace = SlackWorkspaces.Of(
            fields.GetValueOrDefault("is_enterprise_install") == "true",
            NonEmpty(fields, "team_id"),
            NonEmpty(fields, "enterprise_id")
        );
        if (
            fields.GetValueOrDefault("ssl_check") == "1"
            || workspace is null
            || NonEmpty(fields, "user_id") is not { } user
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
            NonEmpty(fields, "channel_id"),
            identity.UserId,
            NonEmpty(fields, "thread_ts")
        );
        var sender = SlackPeople.Person(identity, null, NonEmpty(fields, "enterprise_id")) with
        {
            Name = NonEmpty(fields, "user_name"),
            WorkspaceName = NonEmpty(fields, "team_domain"),
        };
        var result = await pipeline.AnswerAsync(
            new IncomingMessage(sender, place, delivery.Key) { Text = Words(fields), PlaceName = ChannelName(fields) }
        );
        var origin = new SlackOrigin(place, IsEphemeral: true, ResponseUrl: NonEmpty(fields, "response_url"));
        var card = result.Reply.Form is { } form
            ? await forms.OpenAsync(result, form, origin, NonEmpty(fields, "trigger_id"), delivery.Budget)
            : SlackReplies.Card(result.Reply);

        // Slack does not report whether it accepts the answer in a response. A chart or a data table, which Slack may
        // reject, therefore goes to the response URL.
        return
            card is null
            || (
                replies.MayBeRefused(place.Workspace, card)
                && await replies.RespondAsync(card, result, origin, delivery.Budget)
            )
            ? SlackAnswer.Empty
            : new SlackAnswer(replies.Answer(card, result.Reply, result.Reader, place.Workspace));
    }

    private string Words(IReadOnlyDictionary<string, string> fields)
    {
        var command = fields.GetValueOrDefault("command", SlackAppManifest.General);
        var text = SlackMarkup.Decode(fields.GetValueOrDefault("text", "")).Trim();
        return options.Value.WordOf(command) is { } word ? $"{word} {text}".Trim()
            : text.Length > 0 ? text
            : "help";
    }

    // Slack does not send the names of private channels and groups.
    private static string? ChannelName(IReadOnlyDictionary<string, string> fields) =>
        NonEmpty(fields, "channel_name") is { } name and not ("directmessage" or "privategroup") ? $"#{name}" : null;

    private static string? NonEmpty(IReadOnlyDictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
