using System.Net;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Bot.Teams;

/// <summary>
/// Converts a message's HTML from Teams to text. The result contains no markup; it is shown literally. It reads tokens
/// and builds no tree, so a megabyte of unclosed tags costs no more than a megabyte of words.
/// </summary>
internal static class MessageHtml
{
    /// <summary>
    /// Stands for a mention of Duet in <see cref="MessageContent.Words"/>, so that its place is known. Private use.
    /// </summary>
    public const string OurMention = "\uE0D7";

    public static string Plain(string html) => Read(html, _ => false).Words;

    /// <param name="html">The body of a message.</param>
    /// <param name="isOurs">Whether a mention with this name means Duet.</param>
    public static MessageContent Read(string html, Predicate<string> isOurs)
    {
        html = html.Replace(OurMention, "", StringComparison.Ordinal);
        if (!html.Contains('>', StringComparison.Ordinal))
        {
            // Without one complete tag it is text.
            var lines = WebUtility.HtmlDecode(html).Replace('\u00A0', ' ').Split('\n', StringSplitOptions.TrimEntries);
            return new(string.Join('\n', lines.Where(line => line.Length > 0)), null);
        }

        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var reader = new MessageHtmlReader(isOurs);
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            switch (token)
            {
                case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                    reader.Open(tag);
                    break;
                case { Type: HtmlTokenType.EndTag }:
                    reader.Close(token.Name);
                    break;
                case { Type: HtmlTokenType.Character }:
                    reader.Write(token.Data);
                    break;
            }
        }

        return reader.End();
    }
}
