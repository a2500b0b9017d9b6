using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Invokes are answered in the response, whose body is the inner object and never wrapped in a status of its own.
/// The card that answers a button stands in that client only.
/// </summary>
internal sealed class TeamsInvokes(
    ChatPipeline door,
    TeamsAnswers answers,
    TeamsExtensions extensions,
    TeamsSearch search,
    CardOverflow more,
    TeamsConversations conversations,
    TeamsConnector connector,
    SealedChannelReference abouts,
    TimeProvider time
)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";
    private static readonly TimeSpan ToKeep = TimeSpan.FromSeconds(2);

    public async Task<IResult> AnswerAsync(Activity activity, CancellationToken cancellationToken) =>
        activity.Name switch
        {
            "adaptiveCard/action" => Body(await PressAsync(activity, cancellationToken)),
            "task/fetch" => Body(await more.AnswerAsync(activity, cancellationToken) ?? await OpenAsync(activity)),
            "task/submit" => (
                await more.AnswerAsync(activity, cancellationToken) ?? await SubmitAsync(activity, cancellationToken)
            )
                is { } dialog
                ? Body(dialog)
                : Results.Ok(),
            "composeExtension/query" => Body(await search.AnswerAsync(activity, cancellationToken)),
            "composeExtension/fetchTask" => Body(await extensions.OpenAsync(activity)),
            "composeExtension/submitAction" => Body(await extensions.SubmitAsync(activity, cancellationToken)),
            _ => Results.StatusCode(StatusCodes.Status501NotImplemented),
        };

    private static IResult Body(JsonObject body) => Results.Text(AdaptiveCard.Write(body), "application/json");

    private async Task<JsonObject> PressAsync(Activity activity, CancellationToken cancellationToken)
    {
        var action = ActivityExtensions.Part(activity.Value, "action");
        var pressed = ActionSubmission.Read(
            ActivityExtensions.Part(action, "data"),
            ActivityExtensions.Part(action, "verb") is { ValueKind: JsonValueKind.String } verb
                ? verb.GetString()
                : null
        );
        if (await AnswerAsync(activity, pressed) is not { } answer)
        {
            var reader = new RenderContext(Languages.FromLocale(activity.Locale), TimeZoneInfo.Utc, default);
            return Typed(
                400,
                ErrorType,
                new JsonObject { ["code"] = "BadRequest", ["message"] = reader.Plain(TeamsTexts.NotOurs) }
            );
        }

        if (FormView.Of(answer.Reply, pressed) is { } form)
        {
            return Typed(200, AdaptiveCard.ContentType, AdaptiveForm.Of(form, answer.Reader, about: pressed?.About));
        }

        // A refresh that the client asks for by itself only shows: whatever were posted or changed would set off the next one.
        var isAutomatic = ActivityExtensions.Text(activity.Value, "trigger") == "automatic";
        if (
            answer.Reply.Audience != Audience.Requester
            && answer.Command.Place.Kind == AddressKind.Channel
            && !isAutomatic
        )
        {
            await answers.DeliverAsync(answer, pressed, cancellationToken);
            return Typed(200, MessageType, answer.Reader.Plain(TeamsTexts.Posted));
        }

        var card = TeamsRenderer.Card(
            answer.Reply.Card ?? TeamsAnswers.Corrections(answer.Reply),
            answer.Reader,
            about: pressed?.About
        );
        if (
            (answer.Reply is { UpdatesSource: true, UpdatedByOutbox: false } || FormView.WasMessage(pressed))
            && !isAutomatic
        )
        {
            await KeepAsync(answer, card);
        }

        return Typed(200, AdaptiveCard.ContentType, card);
    }

    // The answer of a button is gone when the client is opened again. In a personal chat a card that takes the place
    // of another, or of a form that was sent, takes it for good; if that fails, the old buttons still answer politely.
    private async Task KeepAsync(CommandResult answer, JsonObject card)
    {
        using var deadline = new CancellationTokenSource(ToKeep, time);
        if (
            answer.Command.Source is { Address.Kind: AddressKind.Direct } source
            && (await conversations.OpenAsync(source.Address, deadline.Token)).Reference is { } to
        )
        {
            await connector.UpdateNowAsync(
                to,
                source.MessageId,
                AdaptiveCard.Message((JsonObject)card.DeepClone()),
                deadline.Token
            );
        }
    }

    private async Task<JsonObject> OpenAsync(Activity activity)
    {
        var pressed = ActionSubmission.Read(ActivityExtensions.Part(activity.Value, "data"));
        return await AnswerAsync(activity, pressed) is { } answer
            ? TeamsDialog.Of(answer, pressed)
            : TeamsDialog.NotOurs(activity);
    }

    private async Task<JsonObject?> SubmitAsync(Activity activity, CancellationToken cancellationToken)
    {
        var pressed = ActionSubmission.Read(ActivityExtensions.Part(activity.Value, "data"));
        if (await AnswerAsync(activity, pressed) is not { } answer)
        {
            return null;
        }

        if (FormView.Of(answer.Reply, pressed) is not null || answer.Reply.Errors.Count > 0)
        {
            return TeamsDialog.Of(answer, pressed);
        }

        await answers.DeliverAsync(answer, pressed, cancellationToken);
        return null;
    }

    private async Task<CommandResult?> AnswerAsync(Activity activity, ActionSubmission? pressed) =>
        pressed is not null
        && activity.Introduction() is { } who
        && activity.Place() is { } place
        && activity.DeliveryKey() is { } key
            ? await door.AnswerAsync(
                new IncomingMessage(who, abouts.Open(pressed.About, place.Workspace) ?? place, key)
                {
                    Action = pressed.Action,
                    Value = pressed.Value,
                    Fields = pressed.Fields,
                    Source = activity.Source(),
                }
            )
            : null;

    private static JsonObject Typed(int status, string type, JsonNode value) =>
        new()
        {
            ["statusCode"] = status,
            ["type"] = type,
            ["value"] = value,
        };
}
