using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Bot.Tests.Teams.World;

/// <summary>A message of Duet as it stands now: how often it was changed, and the only person who sees it where not all do.</summary>
internal sealed record TeamsPost(
    string Talk,
    string? Thread,
    string Id,
    JsonObject Activity,
    DateTimeOffset At,
    string? OnlyFor = null,
    int Changes = 0
)
{
    public JsonObject Card => (JsonObject)Activity["attachments"]![0]!["content"]!;

    public string Words => TeamsRules.Words(Card);
}

/// <summary>A conversation, who is in it, and whether Duet may write there.</summary>
internal sealed class TeamsTalk(string id, params IEnumerable<string> members)
{
    public string Id => id;

    public HashSet<string> Members { get; } = [.. members];

    /// <summary>The first messages of threads that people began.</summary>
    public HashSet<string> Threads { get; } = [];

    /// <summary>Why Duet may not write there; null when it may.</summary>
    public string? Closed { get; set; }

    public bool IsPersonal => id.StartsWith("a:", StringComparison.Ordinal);
}

/// <summary>Conversations and what stands in them.</summary>
internal sealed class TeamsWorldTalks(TeamsWorld world)
{
    public const string General = "19:general@thread.tacv2";
    public const string NotInstalled = "BotNotInConversationRoster";
    private static readonly TimeSpan TargetedLives = TimeSpan.FromHours(24);

    private readonly Dictionary<string, TeamsTalk> talks = [];
    private readonly List<TeamsPost> posts = [];

    public IReadOnlyList<TeamsPost> Posts => posts;

    public TeamsTalk this[string id] => talks[id];

    public IReadOnlyList<TeamsPost> In(string talk) => [.. posts.Where(post => post.Talk == talk)];

    /// <summary>What one person can read.</summary>
    public IReadOnlyList<TeamsPost> SeenBy(string name) =>
        [
            .. posts.Where(post =>
                talks.TryGetValue(post.Talk, out var talk)
                && talk.Members.Contains($"29:{name}")
                && (post.OnlyFor ?? $"29:{name}") == $"29:{name}"
            ),
        ];

    /// <summary>A person with Duet among their apps.</summary>
    public TeamsTalk Person(string name) => talks[$"a:{name}"] = new($"a:{name}", $"29:{name}");

    /// <summary>A channel or a group that Duet was added to, with a thread that somebody began.</summary>
    public TeamsTalk Group(string id, params IEnumerable<string> names)
    {
        var talk = new TeamsTalk(id, names.Select(name => $"29:{name}"));
        talk.Threads.Add("1000");
        return talks[id] = talk;
    }

    public void Remove(string id) => talks.Remove(id);

    /// <summary>A talk with one person is always the same one; groups cannot be made, and a thread begins with a message.</summary>
    public HttpResponseMessage Create(JsonObject body)
    {
        if ((string?)body["tenantId"] != TeamsApp.Tenant)
        {
            return world.Break("A new conversation names its tenant");
        }

        if ((bool?)body["isGroup"] == true)
        {
            return body["channelData"]?["channel"]?["id"] is { } channel && body["activity"] is JsonObject first
                ? Begin((string)channel!, first)
                : world.Break("A group cannot be made, and a thread begins with a message");
        }

        if (
            body["members"] is not JsonArray { Count: 1 } members
            || (string?)members[0]!["id"] is not { } user
            || !user.StartsWith("29:", StringComparison.Ordinal)
        )
        {
            return world.Break("A talk is with one person, by the id that begins with 29:");
        }

        var talk = talks.Values.FirstOrDefault(talk => talk.IsPersonal && talk.Members.Contains(user));
        return talk is null ? TeamsWorld.No(HttpStatusCode.Forbidden, NotInstalled)
            : talk.Closed is { } closed ? TeamsWorld.No(HttpStatusCode.Forbidden, closed)
            : TeamsWorld.Made(new() { ["id"] = talk.Id });
    }

