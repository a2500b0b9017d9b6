using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Reads what a person wrote in a message, without Duet's own mention and without the marks of formatting. Teams sends
/// the text, and beside it the HTML of the message; only the HTML has cells, items and emoji.
/// </summary>
internal static partial class ActivityWords
{
    private const string Html = "text/html";
    private const string Reference = "messageReference";
    private static readonly string[] Marks = ["```", "`", "***", "**", "__", "*", "_", "~~"];

    /// <summary>The words of the message. Mentions of other people become their names.</summary>
    public static string Words(this Activity activity) => activity.Content().Words;

    /// <summary>The message that this one quotes; null if it quotes none, or an answer of Duet.</summary>
    public static QuotedMessage? Quote(this Activity activity)
    {
        if (activity.QuotedWords() is not { Words.Length: > 0, MessageId: { } id } quote)
        {
            return null;
        }

        var conversation = activity.Conversation?.Id?.Split(";messageid=", 2)[0];
        return new QuotedMessage($"{Platforms.Teams}/{conversation}/{id}", quote.Words, quote.Author, null);
    }

    private static QuotedWords? QuotedWords(this Activity activity)
    {
        var entity = (activity.Entities ?? [])
            .Select(entity => entity?.QuotedReply)
            .FirstOrDefault(quoted => quoted is not null);
        if (entity is { })
        {
            var isOurs = entity.SenderId is { } sender && sender == activity.Recipient?.Id;
            return isOurs || entity.IsReplyDeleted == true
                ? null
                : new QuotedWords(entity.MessageId, entity.SenderName, MessageHtml.Plain(entity.Preview ?? ""));
        }

        var quote = activity.Referenced() ?? activity.Content().Quote;
        return quote?.Author is { } author && activity.IsOurName(author) ? null : quote;
    }

    // Group chats send the quoted message as an attachment, whose content is JSON or JSON in a string.
    private static QuotedWords? Referenced(this Activity activity)
    {
        var content = (activity.Attachments ?? [])
            .FirstOrDefault(attachment => attachment?.ContentType == Reference)
            ?.Content;
        if (content is { ValueKind: JsonValueKind.String } text)
        {
            content = Json(text.GetString()!);
        }

        return ActivityExtensions.Text(content, "messageId") is { } id
            ? new QuotedWords(
                id,
                ActivityExtensions.Text(content, "messageSender", "user", "displayName"),
                MessageHtml.Plain(ActivityExtensions.Text(content, "messagePreview") ?? "")
            )
            : null;
    }

    private static MessageContent Content(this Activity activity)
    {
        var html = (activity.Attachments ?? [])
            .Where(attachment => attachment?.ContentType == Html)
            .Select(attachment => attachment!.Content)
            .FirstOrDefault(content => content is { ValueKind: JsonValueKind.String })
            ?.GetString();
        var rich = html is null ? null : MessageHtml.Read(html, activity.IsOurName);
        if (rich is not { Words.Length: > 0 })
        {
            rich = activity.TextFormat is "xml" or "html"
                ? MessageHtml.Read(activity.Text ?? "", activity.IsOurName)
                : new(activity.PlainText(), rich?.Quote);
        }

        return rich with
        {
            Words = WithoutMarks(Addressing.Without(rich.Words, [MessageHtml.OurMention])),
        };
    }

    private static string PlainText(this Activity activity)
    {
        var text = QuotePlace().Replace(activity.Text ?? "", "");
        text = text.Replace(MessageHtml.OurMention, "", StringComparison.Ordinal);
        var names = activity.Mentions().Select(Name).ToHashSet();
        text = MentionTag()
            .Replace(
                text,
                mention =>
                    mention.Groups["name"].Value is var name && activity.IsOurName(name) ? MessageHtml.OurMention
                    : names.Contains(name) ? name
                    : mention.Value
            );

        // Some clients name the mention without a tag.
        foreach (var ours in activity.OurMentions().Select(mention => mention.Text).OfType<string>())
        {
            text = ours.Length > 0 ? text.Replace(ours, MessageHtml.OurMention, StringComparison.Ordinal) : text;
        }

        return text.Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
    }

    private static bool IsOurName(this Activity activity, string name) =>
        name.Length > 0
        && activity.OurMentions().Any(mention => Name(mention) == name || mention.Mentioned?.Name == name);

    private static string Name(Entity mention) =>
        mention.Text is { Length: > 0 } text ? MentionTag().Replace(text, "${name}") : mention.Mentioned?.Name ?? "";

    // A command may stand in bold or in a code fence: "**feedback** Acme: …".
    private static string WithoutMarks(string text)
    {
        var mark = Marks.FirstOrDefault(mark => text.StartsWith(mark, StringComparison.Ordinal));
        var end = mark is null ? -1 : text.IndexOf(mark, mark.Length, StringComparison.Ordinal);
        if (end <= mark?.Length || end < 0)
        {
            return text;
        }

        var inner = text[mark!.Length..end];
        return mark != "```" && (inner.Contains('\n', StringComparison.Ordinal) || inner != inner.Trim())
            ? text
            : (inner.Trim() + text[(end + mark.Length)..]).Trim();
    }

    private static JsonElement? Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<at\b[^<>]*>(?<name>[^<>]*)</at>""", RegexOptions.NonBacktracking)]
    private static partial Regex MentionTag();

    [GeneratedRegex("""<quoted\b[^<>]*>(?:</quoted>)?""", RegexOptions.NonBacktracking)]
    private static partial Regex QuotePlace();
}
