using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bot.Tests.Playground;

/// <summary>What the HTML of every card and form keeps to: well formed, known elements only, no scripts.</summary>
internal static partial class HtmlRules
{
    private static readonly string[] Drawn =
    [
        "div",
        "h3",
        "p",
        "b",
        "i",
        "code",
        "ins",
        "del",
        "rect",
        "a",
        "figure",
        "blockquote",
        "figcaption",
        "dl",
        "dt",
        "dd",
        "ul",
        "li",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "svg",
        "title",
        "desc",
        "line",
        "text",
        "g",
        "polyline",
        "circle",
        "details",
        "summary",
        "hr",
        "button",
        "form",
        "h2",
        "label",
        "span",
        "input",
        "textarea",
        "select",
        "option",
        "fieldset",
        "legend",
    ];

    public static void AssertKept(string html)
    {
        var elements = Parse(html).Descendants().ToList();
        Assert.All(elements, element => Assert.Contains(element.Name.LocalName, Drawn));
        Assert.All(
            elements.SelectMany(element => element.Attributes()),
            attribute => Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal))
        );
    }

    /// <summary>The page's HTML is also XML but for elements that are never closed.</summary>
    public static XElement Parse(string html) =>
        XElement.Parse(Unclosed().Replace(html, "<$1$2/>"), LoadOptions.PreserveWhitespace);

    [GeneratedRegex("<(input|hr)((?: [a-z-]+=\"[^\"]*\")*)>")]
    private static partial Regex Unclosed();
}
