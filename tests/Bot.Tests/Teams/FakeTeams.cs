using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Teams.World;

namespace Bot.Tests.Teams;

/// <summary>One request that Duet made.</summary>
public sealed record Call(string Method, Uri Address, string? Token, JsonObject? Body)
{
    public string Path => Uri.UnescapeDataString(Address.AbsolutePath);

    /// <summary>The card of a sent message.</summary>
    public JsonObject Card => (JsonObject)Body!["attachments"]![0]!["content"]!;
}

/// <summary>A message that stands in a conversation, as it reads now; with a thread when it is a reply in one.</summary>
public sealed record Standing(string Conversation, string? Thread, string Id, JsonObject Activity)
{
    public JsonObject Card => (JsonObject)Activity["attachments"]![0]!["content"]!;
}

/// <summary>
/// Everything outside: the connector's metadata and keys, the connector, the file store. A call that nobody expects is
/// kept, and fails the test at its end.
/// </summary>
public sealed class FakeTeams : HttpMessageHandler
{
    public const string MetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    private const string KeysUrl = "https://login.botframework.com/v1/.well-known/keys";
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, string> accounts = [];
    private readonly List<Standing> standing = [];

    public ConcurrentQueue<Call> Calls { get; } = [];

    public ConcurrentQueue<Uri> Unexpected { get; } = [];

    /// <summary>What stands in all conversations, oldest first.</summary>
    public IReadOnlyList<Standing> Messages
    {
        get
        {
            lock (gate)
            {
                return [.. standing];
            }
        }
    }

    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>The addresses that take an upload, with what was uploaded.</summary>
    public Dictionary<string, byte[]> Uploads { get; } = [];

    /// <summary>The messages that Duet reacted to, with the reaction: conversation/message/reaction.</summary>
    public ConcurrentQueue<string> Reactions { get; } = [];

    /// <summary>Whether this Teams takes no reactions from apps.</summary>
    public bool RefusesReactions { get; set; }

    public JsonObject Keys { get; set; } = Forgery.PublishedKeys();

    public int KeyFetches { get; private set; }

    /// <summary>Whether the metadata cannot be fetched.</summary>
    public bool AreKeysDown { get; set; }

    /// <summary>The strict Teams on the other side, once a test has entered it.</summary>
    internal TeamsWorld? World { get; set; }

    /// <summary>
    /// What the roster says of people, by their id in messages; null for one who is gone. Others are colleagues.
    /// </summary>
    public ConcurrentDictionary<string, JsonObject?> Roster { get; } = [];

    public ConcurrentQueue<Call> RosterCalls { get; } = [];

    /// <summary>What the roster answers instead, by call; null: it answers.</summary>
    public Func<Call, HttpResponseMessage?> RosterTrouble { get; set; } = _ => null;

    /// <summary>What the connector answers instead, by call; null: it takes it.</summary>
    public Func<Call, HttpResponseMessage?> Trouble { get; set; } = _ => null;

    /// <summary>A call that gets no answer until its caller gives up, by the end of its path; and that it was made.</summary>
    public (string Path, TaskCompletionSource Made)? Hanging { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var address = request.RequestUri!;
        if (address.AbsoluteUri == MetadataUrl)
        {
            if (AreKeysDown)
            {
                throw new HttpRequestException("no metadata");
            }

            return Json(new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = KeysUrl });
        }

        if (address.AbsoluteUri == KeysUrl)
        {
            KeyFetches++;
            return Json(Keys);
        }

        if (request.Method == HttpMethod.Put && Uploads.ContainsKey(address.AbsoluteUri))
        {
            Assert.Null(request.Headers.Authorization);
            var bytes = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            Assert.Equal(
                $"bytes 0-{bytes.Length - 1}/{bytes.Length}",
                request.Content.Headers.ContentRange!.ToString()
            );
            Uploads[address.AbsoluteUri] = bytes;
            return new HttpResponseMessage(HttpStatusCode.Created);
        }

