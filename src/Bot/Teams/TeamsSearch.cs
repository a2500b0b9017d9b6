using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Teams;

/// <summary>
/// The search extension: finds agreed content while a person types, and inserts it as a card into their message. Its
/// commands are the agreement types. The response body is the inner object, without a status around it.
/// </summary>
internal sealed class TeamsSearch(AgreementSearch search, MemberDirectory directory, TimeProvider time)
{
    private const string PreviewType = "application/vnd.microsoft.card.thumbnail";
    private const int DefaultCount = 25;
    private const int MaxCount = 25;

    public async Task<JsonObject> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        var type = search.Kinds.FirstOrDefault(type =>
            type.Key == ActivityExtensions.Text(activity.Value, "commandId")
        );
        if (type is null || activity.Sender() is not { } sender)
        {
            return Say(Reader(activity).Plain(TeamsTexts.NotOurs));
        }

        var admission = await directory.AdmitAsync(sender, cancellationToken);
        if (admission is not Admission.Admitted(var organization, var member))
        {
            var refused = (Admission.Refused)admission;
            return Say(refused.Reader(time.GetUtcNow()).Plain(refused.Sentence));
        }

        var context = new RenderContext(member.Language, member.TimeZone, time.GetUtcNow());
        var words = Words(activity.Value);
        var found = await search.FindAsync(organization.Id, type, words, cancellationToken);
        var (skip, count) = (
            Number(activity.Value, "skip") ?? 0,
            Math.Clamp(Number(activity.Value, "count") ?? DefaultCount, 1, MaxCount)
        );
        return found.Count == 0
            ? Say(context.Plain(words.Length == 0 ? type.Texts.NoneYet : TeamsTexts.NothingAgreed(words)))
            : Extension(
                "result",
                "attachments",
                new JsonArray([.. found.Skip(skip).Take(count).Select(hit => Attachment(hit, context))])
            );
    }

    private static JsonObject Attachment(AgreedHit hit, RenderContext context) =>
        new()
        {
            ["contentType"] = AdaptiveCard.ContentType,
            ["content"] = TeamsRenderer.Card(hit.Card, context),
            ["preview"] = new JsonObject
            {
                ["contentType"] = PreviewType,
                ["content"] = new JsonObject
                {
                    ["title"] = Literal(context.Plain(hit.Title)),
                    ["text"] = Literal(context.Plain(hit.Lead)),
                },
            },
        };

    // Teams reads a preview's text as HTML.
    private static string Literal(string words) => words.Replace('<', '‹').Replace('>', '›');

    // Teams sends "initialRun" when the search box opens and nothing is typed yet.
    private static string Words(JsonElement? value) =>
        ActivityExtensions.Part(value, "parameters") is { ValueKind: JsonValueKind.Array } parameters
            ? parameters
                .EnumerateArray()
                .Where(parameter => ActivityExtensions.Text(parameter, "name") == TeamsAppManifest.SearchParameter)
                .Select(parameter => ActivityExtensions.Text(parameter, "value"))
                .FirstOrDefault()
                ?.Trim()
                ?? ""
            : "";

    private static int? Number(JsonElement? value, string name) =>
        ActivityExtensions.Part(ActivityExtensions.Part(value, "queryOptions"), name)
            is { ValueKind: JsonValueKind.Number } number
        && number.TryGetInt32(out var parsed)
        && parsed >= 0
            ? parsed
            : null;

    private static RenderContext Reader(Activity activity) =>
        new(Languages.FromLocale(activity.Locale), TimeZoneInfo.Utc, default);

    /// <summary>A sentence in place of results.</summary>
    internal static JsonObject Say(string sentence) => Extension("message", "text", sentence);

    private static JsonObject Extension(string type, string part, JsonNode content)
    {
        var extension = new JsonObject { ["type"] = type, [part] = content };
        if (content is JsonArray)
        {
            extension["attachmentLayout"] = "list";
        }

        return new JsonObject { ["composeExtension"] = extension };
    }
}
