using AngleSharp.Html.Parser.Tokens;

namespace Bot.Teams;

/// <summary>
/// Follows the tags of one message. Rows of a table become lines with tabs between the cells, list items become
/// bullets, emoji become their characters. A quoted message is kept apart from the words.
/// </summary>
internal sealed class MessageHtmlReader(Predicate<string> isOurs)
{
    private static readonly string[] Hidden = ["script", "style", "title"];

    private static readonly string[] Blocks =
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "blockquote",
        "pre",
        "codeblock",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
    ];

    private readonly MessageLines own = new();
    private readonly MessageLines quote = new();
    private readonly MessageLines name = new();
    private readonly Stack<int?> lists = [];
    private string? hidden;
    private int hiddenDepth;
    private int quoteDepth;
    private int tables;
    private int fixedDepth;
    private string? quotedId;
    private string? author;
    private string? collecting;

    private MessageLines Out =>
        collecting is not null ? name
        : quoteDepth > 0 ? quote
        : own;

    public void Write(string text)
    {
        if (hidden is null)
        {
            Out.Write(text, keepsLines: fixedDepth > 0);
        }
    }

    public void Open(HtmlTagToken tag)
    {
        if (hidden is not null)
        {
            hiddenDepth += tag.Name == hidden && !tag.IsSelfClosing ? 1 : 0;
            return;
        }

        var isQuoteTime = quoteDepth > 0 && tag.GetAttribute("itemprop") == "time";
        if (Hidden.Contains(tag.Name) || isQuoteTime)
        {
            (hidden, hiddenDepth) = tag.IsSelfClosing ? (null, 0) : (tag.Name, 1);
        }
        else if (tag.Name == "at" || Is(tag, "Mention") || (quoteDepth > 0 && tag.GetAttribute("itemprop") == "mri"))
        {
            Collect(tag.IsSelfClosing ? null : tag.Name);
        }
        else if (tag.Name is "img" or "emoji")
        {
            Out.Write(Emoji(tag), keepsLines: false);
        }
        else
        {
            OpenBlock(tag);
        }
    }

    public void Close(string tag)
    {
        if (hidden is not null)
        {
            hiddenDepth -= tag == hidden ? 1 : 0;
            hidden = hiddenDepth == 0 ? null : hidden;
        }
        else if (collecting == tag)
        {
            EndName();
        }
        else
        {
            CloseBlock(tag);
        }
    }

    public MessageContent End()
    {
        EndName();
        var quoted = quote.End();
        return new(own.End(), quoted.Length > 0 ? new QuotedWords(quotedId, author, quoted) : null);
    }

    private void OpenBlock(HtmlTagToken tag)
    {
        switch (tag.Name)
        {
            case "blockquote" when quoteDepth > 0 || Is(tag, "Reply"):
                Out.Break();
                quotedId ??= tag.GetAttribute("itemid") is { Length: > 0 } id ? id : null;
                quoteDepth++;
                break;
            case "table":
                tables++;
                Out.Break();
                break;
            case "tr" when tables == 1:
                Out.StartRow();
                break;
            case "td" or "th" when tables == 1:
                Out.StartCell();
                break;
            case "ul" or "ol":
                Out.Break();
                lists.Push(tag.Name == "ol" ? 0 : null);
                break;
            case "li":
                Out.Break();
                Out.StartItem(Bullet());
                break;
            case "br":
                Out.Break();
                break;
            case var block when Blocks.Contains(block):
                fixedDepth += block is "pre" or "codeblock" ? 1 : 0;
                Out.Break();
                break;
        }
    }

    private void CloseBlock(string tag)
    {
        switch (tag)
        {
            case "blockquote" when quoteDepth > 0:
                quote.Break();
                quoteDepth--;
                break;
            case "table":
                Out.EndRow();
                tables = Math.Max(0, tables - 1);
                break;
            case "tr" when tables <= 1:
                Out.EndRow();
                break;
            case "td" or "th":
                Out.Write(" ", keepsLines: false);
                break;
            case var block when Blocks.Contains(block):
                fixedDepth = block is "pre" or "codeblock" ? Math.Max(0, fixedDepth - 1) : fixedDepth;
                if (block is "ul" or "ol")
                {
                    lists.TryPop(out _);
                }

                Out.Break();
                break;
        }
    }

    private string Bullet()
    {
        if (!lists.TryPop(out var number) || number is not { } before)
        {
            lists.Push(null);
            return "- ";
        }

        lists.Push(before + 1);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{before + 1}. ");
    }

    private void Collect(string? element)
    {
        EndName();
        collecting = element;
    }

    // A name is complete: of a mentioned person, or of the author of the quote.
    private void EndName()
    {
        if (collecting is null)
        {
            return;
        }

        var (element, words) = (collecting, name.End());
        collecting = null;
        if (quoteDepth > 0 && element is "strong")
        {
            author ??= words.Length > 0 ? words : null;
        }
        else
        {
            Out.Write(isOurs(words) && quoteDepth == 0 ? MessageHtml.OurMention : words, keepsLines: false);
        }
    }

    private static bool Is(HtmlTagToken tag, string kind) =>
        tag.GetAttribute("itemtype").EndsWith($"/{kind}", StringComparison.OrdinalIgnoreCase);

    // Emoji arrive as images whose alternative text is the character. Another picture's text is no word of the writer.
    private static string Emoji(HtmlTagToken tag)
    {
        var words = tag.GetAttribute("alt");
        var isSymbol = words.Any(c => c > '\u2000') && !words.Any(char.IsLetter);
        return tag.Name == "emoji" || Is(tag, "Emoji") || isSymbol ? words : "";
    }
}
