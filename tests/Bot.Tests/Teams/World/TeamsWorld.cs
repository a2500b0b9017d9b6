using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Teams;

namespace Bot.Tests.Teams.World;

/// <summary>
/// A strict Teams with one tenant: it looks at the token, knows who is in which conversation and where Duet is installed, holds
/// messages to its rules, counts calls against its limits and answers as Teams answers. What Duet should never have sent is kept in
/// <see cref="Broken"/>, and fails the test at its end.
/// </summary>
internal sealed class TeamsWorld
{
    // 100 KB of UTF-16.
    private const int LargestMessage = 50 * 1024;

    private readonly Lock door = new();
    private readonly List<string> broken = [];
    private readonly List<string> limited = [];
    private readonly TeamsWorldPace pace;

    public TeamsWorld(Func<DateTimeOffset> now)
    {
        Now = now;
        Entra = new TeamsWorldEntra(now);
        Talks = new TeamsWorldTalks(this);
        pace = new TeamsWorldPace(now);
    }

    public Func<DateTimeOffset> Now { get; }

    public TeamsWorldEntra Entra { get; }

    public TeamsWorldTalks Talks { get; }

    public bool IsDown { get; set; }

    /// <summary>Larger messages are refused; Teams took less in older days.</summary>
    public int MostCharacters { get; set; } = LargestMessage;

    public IReadOnlyList<string> Broken => broken;

    /// <summary>Threads that were called faster than allowed.</summary>
    public IReadOnlyList<string> Limited => limited;

    /// <summary>How many calls came.</summary>
    public int Calls { get; private set; }

    public HttpResponseMessage Answer(Call call)
    {
        lock (door)
        {
            Calls++;
            return IsDown ? throw new HttpRequestException("Teams is down")
                : !Entra.IsGood(call.Token)
                    ? No(HttpStatusCode.Unauthorized, "Unauthorized", "Authorization has been denied for this request.")
                : Route(call);
        }
    }

    /// <summary>The answer to what breaks a rule.</summary>
    public HttpResponseMessage Break(string rule)
    {
        broken.Add(rule);
        return No(HttpStatusCode.BadRequest, "BadSyntax", rule);
    }

    public static HttpResponseMessage Made(JsonObject body) => Json(HttpStatusCode.Created, body);

    public static HttpResponseMessage No(HttpStatusCode status, string code, string message = "") =>
        Json(
            status,
            new()
            {
                ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
            }
        );

    private HttpResponseMessage Route(Call call)
    {
        var raw = call.Address.AbsoluteUri;
        if (call.Address.Scheme != Uri.UriSchemeHttps || call.Address.Host != "smba.trafficmanager.net")
        {
            return Break($"A token was sent to {raw}");
        }

        var parts = call.Address.AbsolutePath.Split("/v3/");
        if (
            parts is not [_, var rest]
            || call.Address.AbsolutePath.AsSpan().ContainsAny('@', ';', ':')
            || raw.LastIndexOf("//", StringComparison.Ordinal) > "https:".Length
        )
        {
            return Break($"{raw} is not escaped as it should be");
        }

        var targeted = call.Address.Query == "?isTargetedActivity=true";
        string[] names = [.. rest.Split('/').Select(Uri.UnescapeDataString)];
        return (call.Method, names) switch
        {
            ("POST", ["conversations"]) => Slowly("new conversations", () => Talks.Create(call.Body!)),
            ("POST", ["conversations", var talk, "activities"]) => Slowly(
                talk,
                () => Checked(call.Body!, talk, () => Talks.Send(talk, call.Body!, targeted))
            ),
            ("PUT", ["conversations", var talk, "activities", var id]) => Slowly(
                talk,
                () => Checked(call.Body!, talk, () => Talks.Change(talk, id, call.Body!, targeted))
            ),
            ("DELETE", ["conversations", var talk, "activities", var id]) => Slowly(talk, () => Talks.Delete(talk, id)),
            _ => Break($"{call.Method} {call.Path} is unknown"),
        };
    }

    private HttpResponseMessage Slowly(string thread, Func<HttpResponseMessage> answer)
    {
        if (pace.TooFast(thread) is not { } wait)
        {
            return answer();
        }

        limited.Add(thread);
        var response = No(HttpStatusCode.TooManyRequests, "Throttled");
        response.Headers.RetryAfter = new RetryConditionHeaderValue(
            TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds))
        );
        return response;
    }

    private HttpResponseMessage Checked(JsonObject activity, string talk, Func<HttpResponseMessage> answer) =>
        AdaptiveCard.Write(activity).Length > MostCharacters
            ? No(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig")
        : TeamsWorldRules.Broken(activity, talk) is { } rule ? Break(rule)
        : answer();

    private static HttpResponseMessage Json(HttpStatusCode status, JsonObject body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
