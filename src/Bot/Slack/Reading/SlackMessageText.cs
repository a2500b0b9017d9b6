using System.Text.Json;

namespace Bot.Slack.Reading;

/// <summary>
/// What a message says, wherever it says it: in its blocks or its text, in the messages that it forwards, in the cards
/// of other apps, and in the transcripts of its voice clips.
/// </summary>
internal sealed class SlackMessageText(SlackNames names)
{
    private const string Cells = " · ";

    private readonly SlackRichTextReader richText = new(names);

    /// <summary>
    /// The words, and the author of a forwarded message if the message itself says nothing. Null for the author
    /// otherwise.
    /// </summary>
    public (string Words, string? Author) Read(SlackMessage message)
    {
        names.Learn(message.Text ?? "");
        var attachments = (message.Attachments ?? default).Items().ToList();
        var own = WithoutLinks(Body(message), attachments);
        var shown = attachments.Select(attachment => Attachment(attachment, own.Length == 0)).ToList();
        var spoken = (message.Files ?? []).Select(Transcript);
        var isForwardOnly = own.Length == 0 && attachments is [var only, ..] && IsForwarded(only);
        return (Lines([own, .. shown, .. spoken]), isForwardOnly ? Author(attachments[0]) : null);
    }

    private string Body(SlackMessage message) =>
        (message.Blocks ?? default).Items().ToList() is { Count: > 0 } blocks && Blocks(blocks) is { Length: > 0 } words
            ? words
            : SlackMarkup.Plain(message.Text ?? "", names).Trim();

    // The link to a forwarded message is how it was forwarded, not something that the person says.
    private static string WithoutLinks(string words, IEnumerable<JsonElement> attachments) =>
        attachments
            .Where(IsForwarded)
            .Select(attachment => attachment.Text("from_url"))
            .Where(url => url.Length > 0)
            .Aggregate(words, (left, url) => left.Replace(url, "", StringComparison.Ordinal))
            .Trim();

    private string Attachment(JsonElement attachment, bool isAlone)
    {
        // The preview of a web page says nothing that the person said.
        var isPreview = !IsForwarded(attachment) && attachment.Text("from_url").Length > 0;
        if (isPreview && !isAlone)
        {
            return "";
        }

        var blocks = Blocks([.. attachment.Items("blocks"), .. ForwardedBlocks(attachment)]);
        var words = blocks.Length > 0 ? blocks : Legacy(attachment);
        var spoken = attachment
            .Items("files")
            .Select(file => SlackPayloads.Read<SlackFile>(file))
            .OfType<SlackFile>()
            .Select(Transcript);
        var inner = attachment.Items("attachments").Select(forwarded => Attachment(forwarded, isAlone: false));
        var said = Lines([words, .. inner, .. spoken]);
        return said.Length > 0 ? said : Plain(attachment.Text("fallback"));
    }

    private static IEnumerable<JsonElement> ForwardedBlocks(JsonElement attachment) =>
        attachment.Items("message_blocks").SelectMany(message => message.Property("message").Items("blocks"));

    private string Legacy(JsonElement attachment)
    {
        var fields = attachment
            .Items("fields")
            .Select(field => (Title: Plain(field.Text("title")), Value: Plain(field.Text("value"))))
            .Select(field =>
                field.Title.Length > 0 && field.Value.Length > 0
                    ? $"{field.Title}: {field.Value}"
                    : field.Title + field.Value
            );
        return Lines([
            Plain(attachment.Text("pretext")),
            Plain(attachment.Text("title")),
            Plain(attachment.Text("text")),
            .. fields,
        ]);
    }

    private string Blocks(IEnumerable<JsonElement> blocks) => Lines(blocks.Select(Block));

    private string Block(JsonElement block) =>
        block.Text("type") switch
        {
            "rich_text" => richText.Read(block),
            "actions" or "input" or "image" or "file" or "divider" => "",
            "context" => string.Join(' ', block.Items("elements").Select(Text).Where(text => text.Length > 0)),
            "table" or "data_table" => Lines(block.Items("rows").Select(Row)),
            "markdown" => Plain(block.Text("text")),
            _ => Lines([
                Text(block.Property("title")),
                Text(block.Property("subtitle")),
                Text(block.Property("text")),
                Text(block.Property("body")),
                Text(block.Property("description")),
                .. block.Items("fields").Select(Text),
                .. block.Items("elements").Concat(block.Items("blocks")).Concat(block.Items("cards")).Select(Block),
            ]),
        };

    // Rows are arrays of cells, or objects with such an array.
    private string Row(JsonElement row) =>
        string.Join(
            Cells,
            (row.ValueKind == JsonValueKind.Array ? row.Items() : row.Items("cells"))
                .Select(cell => cell.Text("type") == "rich_text" ? richText.Read(cell) : Text(cell))
                .Where(cell => cell.Length > 0)
        );

    // A text object, or a string in its place.
    private string Text(JsonElement text) =>
        text.ValueKind == JsonValueKind.String ? Plain(text.Text())
        : text.Text("type") is "plain_text" or "raw_text" ? SlackEmoji.Replace(text.Text("text")).Trim()
        : Plain(text.Text("text"));

    private string Plain(string words)
    {
        names.Learn(words);
        return SlackMarkup.Plain(words, names).Trim();
    }

    private static bool IsForwarded(JsonElement attachment) =>
        attachment.Is("is_msg_unfurl") || attachment.Is("is_share") || attachment.Is("is_reply_unfurl");

    private static string? Author(JsonElement attachment) =>
        attachment.Text("author_name") is { Length: > 0 } name ? name
        : attachment.Text("author_subname") is { Length: > 0 } subname ? subname
        : null;

    /// <summary>What a clip says. Slack delivers the beginning of a transcript with the message.</summary>
    public static string Transcript(SlackFile file)
    {
        var transcript = file.Transcript ?? default;
        var preview = (file.Transcription ?? default).Property("preview");
        var words = new[]
        {
            preview.Text("content"),
            transcript.Text("text"),
            transcript.Property("preview").Text("content"),
            transcript.Text(),
        }.FirstOrDefault(words => words.Length > 0);
        return words is null ? "" : words.Trim() + (preview.Is("has_more") ? " …" : "");
    }

    private static string Lines(IEnumerable<string> parts) =>
        string.Join('\n', parts.Select(part => part.Trim('\n', '\r', ' ')).Where(part => part.Length > 0));
}
