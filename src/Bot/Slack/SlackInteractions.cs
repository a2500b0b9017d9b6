using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Slack.Api;
using Bot.Slack.Installing;
using Bot.Slack.SocketMode;

namespace Bot.Slack;

/// <summary>
/// Handles pressed buttons, submitted modals and chosen shortcuts. It acknowledges and ignores everything else.
/// </summary>
internal sealed class SlackInteractions(
    ChatPipeline pipeline,
    SlackForms forms,
    SlackDrafts drafts,
    SlackReplies replies,
    SlackApi api,
    SlackSender views,
    SlackShortcuts shortcuts,
    SlackInstallations installations
)
{
    public async Task<SlackAnswer> AnswerAsync(JsonElement json, SlackDelivery delivery)
    {
        if (
            SlackPayloads.Read<InteractionPayload>(json) is not { } payload
            || await SenderAsync(payload, delivery.Budget) is not { } sender
        )
        {
            return SlackAnswer.Empty;
        }

        return SlackPayloads.Type(json) switch
        {
            "block_actions" => await PressAsync(payload, sender, delivery),
            "view_submission" => await SubmitAsync(payload, sender, delivery),
            "shortcut" or "message_action" when await shortcuts.ReadAsync(payload, sender, delivery) is { } incoming =>
                await RunAsync(payload, incoming, delivery),
            _ => SlackAnswer.Empty,
        };
    }

    private async Task<SlackAnswer> RunAsync(
        InteractionPayload payload,
        IncomingMessage incoming,
        SlackDelivery delivery
    )
    {
        var origin = new SlackOrigin(incoming.Place, IsEphemeral: true, ResponseUrl: payload.ResponseUrl);
        await AnswerAsync(payload, await pipeline.AnswerAsync(incoming), origin, delivery);
        return SlackAnswer.Empty;
    }

    private async Task<SlackAnswer> PressAsync(InteractionPayload payload, PlatformUser sender, SlackDelivery delivery)
    {
        if (payload.Actions is not [var pressed, ..] || SlackButtons.Read(pressed) is not var (action, value))
        {
            return SlackAnswer.Empty;
        }

        if (action == SlackFormSteps.Go)
        {
            await GoAsync(payload, sender, value, delivery);
            return SlackAnswer.Empty;
        }

        var origin = Origin(payload, sender.Identity);
        var incoming = new IncomingMessage(sender, origin.Place, delivery.Key) { Source = origin.Source };
        var result = await pipeline.AnswerAsync(
            action == SlackForms.Words
                ? incoming with
                {
                    Text = value,
                }
                : incoming with
                {
                    Action = action,
                    Value = value,
                }
        );
        if (payload.View is { Type: "home" })
        {
            await AnswerHomeAsync(payload, result, origin, delivery);
            return SlackAnswer.Empty;
        }

        if (payload.View is { Id: not null })
        {
            // A press in a modal updates that modal, because there is no message to answer.
            await UpdateAsync(
                payload.View,
                origin.Place.Workspace,
                await ViewAsync(result, origin, delivery.Budget),
                delivery
            );
            return SlackAnswer.Empty;
        }

        await AnswerAsync(payload, result, origin, delivery);
        return SlackAnswer.Empty;
    }

    // The home page has no message to answer, so the answer opens in a modal over it.
    private async Task AnswerHomeAsync(
        InteractionPayload payload,
        CommandResult result,
        SlackOrigin origin,
        SlackDelivery delivery
    )
    {
        var opened = await views.SendViewAsync(
            origin.Place.Workspace,
            await ViewAsync(result, origin, delivery.Budget),
            view => api.OpenViewAsync(origin.Place.Workspace, payload.TriggerId ?? "", view, delivery.Budget)
        );
        if (!opened.IsOk)
        {
            await replies.PostAsync(
                delivery.Key,
                result.Reply.Form is null
                    ? SlackReplies.Card(result.Reply)
                    : SlackForms.Button(result.Command, SlackTexts.FormCameTooLate),
                result,
                origin.Place
            );
        }
    }

    private async Task AnswerAsync(
        InteractionPayload payload,
        CommandResult result,
        SlackOrigin origin,
        SlackDelivery delivery
    )
    {
        var card = result.Reply.Form is { } form
            ? await forms.OpenAsync(result, form, origin, payload.TriggerId, delivery.Budget)
            : SlackReplies.Card(result.Reply);
        if (card is not null && !await replies.RespondAsync(card, result, origin, delivery.Budget))
        {
            await replies.PostAsync(delivery.Key, card, result, origin.Place);
        }
    }

    private async Task<SlackAnswer> SubmitAsync(InteractionPayload payload, PlatformUser sender, SlackDelivery delivery)
    {
        if (SlackFormMetadata.Read(payload.View?.PrivateMetadata) is not { } form)
        {
            return SlackAnswer.Empty;
        }

        var step = await drafts.TakeAsync(form, payload.View?.State, delivery.Budget);
        if (form.Action == SlackFormSteps.Name && step is not { SendsForm: true })
        {
            return Proven(form.Origin.Place.Workspace, Update(step?.View(step.Step + 1) ?? Gone(form.Origin)));
        }

        var result = await pipeline.AnswerAsync(
            new IncomingMessage(sender, form.Origin.Place, delivery.Key)
            {
                Action = step?.Draft.Form.Action ?? form.Action,
                Value = step?.Draft.Form.Value ?? form.Value,
                Fields = step is null
                    ? SlackModals.Fields(payload.View?.State)
                    : SlackFormSteps.Fields(step.Draft.Form),
                Source = form.Origin.Source,
            }
        );
        return Proven(
            form.Origin.Place.Workspace,
            result.Reply.Errors.Count > 0
                ? step?.Errors(result.Reply.Errors, payload.View?.State)
                    ?? SlackModals.Errors(result.Reply.Errors, payload.View?.State, result.Reader)
                : await AfterSubmitAsync(result, form.Origin, delivery)
        );
    }

    // Shows another step of a long form. What the person entered in this one is kept.
    private async Task GoAsync(InteractionPayload payload, PlatformUser sender, string value, SlackDelivery delivery)
    {
        if (
            payload.View is { Id: not null }
            && SlackFormMetadata.Read(payload.View.PrivateMetadata) is { } form
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
        )
        {
            var step = await drafts.TakeAsync(form, payload.View.State, delivery.Budget);
            await UpdateAsync(payload.View, sender.Identity.Workspace, step?.View(to) ?? Gone(form.Origin), delivery);
        }
    }

    // The receipt goes to where the person came from, and the modal closes. If that fails, the modal shows the receipt:
    // a response URL expires after half an hour, and a long form can take longer.
    private async Task<JsonObject> AfterSubmitAsync(CommandResult result, SlackOrigin origin, SlackDelivery delivery)
    {
        var isAnswered =
            result.Reply.Card is { } card
            && origin.ResponseUrl is not null
            && await replies.RespondAsync(card, result, origin, delivery.Budget);
        return isAnswered
            ? new() { ["response_action"] = "clear" }
            : Update(await ViewAsync(result, origin, delivery.Budget));
    }

    private Task<SlackResult> UpdateAsync(SlackView shown, string workspace, JsonObject view, SlackDelivery delivery) =>
        views.SendViewAsync(
            workspace,
            view,
            body => api.UpdateViewAsync(workspace, shown.Id!, shown.Hash, body, delivery.Budget)
        );

    // Slack does not say whether it takes the view of an answer.
    private SlackAnswer Proven(string workspace, JsonObject answer)
    {
        if (answer["view"] is JsonObject view)
        {
            views.ProvenView(workspace, view);
        }

        return new SlackAnswer(answer);
    }

    private static JsonObject Update(JsonObject view) => new() { ["response_action"] = "update", ["view"] = view };

    private async Task<JsonObject> ViewAsync(
        CommandResult result,
        SlackOrigin origin,
        CancellationToken cancellationToken
    ) =>
        result.Reply.Form is { } form
            ? await forms.ViewAsync(result, form, origin, cancellationToken)
            : SlackModals.Card(
                SlackReplies.Card(result.Reply),
                result.Reader,
                new SlackFormMetadata("", "", origin).ToString()
            );

    // In both languages: who reads it stood in the draft.
    private static JsonObject Gone(SlackOrigin origin) =>
        SlackModals.Card(
            Card.Say(LocalizedText.Invariant($"{SlackTexts.DraftGone.English}\n{SlackTexts.DraftGone.Spanish}")),
            new RenderContext(Language.English, TimeZoneInfo.Utc, DateTimeOffset.UnixEpoch),
            new SlackFormMetadata("", "", origin).ToString()
        );

    private static SlackOrigin Origin(InteractionPayload payload, PlatformIdentity sender)
    {
        if (SlackFormMetadata.Read(payload.View?.PrivateMetadata) is { } form)
        {
            return form.Origin;
        }

        var channel = payload.Channel?.Id ?? payload.Container?.ChannelId;
        var ts = payload.Container?.MessageTs ?? payload.Message?.Ts;
        var place = SlackAddresses.Place(
            sender.Workspace,
            channel,
            sender.UserId,
            payload.Container?.ThreadTs ?? payload.Message?.ThreadTs
        );
        return new SlackOrigin(
            place,
            ts is null ? null : SlackAddresses.MessageId(channel, ts),
            payload.Container?.IsEphemeral ?? false,
            payload.ResponseUrl
        );
    }

    private async Task<PlatformUser?> SenderAsync(InteractionPayload payload, CancellationToken cancellationToken)
    {
        var team = payload.View?.AppInstalledTeamId ?? payload.Team?.Id ?? payload.User?.TeamId;
        if (
            SlackWorkspaces.Of(payload.IsEnterpriseInstall == true, team, payload.Enterprise?.Id) is not { } workspace
            || payload.User is not { Id: { Length: > 0 } user }
            || !await installations.IsInstalledAsync(workspace, cancellationToken)
        )
        {
            return null;
        }

        var identity = new PlatformIdentity(Platforms.Slack, workspace, user);
        return SlackPeople.Person(identity, payload.User.TeamId, payload.Enterprise?.Id) with
        {
            Name = payload.User.Name ?? payload.User.Username,
            WorkspaceName = payload.Team?.Domain,
        };
    }
}
