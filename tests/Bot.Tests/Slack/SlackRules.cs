using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Slack;

namespace Bot.Tests.Slack;

/// <summary>
/// Slack's rules for messages, modals and App Home pages, written from its documentation and apart from the renderer's own
/// constants. Gives what is wrong; nothing when Slack would take it. What each block must be is in <see cref="SlackBlockRules"/>.
/// </summary>
internal sealed class SlackRules
{
    private const string BrokenText = "half a surrogate pair";

    private readonly List<string> broken = [];

    private SlackRules() { }

    public static IReadOnlyList<string> Message(JsonNode message) =>
        Of(
            message,
            rules =>
            {
                var blocks = Blocks(message);
                rules.Length("text", (string?)message["text"], 1, 40_000);
                rules.Blocks(blocks, 50, SlackSurface.Message);
                rules.Check(Texts(blocks).Sum(text => text.Length) <= 12_000, "msg_blocks_too_long");
                rules.Check(blocks.Count(block => Type(block) == "table") <= 1, "one table per message");
                rules.Check(blocks.Count(block => Type(block) == "data_visualization") <= 2, "two charts per message");
            }
        );

    /// <summary>A modal.</summary>
    public static IReadOnlyList<string> View(JsonNode view) =>
        Of(
            view,
            rules =>
            {
                rules.Plain("title", view["title"], 24);
                rules.Plain("close", view["close"], 24);
                if (view["submit"] is { } submit)
                {
                    rules.Plain("submit", submit, 24);
                }

                rules.Check(
                    view["submit"] is not null || Blocks(view).All(block => Type(block) != "input"),
                    "inputs need a submit button"
                );
                rules.AnyView(view, "modal", SlackSurface.Modal);
            }
        );

    /// <summary>The page on the Home tab: blocks alone, without a title, buttons or a submission.</summary>
    public static IReadOnlyList<string> Home(JsonNode view) =>
        Of(
            view,
            rules =>
            {
                rules.Check(
                    view["title"] is null && view["submit"] is null && view["close"] is null,
                    "a home has no title, close or submit"
                );
                rules.AnyView(view, "home", SlackSurface.Home);
            }
        );

    /// <summary>All texts under a node that a person sees.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonArray array => array.SelectMany(Texts),
            JsonObject json => json.SelectMany(property =>
                property is { Key: "text" or "label" or "name" or "title" or "fallback", Value: JsonValue value }
                    ? [(string)value!]
                    : Texts(property.Value)
            ),
            _ => [],
        };

    public static string? Type(JsonNode? node) => (string?)node?["type"];

    public static void Each(JsonNode? array, Action<JsonNode> check)
    {
        foreach (var item in array as JsonArray ?? [])
        {
            check(item!);
        }
    }

    public void Plain(string what, JsonNode? text, int most)
    {
        Check(Type(text) == "plain_text", $"{what} is not plain text");
        Length(what, (string?)text?["text"], 1, most);
    }

    public void Length(string what, string? text, int least, int most) =>
        Check(text is not null && text.Length >= least && text.Length <= most, $"{what} has {text?.Length} characters");

    public void Check(bool holds, string rule)
    {
        if (!holds)
        {
            broken.Add(rule);
        }
    }

    // What holds half a character cannot even be read: nothing else is checked then.
    private static List<string> Of(JsonNode whole, Action<SlackRules> check)
    {
        if (!Strings(whole).All(IsWhole))
        {
            return [BrokenText];
        }

        var rules = new SlackRules();
        check(rules);
        return rules.broken;
    }

    private void AnyView(JsonNode view, string type, SlackSurface surface)
    {
        Check(Type(view) == type, $"{Type(view)} instead of {type}");
        Length("private_metadata", (string?)view["private_metadata"] ?? "", 0, 3000);
        Length("callback_id", (string?)view["callback_id"] ?? "", 0, 255);
        Blocks(Blocks(view), 100, surface);
        Check(Encoding.UTF8.GetByteCount(SlackJson.Write(view)) <= 250_000, "view too large");
    }

    private void Blocks(JsonArray blocks, int most, SlackSurface surface)
    {
        var rules = new SlackBlockRules(this, surface);
        var ids = new HashSet<string>();
        Check(blocks.Count <= most, $"{blocks.Count} blocks");
        foreach (var block in blocks)
        {
            rules.Block(block!);
            if ((string?)block!["block_id"] is { } id)
            {
                Length("block_id", id, 1, 255);
                Check(ids.Add(id), "block_id twice");
            }
        }
    }

    private static JsonArray Blocks(JsonNode whole) => whole["blocks"]?.AsArray() ?? [];

    // Null where a string's escapes make no text.
    private static IEnumerable<string?> Strings(JsonNode? node) =>
        node switch
        {
            JsonArray array => array.SelectMany(Strings),
            JsonObject json => json.SelectMany(property => Strings(property.Value).Append(property.Key)),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => [Read(value)],
            _ => [],
        };

    private static string? Read(JsonValue value)
    {
        try
        {
            return (string?)value;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsWhole(string? text)
    {
        for (var i = 0; i < text?.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return text is not null;
    }
}

/// <summary>Where blocks stand.</summary>
internal enum SlackSurface
{
    Message,
    Modal,
    Home,
}
