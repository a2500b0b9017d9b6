using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Slack.Api;

namespace Bot.Slack;

/// <summary>Slack's own picker of a channel. It offers each person the channels that they see.</summary>
internal sealed partial class SlackConversationPicker(SlackApi api) : IConversationPicker
{
    public string Platform => Platforms.Slack;

    public async Task<PickedConversation?> FindAsync(
        string workspace,
        string picked,
        CancellationToken cancellationToken
    )
    {
        if (!ChannelId().IsMatch(picked))
        {
            return null;
        }

        var found = await api.GetConversationAsync(workspace, picked, cancellationToken);
        if (!found.IsOk && found.IsOutsideChannel)
        {
            return null;
        }

        return new PickedConversation(
            new Address(Platforms.Slack, workspace, AddressKind.Channel, picked),
            found.Field("channel", "name") is { Length: > 0 } name ? "#" + name : null
        );
    }

    public static JsonObject Of(ConversationInput input, RenderContext context)
    {
        var json = new JsonObject
        {
            ["type"] = "conversations_select",
            ["placeholder"] = SlackRichText.Plain(context.Plain(SlackTexts.ChooseChannel), SlackLimits.Placeholder),
            ["filter"] = new JsonObject
            {
                ["include"] = new JsonArray("public", "private"),
                ["exclude_bot_users"] = true,
            },
        };
        if (ChannelId().IsMatch(input.Value))
        {
            json["initial_conversation"] = input.Value;
        }

        return json;
    }

    [GeneratedRegex("^[CG][A-Z0-9]{1,20}$")]
    private static partial Regex ChannelId();
}
