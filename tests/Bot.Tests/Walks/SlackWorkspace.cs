using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Data;
using Bot.Tests.Slack;
using Bot.Tests.Slack.World;

namespace Bot.Tests.Walks;

/// <summary>Somebody with their talk with Duet.</summary>
internal sealed record SlackPerson(string Id, string Name)
{
    public string Talk => "D" + Id[1..];
}

/// <summary>
/// A workspace with Duet in it, as its people use it: what Duet posts stands in its channel, changes where Slack would
/// change it, and is held to Slack's rules.
/// </summary>
internal sealed class SlackWorkspace : IAsyncDisposable
{
    public const string Channel = "C1";

    private readonly SlackVisit visit;
    private readonly SlackWorld world;
    private int dropped;

    public SlackWorkspace(Engine engine)
    {
        visit = new SlackVisit(engine: engine);
        world = visit.Enter();
    }

    public BotApp App => visit.App;

    /// <summary>Everything that people were shown, in order.</summary>
    public IEnumerable<string> Read =>
        world.Shown.Select(shown => $"{(string?)shown["text"]}\n{Words(shown["title"])}\n{Words(shown["blocks"])}");

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    /// <summary>What people were shown until now is not asked about any more.</summary>
    public void Forget() => world.Shown.Clear();

    public IReadOnlyList<SlackPost> In(string channel) => world.Messages.In(channel);

    /// <summary>Types "/command words" and gets the answer.</summary>
    public async Task<JsonObject> TypeAsync(SlackPerson who, string line, string channel = Channel)
    {
        var said = world.Views.Responses.Count;
        if ((await SendAsync(who, line, channel))?.AsObject() is not { } answer)
        {
            return Response(said);
        }

        world.Show(answer, SlackRules.Message(answer));
        return answer;
    }

    /// <summary>Types "/command words" and gets a modal.</summary>
    public async Task<JsonObject> OpenAsync(SlackPerson who, string line, string channel = Channel)
    {
        var open = world.Views.Modals.Count;
        Assert.Null(await SendAsync(who, line, channel));
        return world.Views.Modals[open].View;
    }

    /// <summary>
    /// Submits the modal with these words by label, the rest as it stood there, and gets the receipt. A long form is gone
    /// through step by step, as far as there are words for it.
    /// </summary>
    public async Task<JsonObject> SubmitAsync(
        SlackPerson who,
        JsonObject modal,
        IReadOnlyDictionary<string, string> words
    )
    {
        var said = world.Views.Responses.Count;
        var left = words.Keys.ToHashSet();
        while (true)
        {
            var inputs = modal["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input").ToList();
            left.ExceptWith(inputs.Select(Label));
            var values = inputs.ToDictionary(
                input => (string)input!["block_id"]!,
                input => Filled(input!["element"]!, words.GetValueOrDefault(Label(input)))
            );
            if (left.Count == 0)
            {
                Assert.Equal("clear", (string?)(await visit.SubmitAsync(modal, values, who.Id))!["response_action"]);
                return Response(said);
            }

            modal = await MoreAsync(who, modal, values);
        }
    }

    private async Task<JsonObject> MoreAsync(SlackPerson who, JsonObject modal, Dictionary<string, JsonObject> values)
    {
        var open = world.Views.Modals.Single(open => open.View == modal);
        var more = SlackVisit.Pressable(modal["blocks"]).Last();
        await visit.PressInModalAsync(modal, more, values, who.Id, open.Id, open.Hash);
        var next = world.Views.Modals.Single(one => one.Id == open.Id).View;
        Assert.NotSame(modal, next);
        return next;
    }

    /// <summary>Presses the button with that label under a message in a channel or a talk, and gets the answer.</summary>
    public async Task<JsonObject> PressAsync(SlackPerson who, SlackPost post, string label)
    {
        var said = world.Views.Responses.Count;
        Assert.Equal(
            HttpStatusCode.OK,
            await visit.PressAsync(Button(post, label), who.Id, post.Channel, isEphemeral: false, post.Ts)
        );
        return Response(said);
    }

