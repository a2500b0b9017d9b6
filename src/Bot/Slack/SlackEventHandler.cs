using System.Text;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Home;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Slack.Installing;

namespace Bot.Slack;

/// <summary>
/// Processes Slack's events. An event may be processed twice; its key identifies what is already stored.
/// </summary>
internal sealed class SlackEventHandler(
    SlackMessages messages,
    SlackReactions reactions,
    SlackGreeter greeter,
    SlackPrompts prompts,
    SlackInstallations installations,
    SlackRefusals refusals,
    MemberDirectory directory,
    HomePages homes,
    TimeProvider time
) : IInboxHandler
{
    public string Platform => Platforms.Slack;

    public async Task<TimeSpan?> HandleAsync(InboxItem item, CancellationToken cancellationToken)
    {
        var json = SlackPayloads.Json(Encoding.UTF8.GetBytes(item.Body))!.Value;
        if (SlackPayloads.Read<EventPayload>(json) is not { Event: { } slackEvent } payload)
        {
            // Stored by an earlier version: a lookup, which has a job of its own now.
            return null;
        }

        return await ProcessAsync(item, payload, slackEvent, cancellationToken);
    }

    private async Task<TimeSpan?> ProcessAsync(
        InboxItem item,
        EventPayload payload,
        JsonElement slackEvent,
        CancellationToken cancellationToken
    )
    {
        switch (SlackPayloads.Type(slackEvent))
        {
            case "message" or "app_mention":
                return await messages.HandleAsync(
                    payload,
                    SlackPayloads.Read<SlackMessage>(slackEvent)!,
                    item.Key,
                    cancellationToken
                );
            case "reaction_added":
                return await reactions.CaptureAsync(
                    payload.Workspace!,
                    payload.EnterpriseId ?? payload.Installed?.EnterpriseId,
                    SlackPayloads.Read<SlackReaction>(slackEvent)!,
                    item.Key,
                    cancellationToken
                );
            case "app_home_opened":
                var opened = SlackPayloads.Read<SlackHomeOpened>(slackEvent)!;
                return opened.Tab == "messages"
                    ? await GreetAsync(payload, null, opened.User!, cancellationToken, opened.Channel)
                    : await OpenHomeAsync(payload, opened.User!, cancellationToken);
            case "assistant_thread_started":
                return await OfferPromptsAsync(
                    payload,
                    SlackPayloads.Read<SlackThreadStarted>(slackEvent)!.AssistantThread!,
                    cancellationToken
                );
            case "member_joined_channel":
                var joined = SlackPayloads.Read<SlackJoined>(slackEvent)!;
                return await GreetAsync(payload, joined.Channel, joined.Inviter!, cancellationToken);
            case "app_uninstalled":
                await installations.RemoveAsync(payload.Workspace!, cancellationToken);
                return null;
            case "tokens_revoked":
                await RevokeAsync(payload.Workspace!, SlackPayloads.Read<SlackRevoked>(slackEvent), cancellationToken);
                return null;
            default:
                return null;
        }
    }

    // People who may not use Duet hear so when they write to it.
    private async Task<TimeSpan?> GreetAsync(
        EventPayload payload,
        string? channel,
        string user,
        CancellationToken cancellationToken,
        string? chat = null
    )
    {
        var identity = new PlatformIdentity(Platforms.Slack, payload.Workspace!, user);
        var person = SlackPeople.Person(identity, null, payload.EnterpriseId ?? payload.Installed?.EnterpriseId);
        switch (await directory.AdmitAsync(person, cancellationToken))
        {
            case Admission.Admitted admitted:
                if (chat is { Length: > 0 })
                {
                    await prompts.OfferAsync(identity, admitted, chat, null, cancellationToken);
                }

                await greeter.GreetAsync(
                    SlackAddresses.Place(payload.Workspace!, channel, user),
                    admitted.Organization,
                    admitted.Member,
                    cancellationToken
                );
                return null;
            case Admission.Refused refused:
                return refused.RetryAfter;
            default:
                return null;
        }
    }

    // Slack's older assistant view. Prompts are for the moment: a failure is not tried again.
    private async Task<TimeSpan?> OfferPromptsAsync(
        EventPayload payload,
        SlackAssistantThread thread,
        CancellationToken cancellationToken
    )
    {
        var identity = new PlatformIdentity(Platforms.Slack, payload.Workspace!, thread.UserId!);
        var person = SlackPeople.Person(identity, null, payload.EnterpriseId ?? payload.Installed?.EnterpriseId);
        if (await directory.AdmitAsync(person, cancellationToken) is Admission.Admitted admitted)
        {
            await prompts.OfferAsync(identity, admitted, thread.ChannelId!, thread.ThreadTs, cancellationToken);
        }

        return null;
    }

    private async Task<TimeSpan?> OpenHomeAsync(EventPayload payload, string user, CancellationToken cancellationToken)
    {
        var identity = new PlatformIdentity(Platforms.Slack, payload.Workspace!, user);
        var person = SlackPeople.Person(identity, null, payload.EnterpriseId ?? payload.Installed?.EnterpriseId);
        switch (await directory.AdmitAsync(person, cancellationToken))
        {
            case Admission.Admitted admitted:
                await homes.OpenAsync(
                    admitted.Organization,
                    admitted.Member,
                    new Address(Platforms.Slack, identity.Workspace, AddressKind.Home, user),
                    cancellationToken
                );
                return null;
            case Admission.Refused refused:
                return await refusals.ShowHomeAsync(identity, refused, time.GetUtcNow(), cancellationToken);
            default:
                return null;
        }
    }

    // Only the bot's token counts, because Duet requests no user tokens. The payload holds user ids, even for bots.
    private async Task RevokeAsync(string workspace, SlackRevoked? revoked, CancellationToken cancellationToken)
    {
        if (
            await installations.GetAsync(workspace, cancellationToken) is { } installation
            && revoked?.Tokens?.Bot?.Contains(installation.BotUserId) == true
        )
        {
            await installations.RemoveAsync(workspace, cancellationToken);
        }
    }
}
