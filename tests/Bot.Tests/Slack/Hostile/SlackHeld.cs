using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Slack;

namespace Bot.Tests.Slack.Hostile;

/// <summary>
/// Cards and forms held to Slack's rules in every way in which Duet sends them: both languages, the three kinds of charts,
/// over a page and as the page itself. Says what is wrong, with the name of what it is wrong with.
/// </summary>
internal static partial class SlackHeld
{
    // Values of buttons, as every platform carries them.
    private const int CarriedWords = 1500;

    public static IEnumerable<string> Broken(string name, Card card) =>
        Readers()
            .SelectMany(context => Broken(card, context).Select(rule => $"{name} {context.Language.Code()} {rule}"));

    public static IEnumerable<string> Broken(string name, Form form) =>
        Readers()
            .SelectMany(context => Broken(form, context).Select(rule => $"{name} {context.Language.Code()} {rule}"));

    /// <summary>Asserts what was answered, and gives it back.</summary>
    public static async Task<Reply> AnswerAsync(string name, Task<Reply> asked)
    {
        var reply = await asked;
        All(reply.Form is { } form ? Broken(name, form) : Broken(name, SlackReplies.Card(reply)));
        return reply;
    }

    /// <summary>Asserts that nothing is wrong, and else names the first things that are.</summary>
    public static void All(IEnumerable<string> broken)
    {
        var rules = broken.Distinct().Take(30).ToList();
        Assert.True(rules.Count == 0, string.Join('\n', rules));
    }

    private static IEnumerable<string> Broken(Card card, RenderContext context)
    {
        var files = card
            .Blocks.OfType<LineChart>()
            .ToDictionary(
                chart => chart,
                _ => "F12345678",
                (IEqualityComparer<LineChart>)ReferenceEqualityComparer.Instance
            );
        (SlackStyle Style, string Name)[] styles =
        [
            (SlackStyle.Native, "native"),
            (SlackStyle.Pictures(files), "pictures"),
            (SlackStyle.Tables, "tables"),
        ];
        foreach (var (style, name) in styles.Take(SlackStyle.HasChart(card) ? 3 : 1))
        {
            var message = SlackRenderer.Message(card, context, style);
            foreach (var rule in Rules(card, message))
            {
                yield return $"{name}: {rule}";
            }
        }

        var modal = SlackModals.Card(card, context, "");
        var home = new JsonObject { ["type"] = "home", ["blocks"] = SlackRenderer.ViewBlocks(card, context) };
        foreach (
            var rule in SlackRules
                .View(modal)
                .Concat(SlackRules.Home(home))
                .Concat(SlackDesignRules.Of(modal))
                .Concat(SlackDesignRules.Of(home))
                .Concat(Markup(modal))
                .Concat(Markup(home))
                .Concat(Lost(card, home))
        )
        {
            yield return $"view: {rule}";
        }

        foreach (var button in Buttons(card).Where(button => button.Value.Length > CarriedWords))
        {
            yield return $"the value of {button.Action} has {button.Value.Length} characters";
        }
    }

    private static IEnumerable<string> Rules(Card card, JsonObject message) =>
        SlackRules
            .Message(message)
            .Concat(SlackDesignRules.Of(message))
            .Concat(Markup(message))
            .Concat(Lost(card, message));

    private static IEnumerable<string> Broken(Form form, RenderContext context)
    {
        var origin = new SlackOrigin(
            new Address("slack", "T12345678", AddressKind.Channel, "C12345678", "1700000000.000100"),
            "C12345678/1700000000.000200",
            false,
            "https://hooks.slack.com/commands/T1/2/abc"
        );
        var metadata = new SlackFormMetadata(form.Action, form.Value, origin).ToString();
        var steps = SlackFormSteps.Of(form, context);
        IReadOnlyList<JsonObject> modals =
            steps.Count == 1
                ? [SlackModals.Form(form, context, metadata)]
                : [.. steps.Index().Select(step => SlackFormSteps.View(form, step.Index, context, metadata))];
        var asked = modals
            .SelectMany(modal => modal["blocks"]!.AsArray())
            .Select(block => (string?)block!["block_id"])
            .ToHashSet();

        // A text of many thousand characters needs more fields than a step has.
        var isLong = form.Inputs.Any(input => SlackModals.Inputs(input, context).Count() > SlackLimits.InputsInAStep);
        return modals
            .SelectMany(modal => SlackRules.View(modal).Concat(SlackDesignRules.Of(modal)).Concat(Markup(modal)))
            .Where(rule => !isLong || rule != "slack/six-inputs")
            .Concat(
                form.Inputs.Where(input => !asked.Contains(input.Name))
                    .Select(input => $"{input.Name} is not asked for")
            )
            .Concat(SlackFormMetadata.Read(metadata)?.Value == form.Value ? [] : ["the form's value is lost"]);
    }

    // Markup is Slack's to read in two places: texts that say so, and the top-level text of a message.
    private static IEnumerable<string> Markup(JsonObject sent)
    {
        if (Objects(sent).Any(json => (string?)json["type"] == "mrkdwn"))
        {
            yield return "words of people as mrkdwn";
        }

        if ((string?)sent["text"] is { } text && Bare().Match(text) is { Success: true } bare)
        {
            yield return $"unescaped {bare.Value} in the text";
        }
    }

    // Whatever else did not fit: what one can do stays.
    private static IEnumerable<string> Lost(Card card, JsonObject sent)
    {
        var shown = SlackVisit.Pressable(sent["blocks"]).Count();
        var wanted = Buttons(card).Count();
        return shown == wanted ? [] : [$"{shown} of {wanted} buttons"];
    }

    private static IEnumerable<Button> Buttons(Card card) => card.Blocks.OfType<Buttons>().SelectMany(row => row.Items);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonArray array => array.SelectMany(Objects),
            JsonObject json => json.SelectMany(property => Objects(property.Value)).Prepend(json),
            _ => [],
        };

    private static IEnumerable<RenderContext> Readers() =>
        new[] { Language.English, Language.Spanish }.Select(language => new RenderContext(
            language,
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid"),
            BotApp.Start
        ));

    [GeneratedRegex("[<>]|&(?!amp;|lt;|gt;)")]
    private static partial Regex Bare();
}
