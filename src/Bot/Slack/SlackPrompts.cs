using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Help;
using Bot.Core.Members;
using Bot.Slack.Api;

namespace Bot.Slack;

/// <summary>
/// Offers a person the first lines of their help as prompts in Slack's agent view. A workspace whose app has no such view
/// is asked once, until a restart.
/// </summary>
internal sealed class SlackPrompts(SlackApi api, HelpLines lines, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, bool> withoutView = new();

    /// <param name="identity">The person.</param>
    /// <param name="admitted">The person as a member.</param>
    /// <param name="channel">Their chat with Duet.</param>
    /// <param name="thread">The thread of Slack's older assistant view. In the agent view there must be none.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task OfferAsync(
        PlatformIdentity identity,
        Admission.Admitted admitted,
        string channel,
        string? thread,
        CancellationToken cancellationToken
    )
    {
        if (withoutView.ContainsKey(identity.Workspace))
        {
            return;
        }

        var now = time.GetUtcNow();
        var command = new ChatCommand(
            new MemberRequester(admitted.Organization, admitted.Member),
            identity,
            SlackAddresses.Place(identity.Workspace, channel, identity.UserId, thread),
            "",
            $"slack-prompts/{channel}/{thread}",
            now
        );
        var body = new JsonObject
        {
            ["channel_id"] = channel,
            ["title"] = command.Reader.Plain(SlackTexts.TryOneOfThese),
            ["prompts"] = SlackRichText.Array(
                (await lines.ForAsync(command, cancellationToken))
                    .Take(SlackLimits.Prompts)
                    .Select(line => Prompt(line, command.Reader))
            ),
        };
        if (thread is not null)
        {
            body["thread_ts"] = thread;
        }

        var result = await api.SetPromptsAsync(identity.Workspace, body, cancellationToken);
        if (result is { IsOk: false, IsLater: false })
        {
            withoutView[identity.Workspace] = true;
        }
    }

    private static JsonObject Prompt(HelpLine line, RenderContext reader) =>
        new()
        {
            ["title"] = SlackRichText.Cut(reader.Plain(line.What), SlackLimits.ButtonText),
            ["message"] = reader.Language == Language.Spanish ? line.Spanish : line.English,
        };
}
