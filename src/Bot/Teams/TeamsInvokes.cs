using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Answers invokes in the HTTP response. The body is the inner object, never wrapped in a status of its own. The card
/// that answers a button appears only in that client.
/// </summary>
internal sealed class TeamsInvokes(
    ChatPipeline pipeline,
    TeamsAnswers answers,
    TeamsExtensions extensions,
    TeamsSearch search,
    TeamsFileConsent files,
    CardOverflow overflow,
    TeamsConversations conversations,
    TeamsConnector connector,
    SealedChannelReference references,
    TimeProvider time
)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";
    private static readonly TimeSpan KeepTimeout = TimeSpan.FromSeconds(2);

    public async Task<IResult> AnswerAsync(Activity activity, CancellationToken cancellationToken) =>
        activity.Name switch
        {
            "adaptiveCard/action" => Body(await PressAsync(activity, cancellationToken)),
            "task/fetch" => Body(await overflow.AnswerAsync(activity, cancellationToken) ?? await OpenAsync(activity)),
            "task/submit" => (
                await overflow.AnswerAsync(activity, cancellationToken)
                ?? await SubmitAsync(activity, cancellationToken)
            )
                is { } dialog
                ? Body(dialog)
                : Results.Ok(),
            "composeExtension/query" => Body(await search.AnswerAsync(activity, cancellationToken)),
            "composeExtension/fetchTask" => Body(await extensions.OpenAsync(activity)),
            "composeExtension/submitAction" => Body(await extensions.SubmitAsync(activity, cancellationToken)),
            TeamsFileConsent.Invoke => await ConsentAsync(activity, cancellationToken),
            _ => Results.StatusCode(StatusCodes.Status501NotImplemented),
        };

    private async Task<IResult> ConsentAsync(Activity activity, CancellationToken cancellationToken)
    {
        await files.AnswerAsync(activity, cancellationToken);
        return Results.Ok();
    }

    internal static IResult Body(JsonObject body) => Results.Text(AdaptiveCard.Write(body), "application/json");

    private async Task<JsonObject> PressAsync(Activity activity, CancellationToken cancellationToken)
    {
        var action = ActivityExtensions.Part(activity.Value, "action");
        var submission = ActionSubmission.Read(
            ActivityExtensions.Part(action, "data"),
            ActivityExtensions.Part(action, "verb") is { ValueKind: JsonValueKind.String } verb
                ? verb.GetString()
                : null
        );
        if (await AnswerAsync(activity, submission) is not { } result)
        {
            var context = new RenderContext(Languages.FromLocale(activity.Locale), TimeZoneInfo.Utc, default);
            return Result(
                400,
                ErrorType,
                new JsonObject { ["code"] = "BadRequest", ["message"] = context.Plain(TeamsTexts.NotOurs) }
            );
        }

        if (FormView.Of(result.Reply, submission) is { } form)
        {
            return Result(
                200,
                AdaptiveCard.ContentType,
                AdaptiveForm.Of(form, result.Reader, about: submission?.About)
            );
        }

        // An automatic refresh of the client only shows the card. Posting or changing anything would trigger the next
        // refresh.
        var isAutomatic = ActivityExtensions.Text(activity.Value, "trigger") == "automatic";
        if (
            result.Reply.Audience != Audience.Requester
            && result.Command.Place.Kind == AddressKind.Channel
            && !isAutomatic
        )
        {
            await answers.DeliverAsync(result, submission, cancellationToken);
            return Result(200, MessageType, result.Reader.Plain(TeamsTexts.Posted));
        }

        var card = TeamsRenderer.Card(
            result.Reply.Card ?? TeamsAnswers.Corrections(result.Reply),
            result.Reader,
            about: submission?.About
        );
        if (
            (result.Reply is { UpdatesSource: true, UpdatedByOutbox: false } || FormView.WasMessage(submission))
            && !isAutomatic
        )
        {
            await ReplacePermanentlyAsync(result, card);
        }

        return Result(200, AdaptiveCard.ContentType, card);
    }

    // A client loses a button's answer when it restarts. In a personal chat, a card that replaces another card or a
    // submitted form therefore replaces it permanently. If that fails, the old buttons still give a sensible answer.
    private async Task ReplacePermanentlyAsync(CommandResult result, JsonObject card)
    {
        using var deadline = new CancellationTokenSource(KeepTimeout, time);
        if (
            result.Command.Source is { Address.Kind: AddressKind.Direct } source
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
        var submission = ActionSubmission.Read(ActivityExtensions.Part(activity.Value, "data"));
        return await AnswerAsync(activity, submission) is { } result
            ? TeamsDialog.Of(result, submission)
            : TeamsDialog.NotOurs(activity);
    }

    private async Task<JsonObject?> SubmitAsync(Activity activity, CancellationToken cancellationToken)
    {
        var submission = ActionSubmission.Read(ActivityExtensions.Part(activity.Value, "data"));
        if (await AnswerAsync(activity, submission) is not { } result)
        {
            return null;
        }

        if (FormView.Of(result.Reply, submission) is not null || result.Reply.Errors.Count > 0)
        {
            return TeamsDialog.Of(result, submission);
        }

        await answers.DeliverAsync(result, submission, cancellationToken);
        return null;
    }

    private async Task<CommandResult?> AnswerAsync(Activity activity, ActionSubmission? submission) =>
        submission is not null
        && activity.Sender() is { } who
        && activity.Place() is { } place
        && activity.DeliveryKey() is { } key
            ? await pipeline.AnswerAsync(
                new IncomingMessage(who, references.Open(submission.About, place.Workspace) ?? place, key)
                {
                    Action = submission.Action,
                    Value = submission.Value,
                    Fields = submission.Fields,
                    Source = activity.Source(),
                }
            )
            : null;

    /// <summary>The answer to a button.</summary>
    internal static JsonObject Result(int status, string type, JsonNode value) =>
        new()
        {
            ["statusCode"] = status,
            ["type"] = type,
            ["value"] = value,
        };
}
