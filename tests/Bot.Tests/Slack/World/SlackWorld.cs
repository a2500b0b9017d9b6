using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Slack.World;

/// <summary>
/// A strict Slack with one workspace: it knows its token and the scopes granted by our manifest, gives triggers for three
/// seconds and one use, holds messages and views to its rules, counts calls against its limits and answers as Slack answers.
/// What Duet should never have sent is kept in <see cref="Broken"/>.
/// </summary>
internal sealed class SlackWorld
{
    public const string Token = "xoxb-1";

    // Calls a minute by method: Slack's tiers 3 and 4. Posting has its own limit, by channel.
    private static readonly Dictionary<string, (string? Scope, int Limit)> Methods = new()
    {
        ["chat.postMessage"] = ("chat:write", 600),
        ["chat.postEphemeral"] = ("chat:write", 100),
        ["chat.update"] = ("chat:write", 50),
        ["chat.getPermalink"] = (null, 600),
        ["views.open"] = (null, 100),
        ["views.update"] = (null, 100),
        ["views.publish"] = (null, 100),
        ["conversations.open"] = ("im:write", 50),
        ["users.info"] = ("users:read", 100),
        ["assistant.threads.setSuggestedPrompts"] = ("assistant:write", 100),
        ["conversations.info"] = ("channels:read", 50),
        ["reactions.get"] = ("reactions:read", 50),
        ["files.getUploadURLExternal"] = ("files:write", 100),
        ["files.completeUploadExternal"] = ("files:write", 100),
        ["files.info"] = ("files:read", 100),
    };

    private readonly Lock door = new();
    private readonly Dictionary<string, (DateTimeOffset Since, int Calls)> counts = [];
    private readonly List<string> broken = [];
    private readonly List<string> limited = [];

    public SlackWorld(Func<DateTimeOffset> now)
    {
        Now = now;
        Messages = new SlackWorldMessages(this);
        Views = new SlackWorldViews(this);
        Files = new SlackWorldFiles(this);
    }

    public Func<DateTimeOffset> Now { get; }

    public SlackWorldMessages Messages { get; }

    public SlackWorldViews Views { get; }

    public SlackWorldFiles Files { get; }

    /// <summary>People by id: what users.info says of them. Others are full members of whom little is known.</summary>
    public Dictionary<string, JsonObject> People { get; } = [];

    public HashSet<string> Scopes { get; } = ManifestScopes();

    public bool IsUninstalled { get; set; }

    public bool IsDown { get; set; }

    /// <summary>A workspace that has no charts yet refuses every message with one.</summary>
    public bool KnowsCharts { get; set; } = true;

    /// <summary>Every message and view that people were shown, in order.</summary>
    public List<JsonObject> Shown { get; } = [];

    /// <summary>Against the rules: what a real Slack would have refused for being malformed.</summary>
    public IReadOnlyList<string> Broken => broken;

    /// <summary>Methods that were called faster than allowed.</summary>
    public IReadOnlyList<string> Limited => limited;

    public HttpResponseMessage Answer(SlackCall call)
    {
        lock (door)
        {
            return IsDown
                ? throw new HttpRequestException("Slack is down")
                : Views.Respond(call) ?? Files.Take(call) ?? Call(call);
        }
    }

    public void Break(IEnumerable<string> rules) => broken.AddRange(rules);

    /// <summary>Shows it if it keeps to the rules.</summary>
    public bool Show(JsonObject shown, IReadOnlyList<string> rules)
    {
        Break(rules);
        if (rules.Count == 0)
        {
            Shown.Add(shown);
        }

        return rules.Count == 0;
    }

    /// <summary>The answer to a call that came too early.</summary>
    public HttpResponseMessage Limit(string what, TimeSpan wait)
    {
        limited.Add(what);
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("") };
        response.Headers.RetryAfter = new RetryConditionHeaderValue(
            TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds))
        );
        return response;
    }

    public static HttpResponseMessage Ok(JsonObject? with = null)
    {
        var body = with ?? [];
        body["ok"] = true;
        return Json(body);
    }

    public static HttpResponseMessage No(string error, JsonObject? with = null)
    {
        var body = with ?? [];
        body["ok"] = false;
        body["error"] = error;
        return Json(body);
    }

    private HttpResponseMessage Call(SlackCall call)
    {
        if (call.Token != $"Bearer {Token}")
        {
            return No("invalid_auth");
        }

        if (!Methods.TryGetValue(call.Method, out var method))
        {
            broken.Add($"{call.Method} is unknown");
            return No("unknown_method");
        }

        return IsUninstalled ? No("account_inactive")
            : method.Scope is { } scope && !Scopes.Contains(scope)
                ? No("missing_scope", new() { ["needed"] = scope, ["provided"] = string.Join(',', Scopes) })
            : TooMany(call.Method, method.Limit) ?? Do(call);
    }

    private HttpResponseMessage? TooMany(string method, int most)
    {
        var (since, calls) = counts.GetValueOrDefault(method, (Now(), 0));
        (since, calls) = Now() - since >= TimeSpan.FromMinutes(1) ? (Now(), 1) : (since, calls + 1);
        counts[method] = (since, calls);
        return calls > most ? Limit(method, since.AddMinutes(1) - Now()) : null;
    }

    private HttpResponseMessage Do(SlackCall call) =>
        call.Method switch
        {
            "chat.postMessage" => Messages.Post(call.Body),
            "chat.postEphemeral" => Messages.Whisper(call.Body),
            "chat.update" => Messages.Change(call.Body),
            "chat.getPermalink" => Messages.Permalink(call.Body),
            "reactions.get" => Messages.Reactions(call.Body),
            "conversations.open" => Ok(
                new() { ["channel"] = new JsonObject { ["id"] = SlackWorldMessages.Talk((string)call.Body["users"]!) } }
            ),
            "views.open" => Views.Open(call.Body),
            "views.update" => Views.Update(call.Body),
            "views.publish" => Views.Publish(call.Body),
            "users.info" => People.TryGetValue((string)call.Body["user"]!, out var person)
                ? Ok(new() { ["user"] = person.DeepClone() })
                : Ok(new() { ["user"] = new JsonObject { ["team_id"] = "T1" } }),
            "conversations.info" => Ok(
                new() { ["channel"] = new JsonObject { ["id"] = (string)call.Body["channel"]! } }
            ),
            "files.getUploadURLExternal" => Files.Begin(),
            "files.completeUploadExternal" => Files.Complete(call.Body),
            _ => Files.Info(call.Body),
        };

    private static HttpResponseMessage Json(JsonObject body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    private static HashSet<string> ManifestScopes()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Repository.File("manifests", "slack", "manifest.json")))!;
        return [.. manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => (string)scope!)];
    }
}
