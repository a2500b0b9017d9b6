using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Slack;

namespace Bot.Tests.Walks;

/// <summary>Somebody with their talk with Duet.</summary>
internal sealed record SlackPerson(string Id, string Name)
{
    public string Talk => "D" + Id[1..];
}

/// <summary>A message of Duet as it stands in Slack now, and how often it was changed.</summary>
internal sealed record SlackPost(string Channel, string Ts, JsonObject Body)
{
    public int Changes { get; init; }
}

/// <summary>
/// A workspace with Duet in it, as its people use it: what Duet posts stands in its channel, changes where Slack would
/// change it, and is held to Slack's rules.
/// </summary>
internal sealed class SlackWorkspace : IAsyncDisposable
{
    public const string Channel = "C1";

    private readonly SlackVisit visit = new();
    private readonly List<SlackPost> posts = [];
    private readonly List<string> broken = [];
    private JsonObject? response;
    private JsonObject? view;
    private int dropped;

    public SlackWorkspace() => visit.Slack
        .Answers("chat.postMessage", call => Post(call.Body))
        .Answers("chat.update", call => Change((string)call.Body["channel"]!, (string)call.Body["ts"]!, call.Body))
        .Answers("views.open", call => Open(call.Body["view"]!.AsObject()))
        .Answers(SlackVisit.ResponseUrl, call => Respond(call.Body));

    public BotApp App => visit.App;

    /// <summary>Everything that people were shown, in order.</summary>
    public List<string> Read { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await visit.DisposeAsync();
        Assert.Empty(broken);
    }

    public IReadOnlyList<SlackPost> In(string channel) => [.. posts.Where(post => post.Channel == channel)];

    /// <summary>Types "/command words" and gets the answer.</summary>
    public async Task<JsonObject> TypeAsync(SlackPerson who, string line, string channel = Channel)
    {
        response = null;
        return (await SendAsync(who, line, channel))?.AsObject() is { } answer ? Seen(answer) : response ?? throw new InvalidOperationException($"No answer to {line}");
    }

    /// <summary>Types "/command words" and gets a modal.</summary>
    public async Task<JsonObject> OpenAsync(SlackPerson who, string line, string channel = Channel)
    {
        view = null;
        Assert.Null(await SendAsync(who, line, channel));
        return view!;
    }

    /// <summary>Submits the modal with these words by label, the rest as it stood there, and gets the receipt.</summary>
    public async Task<JsonObject> SubmitAsync(SlackPerson who, JsonObject modal, IReadOnlyDictionary<string, string> words)
    {
        response = null;
        var inputs = modal["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input").ToList();
        Assert.Empty(words.Keys.Except(inputs.Select(Label)));
        var values = inputs.ToDictionary(input => (string)input!["block_id"]!, input => Filled(input!["element"]!, words.GetValueOrDefault(Label(input))));
        Assert.Equal("clear", (string?)(await visit.SubmitAsync(modal, values, who.Id))!["response_action"]);
        return response!;
    }

    /// <summary>Presses the button with that label under a message in a channel or a talk, and gets the answer.</summary>
    public async Task<JsonObject> PressAsync(SlackPerson who, SlackPost post, string label)
    {
        response = null;
        Assert.Equal(HttpStatusCode.OK, await visit.PressAsync(Button(post, label), who.Id, post.Channel, isEphemeral: false, post.Ts));
        if ((bool)response!["replace_original"]!)
        {
            Change(post.Channel, post.Ts, response);
        }

        return response;
    }

    /// <summary>Drops a file into the talk with Duet and gets what Duet posts there.</summary>
    public async Task<SlackPost> DropAsync(SlackPerson who, string name, string content)
    {
        var url = $"https://files.slack.com/files-pri/T1-F{++dropped}/download/{name}";
        visit.Slack.Answers(url, content);
        var happened = SlackVisit.Message("", $"Ev{dropped}", user: who.Id);
        happened["event"]!["channel"] = who.Talk;
        happened["event"]!["subtype"] = "file_share";
        happened["event"]!["files"] = new JsonArray(new JsonObject { ["name"] = name, ["size"] = content.Length, ["url_private_download"] = url });
        await visit.HearAsync(happened);
        await App.DrainAsync();
        return In(who.Talk)[^1];
    }

    public static bool Has(SlackPost post, string label) => Buttons(post).Any(button => (string?)button["text"]!["text"] == label);

    /// <summary>What a person reads: a line for each block, field and item.</summary>
    public static string Words(JsonNode? node) => Lines(node).Replace('\u00A0', ' ');

    private static string Lines(JsonNode? node) => node switch
    {
        JsonArray array => string.Join(array.All(item => item is JsonObject && (string?)item["type"] is "text" or "link") ? "" : "\n", array.Select(Lines).Where(line => line.Length > 0)),
        JsonObject json => string.Join("\n", SlackRules.Texts(json).Any() ? json.Select(property => Own(property.Key, property.Value)).Where(line => line.Length > 0) : []),
        _ => "",
    };

    private static string Own(string key, JsonNode? value) =>
        key is "text" or "label" or "name" or "title" && value is JsonValue ? (string)value! : Lines(value);

    private static JsonNode Button(SlackPost post, string label) => Buttons(post).Single(button => (string?)button["text"]!["text"] == label);

    private static IEnumerable<JsonNode> Buttons(SlackPost post) =>
        post.Body["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "actions").SelectMany(block => block!["elements"]!.AsArray())!;

    private static string Label(JsonNode? input) => (string)input!["label"]!["text"]!;

    // What is not typed or chosen stays as the modal had it.
    private static JsonObject Filled(JsonNode element, string? words) => (string)element["type"]! switch
    {
        "plain_text_input" => new() { ["value"] = words ?? (string?)element["initial_value"] },
        "static_select" => new() { ["selected_option"] = (words is null ? element["initial_option"] : Option(element, words))?.DeepClone() },
        var type => throw new InvalidOperationException($"Nobody fills a {type} yet"),
    };

    private static JsonNode? Option(JsonNode select, string label) => select["options"]!.AsArray().Single(option => (string?)option!["text"]!["text"] == label);

    private Task<JsonNode?> SendAsync(SlackPerson who, string line, string channel)
    {
        var words = line.Split(' ', 2);
        return visit.CommandAsync(words[0], words.ElementAtOrDefault(1) ?? "", who.Id, channel, who.Name);
    }

    private JsonObject Seen(JsonObject message)
    {
        broken.AddRange(SlackRules.Message(message));
        Read.Add($"{(string?)message["text"]}\n{Words(message["blocks"])}");
        return message;
    }

    private string Post(JsonObject body)
    {
        var to = (string)body["channel"]!;
        var post = new SlackPost(to.StartsWith('U') ? "D" + to[1..] : to, $"1700000000.{posts.Count:000000}", Seen(body));
        posts.Add(post);
        return new JsonObject { ["ok"] = true, ["channel"] = post.Channel, ["ts"] = post.Ts }.ToJsonString();
    }

    private string Change(string channel, string ts, JsonObject body)
    {
        var place = posts.FindIndex(post => post.Channel == channel && post.Ts == ts);
        posts[place] = posts[place] with { Body = Seen(body), Changes = posts[place].Changes + 1 };
        return """{"ok":true}""";
    }

    private string Open(JsonObject opened)
    {
        broken.AddRange(SlackRules.View(opened));
        Read.Add(Words(opened));
        view = opened;
        return """{"ok":true}""";
    }

    private string Respond(JsonObject body)
    {
        response = Seen(body);
        return "ok";
    }
}