    /// <summary>Why the roster of the conversation does not list the person; null if it does.</summary>
    public HttpResponseMessage? Missing(string id, string user) =>
        Shut(id)
        ?? (
            talks[id].Members.Contains(user)
                ? null
                : TeamsWorld.No(HttpStatusCode.NotFound, "MemberNotFoundInConversation")
        );

    public HttpResponseMessage Send(string to, JsonObject activity, bool isTargeted)
    {
        var (id, thread) = to.Split(";messageid=") is [var talkId, var root] ? (talkId, root) : (to, null);
        if (Shut(id) is { } shut)
        {
            return shut;
        }

        var talk = talks[id];
        if (
            thread is not null
            && !talk.Threads.Contains(thread)
            && !posts.Exists(post => post.Talk == id && post.Id == thread && post.Thread is null)
        )
        {
            return TeamsWorld.No(HttpStatusCode.NotFound, "ActivityNotFoundInConversation");
        }

        var recipient = activity["recipient"];
        if (isTargeted != ((bool?)recipient?["isTargeted"] == true) || (isTargeted && talk.IsPersonal))
        {
            return world.Break("A targeted message says so twice, names its reader, and stands in a group");
        }

        var reader = isTargeted ? (string?)recipient!["id"] : null;
        return reader is null || talk.Members.Contains(reader)
                ? Stand(new TeamsPost(id, thread, NextId(), activity, world.Now(), reader))
            : reader.StartsWith("29:", StringComparison.Ordinal)
                ? TeamsWorld.No(HttpStatusCode.NotFound, "MemberNotFoundInConversation")
            : world.Break($"{reader} is not how Teams knows people in a message");
    }

    public HttpResponseMessage Change(string talk, string id, JsonObject activity, bool isTargeted)
    {
        if (Shut(talk) is { } shut)
        {
            return shut;
        }

        if (activity["recipient"] is not null)
        {
            return world.Break("A change names no reader");
        }

        var at = posts.FindIndex(post =>
            post.Talk == talk && post.Id == id && post.OnlyFor is not null == isTargeted && !IsPast(post)
        );
        if (at < 0)
        {
            return TeamsWorld.No(HttpStatusCode.NotFound, "ActivityNotFoundInConversation");
        }

        posts[at] = posts[at] with { Activity = activity, Changes = posts[at].Changes + 1 };
        return TeamsWorld.Made(new() { ["id"] = id });
    }

    public HttpResponseMessage Delete(string talk, string id) =>
        Shut(talk)
        ?? (
            posts.RemoveAll(post => post.Talk == talk && post.Id == id) > 0
                ? new HttpResponseMessage(HttpStatusCode.OK)
                : TeamsWorld.No(HttpStatusCode.NotFound, "ActivityNotFoundInConversation")
        );

    private HttpResponseMessage Begin(string channel, JsonObject first)
    {
        if (Shut(channel) is { } shut)
        {
            return shut;
        }

        var post = new TeamsPost(channel, null, NextId(), first, world.Now());
        posts.Add(post);
        return TeamsWorld.Made(new() { ["id"] = $"{channel};messageid={post.Id}", ["activityId"] = post.Id });
    }

    private HttpResponseMessage Stand(TeamsPost post)
    {
        posts.Add(post);
        return TeamsWorld.Made(new() { ["id"] = post.Id });
    }

    private HttpResponseMessage? Shut(string id) =>
        !talks.TryGetValue(id, out var talk) ? TeamsWorld.No(HttpStatusCode.NotFound, "ConversationNotFound")
        : talk.Closed is { } closed ? TeamsWorld.No(HttpStatusCode.Forbidden, closed)
        : null;

    private bool IsPast(TeamsPost post) => post.OnlyFor is not null && world.Now() - post.At > TargetedLives;

    private string NextId() =>
        (world.Now().ToUnixTimeMilliseconds() + posts.Count).ToString(CultureInfo.InvariantCulture);
}