    /// <summary>The same for a message that the outbox keeps as it should be: there is no other answer.</summary>
    public async Task PressKeptAsync(SlackPerson who, SlackPost post, string label)
    {
        var said = world.Views.Responses.Count;
        Assert.Equal(
            HttpStatusCode.OK,
            await visit.PressAsync(Button(post, label), who.Id, post.Channel, isEphemeral: false, post.Ts)
        );
        await App.DrainAsync();
        Assert.Equal(said, world.Views.Responses.Count);
    }

    /// <summary>Drops a file into the talk with Duet and gets what Duet posts there.</summary>
    public async Task<SlackPost> DropAsync(SlackPerson who, string name, string content)
    {
        var happened = SlackVisit.Message("", $"Ev{++dropped}", user: who.Id);
        happened["event"]!["channel"] = who.Talk;
        happened["event"]!["subtype"] = "file_share";
        happened["event"]!["files"] = new JsonArray(
            new JsonObject
            {
                ["name"] = name,
                ["size"] = content.Length,
                ["url_private_download"] = world.Files.Drop(name, content),
            }
        );
        await visit.HearAsync(happened);
        await App.DrainAsync();
        return In(who.Talk)[^1];
    }

    public static bool Has(SlackPost post, string label) =>
        Buttons(post).Any(button => (string?)button["text"]!["text"] == label);

    /// <summary>What a person reads: a line for each block, field and item.</summary>
    public static string Words(JsonNode? node) => Lines(node).Replace('\u00A0', ' ');

    private static string Lines(JsonNode? node) =>
        node switch
        {
            JsonArray array => string.Join(
                array.All(item => item is JsonObject && (string?)item["type"] is "text" or "link" or "date" or "tag")
                    ? ""
                    : "\n",
                array.Select(Lines).Where(line => line.Length > 0)
            ),
            JsonObject json => string.Join(
                "\n",
                SlackRules.Texts(json).Any()
                    ? json.Select(property => Own(property.Key, property.Value)).Where(line => line.Length > 0)
                    : []
            ),
            _ => "",
        };

    private static string Own(string key, JsonNode? value) =>
        key is "text" or "label" or "name" or "title" or "fallback" && value is JsonValue
            ? (string)value!
            : Lines(value);

    private static JsonNode Button(SlackPost post, string label) =>
        Buttons(post).Single(button => (string?)button["text"]!["text"] == label);

    private static IEnumerable<JsonNode> Buttons(SlackPost post) => SlackVisit.Pressable(post.Body["blocks"]);

    private static string Label(JsonNode? input) => (string)input!["label"]!["text"]!;

    // What is not typed or chosen stays as the modal had it.
    private static JsonObject Filled(JsonNode element, string? words) =>
        (string)element["type"]! switch
        {
            "plain_text_input" => new() { ["value"] = words ?? (string?)element["initial_value"] },
            "static_select" => new()
            {
                ["selected_option"] = (words is null ? element["initial_option"] : Option(element, words))?.DeepClone(),
            },
            "users_select" => new() { ["selected_user"] = words ?? (string?)element["initial_user"] },
            var type => throw new InvalidOperationException($"Nobody fills a {type} yet"),
        };

    private static JsonNode? Option(JsonNode select, string label) =>
        select["options"]!.AsArray().Single(option => (string?)option!["text"]!["text"] == label);

    private Task<JsonNode?> SendAsync(SlackPerson who, string line, string channel)
    {
        var words = line.Split(' ', 2);
        return visit.CommandAsync(words[0], words.ElementAtOrDefault(1) ?? "", who.Id, channel, who.Name);
    }

    private JsonObject Response(int before) => Assert.Single(world.Views.Responses.Skip(before));
}
