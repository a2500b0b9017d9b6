using System.Text.Json.Nodes;

namespace Bot.Tests.Slack.World;

/// <summary>A message of Duet as it stands in a channel now, and how often it was changed.</summary>
internal sealed record SlackPost(string Channel, string Ts, JsonObject Body)
{
    public int Changes { get; init; }

    /// <summary>The only person who sees it; null when all in the channel do.</summary>
    public string? OnlyFor { get; init; }
}

/// <summary>Channels and what stands in them. A channel that nobody has named has Duet in it; the ids of talks begin with D.</summary>
internal sealed class SlackWorldMessages(SlackWorld world)
{
    private static readonly TimeSpan BetweenPosts = TimeSpan.FromSeconds(1);
    private readonly List<SlackPost> posts = [];
    private readonly Dictionary<string, SlackPost> byClientId = [];
    private readonly Dictionary<string, DateTimeOffset> last = [];
    private readonly Dictionary<string, JsonObject> said = [];

    public HashSet<string> Archived { get; } = [];

    /// <summary>Channels that Duet is not a member of.</summary>
    public HashSet<string> Closed { get; } = [];

    /// <summary>Every message with blocks is refused.</summary>
    public bool RefusesBlocks { get; set; }

    public IReadOnlyList<SlackPost> All => [.. posts];

    public IReadOnlyList<SlackPost> In(string channel) => [.. posts.Where(post => post.Channel == channel)];

    public static string Talk(string user) => "D" + user[1..];

    /// <summary>Somebody says something in a channel.</summary>
    public void Say(string channel, string ts, string user, string text) =>
        said[channel + ts] = new()
        {
            ["type"] = "message",
            ["user"] = user,
            ["ts"] = ts,
            ["text"] = text,
        };

    /// <summary>Somebody deletes a message of Duet.</summary>
    public void Delete(SlackPost post) =>
        posts.RemoveAll(standing => standing.Channel == post.Channel && standing.Ts == post.Ts);

    public HttpResponseMessage Post(JsonObject body)
    {
        var to = (string)body["channel"]!;
        var channel = to[0] == 'U' ? Talk(to) : to;
        if (Shut(channel) is { } error)
        {
            return SlackWorld.No(error);
        }

        var id = (string?)body["client_msg_id"];
        if (id is not null && byClientId.TryGetValue(id, out var standing))
        {
            return Done(standing);
        }

        if (last.TryGetValue(channel, out var before) && world.Now() - before < BetweenPosts)
        {
            return world.Limit($"chat.postMessage in {channel}", BetweenPosts);
        }

        if (Refusal(body) is { } refusal)
        {
            return refusal;
        }

        last[channel] = world.Now();
        var post = Add(new SlackPost(channel, Ts(), body));
        if (id is not null)
        {
            byClientId[id] = post;
        }

        return Done(post);
    }

    public HttpResponseMessage Whisper(JsonObject body)
    {
        var (channel, user) = ((string)body["channel"]!, (string)body["user"]!);
        return Shut(channel) is { } error
            ? SlackWorld.No(error)
            : Refusal(body)
                ?? SlackWorld.Ok(
                    new() { ["message_ts"] = Add(new SlackPost(channel, Ts(), body) { OnlyFor = user }).Ts }
                );
    }

    public HttpResponseMessage Change(JsonObject body)
    {
        var at = posts.FindIndex(post =>
            post.Channel == (string?)body["channel"] && post.Ts == (string?)body["ts"] && post.OnlyFor is null
        );
        return at < 0 ? SlackWorld.No("message_not_found")
            : Shut(posts[at].Channel) is { } error ? SlackWorld.No(error)
            : Refusal(body) ?? Done(posts[at] = posts[at] with { Body = body, Changes = posts[at].Changes + 1 });
    }

    /// <summary>What the address that came with a button does to its message.</summary>
    public void Replace(string channel, string ts, JsonObject body)
    {
        var at = posts.FindIndex(post => post.Channel == channel && post.Ts == ts);
        posts[at] = posts[at] with { Body = body, Changes = posts[at].Changes + 1 };
    }

    public HttpResponseMessage Permalink(JsonObject body)
    {
        var (channel, ts) = ((string)body["channel"]!, (string)body["message_ts"]!);
        return said.ContainsKey(channel + ts) || posts.Exists(post => post.Channel == channel && post.Ts == ts)
            ? SlackWorld.Ok(new() { ["permalink"] = Link(channel, ts) })
            : SlackWorld.No("message_not_found");
    }

    public HttpResponseMessage Reactions(JsonObject body)
    {
        var (channel, ts) = ((string)body["channel"]!, (string)body["timestamp"]!);
        if (Shut(channel) is { } error || !said.TryGetValue(channel + ts, out var words))
        {
            return SlackWorld.No(Shut(channel) ?? "message_not_found");
        }

        var message = words.DeepClone();
        message["permalink"] = Link(channel, ts);
        return SlackWorld.Ok(
            new()
            {
                ["type"] = "message",
                ["channel"] = channel,
                ["message"] = message,
            }
        );
    }

    /// <summary>Null when Slack takes the message.</summary>
    public HttpResponseMessage? Refusal(JsonObject message)
    {
        var blocks = message["blocks"]?.AsArray() ?? [];
        if (
            blocks.Count > 0
            && (
                RefusesBlocks
                || (!world.KnowsCharts && blocks.Any(block => (string?)block!["type"] == "data_visualization"))
            )
        )
        {
            return SlackWorld.No("invalid_blocks");
        }

        if (
            blocks
                .Select(block => (string?)block!["slack_file"]?["id"])
                .Any(file => file is not null && !world.Files.IsReady(file))
        )
        {
            return SlackWorld.No("invalid_blocks");
        }

        return world.Show(message, SlackRules.Message(message)) ? null : SlackWorld.No("invalid_blocks");
    }

    private SlackPost Add(SlackPost post)
    {
        posts.Add(post);
        return post;
    }

    private string? Shut(string channel) =>
        Archived.Contains(channel) ? "is_archived"
        : Closed.Contains(channel) ? "not_in_channel"
        : null;

    private string Ts() => $"{world.Now().ToUnixTimeSeconds()}.{posts.Count:000000}";

    private static string Link(string channel, string ts) =>
        $"https://acme.slack.com/archives/{channel}/p{ts.Replace(".", "", StringComparison.Ordinal)}";

    private static HttpResponseMessage Done(SlackPost post) =>
        SlackWorld.Ok(new() { ["channel"] = post.Channel, ["ts"] = post.Ts });
}