        if (Files.TryGetValue(address.AbsoluteUri, out var file))
        {
            Assert.Null(request.Headers.Authorization);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(file) };
        }

        if (World is not null && TeamsWorldEntra.Is(address))
        {
            return await World.Entra.AnswerAsync(request);
        }

        var body = request.Content is null
            ? null
            : (JsonObject?)JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        var call = new Call(request.Method.Method, address, request.Headers.Authorization?.Parameter, body);
        if (Hanging is { } hanging && call.Path.EndsWith(hanging.Path, StringComparison.Ordinal))
        {
            hanging.Made.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        return address.Host is "smba.trafficmanager.net" or "localhost" ? Connector(call) : Strange(address);
    }

    /// <summary>Remembers the account behind a person's id in messages.</summary>
    public void Meet(JsonNode? from)
    {
        if ((string?)from?["id"] is { } id && (string?)from["aadObjectId"] is { } account)
        {
            accounts[id] = account;
        }
    }

    /// <summary>A full member of the company, as the roster lists them. Their id at Entra is another one.</summary>
    public JsonObject Colleague(string id) =>
        new()
        {
            ["id"] = id,
            ["objectId"] =
                accounts.TryGetValue(id, out var met) ? met
                : id == "29:lena" ? "00000000-1111-2222-3333-444444444444"
                : $"entra-{id[3..]}",
            ["tenantId"] = TeamsApp.Tenant,
            ["userRole"] = "user",
        };

    // Rosters are read beside the calls that tests count.
    private HttpResponseMessage Member(Call call)
    {
        RosterCalls.Enqueue(call);
        var parts = call.Path.Split("/members/");
        var talk = parts[0].Split("/v3/conversations/")[1];
        return RosterTrouble(call)
            ?? (
                World is { } world && world.Talks.Missing(talk, parts[1]) is { } missing ? missing
                : Roster.TryGetValue(parts[1], out var listed) && listed is null
                    ? TeamsWorld.No(HttpStatusCode.NotFound, "MemberNotFoundInConversation")
                : Json((JsonObject)(listed ?? Colleague(parts[1])).DeepClone())
            );
    }

    private HttpResponseMessage Connector(Call call)
    {
        if (call.Method == "GET" && call.Path.Contains("/members/", StringComparison.Ordinal))
        {
            return Member(call);
        }

        if (call.Method == "PUT" && call.Path.Contains("/reactions/", StringComparison.Ordinal))
        {
            Reactions.Enqueue(
                call.Path.Split("/conversations/")[1]
                    .Replace("/activities/", "/", StringComparison.Ordinal)
                    .Replace("/reactions/", "/", StringComparison.Ordinal)
            );
            return new HttpResponseMessage(RefusesReactions ? HttpStatusCode.BadRequest : HttpStatusCode.OK);
        }

        Calls.Enqueue(call);
        if (Trouble(call) is { } trouble)
        {
            return trouble;
        }

        if (World is not null)
        {
            return World.Answer(call);
        }

        if (call.Path.EndsWith("/v3/conversations", StringComparison.Ordinal))
        {
            return Json(
                new JsonObject { ["id"] = $"a:opened-{call.Body!["members"]![0]!["id"]}" },
                HttpStatusCode.Created
            );
        }

        return Stand(call) is { } id
            ? Json(new JsonObject { ["id"] = id }, HttpStatusCode.Created)
            : new HttpResponseMessage(HttpStatusCode.NotFound);
    }

    // Changing a message that does not stand there is refused, as Teams does.
    private string? Stand(Call call)
    {
        var parts = call.Path.Split("/v3/conversations/")[1].Split("/activities");
        var place = parts[0].Split(";messageid=");
        lock (gate)
        {
            if (call.Method == "POST")
            {
                standing.Add(
                    new Standing(place[0], place.Length > 1 ? place[1] : null, $"m{standing.Count + 1}", call.Body!)
                );
                return standing[^1].Id;
            }

            var at = standing.FindIndex(message =>
                message.Conversation == place[0] && message.Id == parts[1].TrimStart('/')
            );
            if (at < 0)
            {
                return null;
            }

            standing[at] = standing[at] with { Activity = call.Body! };
            return standing[at].Id;
        }
    }

    private HttpResponseMessage Strange(Uri address)
    {
        Unexpected.Enqueue(address);
        return new HttpResponseMessage(HttpStatusCode.Gone);
    }

    private static HttpResponseMessage Json(JsonObject body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
}
