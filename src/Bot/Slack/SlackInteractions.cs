using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Slack;

/// <summary>Buttons pressed and modals submitted. What Duet did not ask for is acknowledged and left alone.</summary>
internal sealed class SlackInteractions(FrontDoor frontDoor, SlackForms forms, SlackReplies replies, SlackApi api)
{
    public async Task<IResult> AnswerAsync(SlackDelivery delivery)
    {
        var fields = SlackPayloads.Form(delivery.Body);
        if (fields.GetValueOrDefault("ssl_check") == "1")
        {
            return Results.Ok();
        }

        if (fields.GetValueOrDefault("payload") is not { } text || SlackPayloads.Json(System.Text.Encoding.UTF8.GetBytes(text)) is not { } json)
        {
            return Results.BadRequest();
        }

        return SlackPayloads.Type(json) switch
        {
            "block_actions" when SlackPayloads.Read<InteractionPayload>(json) is { } payload && Who(payload) is { } who => await PressAsync(payload, who, delivery),
            "view_submission" when SlackPayloads.Read<InteractionPayload>(json) is { } payload && Who(payload) is { } who => await SubmitAsync(payload, who, delivery),
            _ => Results.Ok(),
        };
    }

    private async Task<IResult> PressAsync(InteractionPayload payload, Introduction who, SlackDelivery delivery)
    {
        if (payload.Actions is not [{ Type: "button", ActionId: { Length: > 0 } actionId } pressed, ..])
        {
            return Results.Ok();
        }

        var origin = Origin(payload, who.Identity);
        var heard = new Heard(who, origin.Place, delivery.Key) { Source = origin.Source };
        var action = SlackActionId.Action(actionId);
        var answer = await frontDoor.AnswerAsync(action == SlackForms.Words
            ? heard with { Text = pressed.Value ?? "" }
            : heard with { Action = action, Value = pressed.Value ?? "" });
        if (payload.View is { Id: { } view })
        {
            // A press in a modal changes that modal: there is no message to answer.
            await api.UpdateViewAsync(view, payload.View.Hash, View(answer, origin), delivery.Budget);
            return Results.Ok();
        }

        await AnswerAsync(payload, answer, origin, delivery);
        return Results.Ok();
    }

    private async Task AnswerAsync(InteractionPayload payload, Answer answer, SlackOrigin origin, SlackDelivery delivery)
    {
        var card = answer.Reply.Form is { } form ? await forms.OpenAsync(answer, form, origin, payload.TriggerId, delivery.Budget) : SlackReplies.Card(answer.Reply);
        if (card is not null && !await replies.RespondAsync(card, answer, origin, delivery.Budget))
        {
            await replies.PostAsync(delivery.Key, card, answer, origin.Place);
        }
    }

    private async Task<IResult> SubmitAsync(InteractionPayload payload, Introduction who, SlackDelivery delivery)
    {
        if (SlackFormMetadata.Read(payload.View?.PrivateMetadata) is not { } form)
        {
            return Results.Ok();
        }

        var answer = await frontDoor.AnswerAsync(new Heard(who, form.Origin.Place, delivery.Key)
        {
            Action = form.Action,
            Value = form.Value,
            Fields = SlackModals.Fields(payload.View?.State),
            Source = form.Origin.Source,
        });
        return SlackJson.Result(await AfterSubmitAsync(payload, answer, form.Origin, delivery));
    }

    // The receipt belongs where the person came from, and the modal goes away. Where it cannot be put there (a response
    // address lives for half an hour, and a long form can take longer) the modal shows it.
    private async Task<JsonObject> AfterSubmitAsync(InteractionPayload payload, Answer answer, SlackOrigin origin, SlackDelivery delivery)
    {
        if (answer.Reply.Errors.Count > 0)
        {
            return SlackModals.Errors(answer.Reply.Errors, payload.View?.State, answer.Reader);
        }

        var isAnswered = answer.Reply.Card is { } card && origin.ResponseUrl is not null && await replies.RespondAsync(card, answer, origin, delivery.Budget);
        return isAnswered
            ? new() { ["response_action"] = "clear" }
            : new() { ["response_action"] = "update", ["view"] = View(answer, origin) };
    }

    private static JsonObject View(Answer answer, SlackOrigin origin) => answer.Reply.Form is { } form
        ? SlackModals.Form(form, answer.Reader, new SlackFormMetadata(form.Action, form.Value, origin).ToString())
        : SlackModals.Card(SlackReplies.Card(answer.Reply), answer.Reader, new SlackFormMetadata("", "", origin).ToString());

    private static SlackOrigin Origin(InteractionPayload payload, PlatformIdentity who)
    {
        if (SlackFormMetadata.Read(payload.View?.PrivateMetadata) is { } form)
        {
            return form.Origin;
        }

        var channel = payload.Channel?.Id ?? payload.Container?.ChannelId;
        var ts = payload.Container?.MessageTs ?? payload.Message?.Ts;
        var place = SlackPlaces.Place(who.Workspace, channel, who.UserId, payload.Container?.ThreadTs ?? payload.Message?.ThreadTs);
        return new SlackOrigin(place, ts is null ? null : SlackPlaces.MessageId(channel, ts), payload.Container?.IsEphemeral ?? false, payload.ResponseUrl);
    }

    // In a channel shared with another company its people can press our buttons too; they are not this workspace's members.
    private static Introduction? Who(InteractionPayload payload)
    {
        var workspace = payload.View?.AppInstalledTeamId ?? payload.Team?.Id ?? payload.Enterprise?.Id ?? payload.User?.TeamId;
        var isForeign = payload.User?.TeamId is { Length: > 0 } home && home != workspace && payload.Enterprise is null;
        return string.IsNullOrEmpty(workspace) || payload.User is not { Id: { Length: > 0 } user } || isForeign
            ? null
            : new Introduction(new PlatformIdentity(Platforms.Slack, workspace, user), payload.User.Name ?? payload.User.Username);
    }
}
