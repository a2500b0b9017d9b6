using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Files;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>
/// Files for a person. A bot may put a file only into the person's own OneDrive, and only after they allowed it on a
/// card of Teams in their chat with the bot. The file is made when they allow it.
/// </summary>
internal sealed partial class TeamsFileConsent(
    FileMaker maker,
    MemberDirectory directory,
    Outbox outbox,
    TeamsConversations conversations,
    TeamsConnector connector,
    IHttpClientFactory http,
    IOptions<TeamsOptions> options,
    TimeProvider time,
    ILogger<TeamsFileConsent> logger
)
{
    public const string Invoke = "fileConsent/invoke";
    private const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";
    private const string InfoType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>The message that asks the person whether they want the file.</summary>
    public static JsonObject Ask(OfferedFile file, Card card, RenderContext reader) =>
        Message(
            ConsentType,
            file.Name,
            new JsonObject
            {
                ["description"] = reader.Plain(card.Summary),
                ["sizeInBytes"] = file.Bytes,
                ["acceptContext"] = Context(file.Offer),
                ["declineContext"] = Context(file.Offer),
            },
            reader.Plain(card.Summary)
        );

    /// <summary>Handles the person's choice. The card is replaced, so that it can be answered once.</summary>
    public async Task AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        var context = ActivityExtensions.Part(activity.Value, "context");
        if (
            activity is not { IsPersonal: true }
            || activity.Sender() is not { } who
            || ActivityExtensions.Text(context, "producer") is not { } producer
            || await directory.RequesterAsync(who, cancellationToken) is not MemberRequester requester
        )
        {
            return;
        }

        var reader = new RenderContext(requester.Language, requester.TimeZone, time.GetUtcNow());
        if (ActivityExtensions.Text(activity.Value, "action") != "accept")
        {
            await ReplaceAsync(activity, Text(TeamsTexts.FileDeclined, reader), cancellationToken);
            return;
        }

        var offer = new FileOffer(producer, ActivityExtensions.Text(context, "argument") ?? "");
        var (file, problem) = await maker.MakeAsync(requester.Organization, requester.Member, offer, cancellationToken);
        if (file is null)
        {
            await ReplaceAsync(activity, Text(problem!, reader), cancellationToken);
        }
        else if (await UploadAsync(activity, file, cancellationToken))
        {
            await ReplaceAsync(activity, Info(activity, file, reader), cancellationToken);
        }
        else
        {
            await SendTextAsync(activity, requester, file, cancellationToken);
        }
    }

    // Teams gives a one-time address on SharePoint, which needs no token and must not get ours.
    private async Task<bool> UploadAsync(Activity activity, MadeFile file, CancellationToken cancellationToken)
    {
        if (
            !Uri.TryCreate(
                ActivityExtensions.Text(activity.Value, "uploadInfo", "uploadUrl"),
                UriKind.Absolute,
                out var to
            )
            || to.Scheme != Uri.UriSchemeHttps
            || !options.Value.FileHosts.Contains(to)
        )
        {
            return false;
        }

        try
        {
            using var client = http.CreateClient(TeamsRegistration.HttpClient);
            using var content = new ReadOnlyMemoryContent(file.Content);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Content.Length - 1, file.Content.Length);
            using var response = await client.PutAsync(to, content, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception outage) when (outage is HttpRequestException or IOException or OperationCanceledException)
        {
            Log.NotUploaded(logger, outage.GetType().Name);
            return false;
        }
    }

    private async Task ReplaceAsync(Activity activity, JsonObject message, CancellationToken cancellationToken)
    {
        if (
            activity.ReplyToId is { Length: > 0 } card
            && activity.Place() is { } place
            && (await conversations.OpenAsync(place, cancellationToken)).Reference is { } to
        )
        {
            await connector.UpdateNowAsync(to, card, message, cancellationToken);
        }
    }

    private async Task SendTextAsync(
        Activity activity,
        MemberRequester requester,
        MadeFile file,
        CancellationToken cancellationToken
    )
    {
        var card = FileCards.AsText(file, TeamsTexts.FileNotSaved(file.Name));
        var message = Notification.To(
            requester.Member,
            $"{activity.DeliveryKey()}/text",
            activity.Place()!,
            card,
            time.GetUtcNow()
        );
        await outbox.EnqueueAsync([message], cancellationToken);
    }

    private static JsonObject Info(Activity activity, MadeFile file, RenderContext reader)
    {
        var info = ActivityExtensions.Part(activity.Value, "uploadInfo");
        var name = ActivityExtensions.Text(info, "name") ?? file.Name;
        var message = Message(
            InfoType,
            name,
            new JsonObject
            {
                ["uniqueId"] = ActivityExtensions.Text(info, "uniqueId"),
                ["fileType"] = ActivityExtensions.Text(info, "fileType"),
            },
            reader.Plain(FileTexts.Here(file))
        );
        message["attachments"]![0]!["contentUrl"] = ActivityExtensions.Text(info, "contentUrl");
        return message;
    }

    private static JsonObject Text(LocalizedText sentence, RenderContext reader) =>
        TeamsRenderer.Message(Card.Say(sentence), reader);

    private static JsonObject Context(FileOffer offer) =>
        new() { ["producer"] = offer.Producer, ["argument"] = offer.Argument };

    private static JsonObject Message(string type, string name, JsonObject content, string summary) =>
        new()
        {
            ["type"] = "message",
            ["summary"] = summary,
            ["attachments"] = new JsonArray(
                new JsonObject
                {
                    ["contentType"] = type,
                    ["name"] = name,
                    ["content"] = content,
                }
            ),
        };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A file could not be uploaded: {Error}")]
        public static partial void NotUploaded(ILogger logger, string error);
    }
}
