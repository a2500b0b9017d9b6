using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Slack;

namespace Bot.Benchmarks.Load;

/// <summary>How much is sent, and how.</summary>
internal sealed record LoadSettings(int Requests, int InFlight, int Duplicates, int Seed)
{
    /// <summary>Null when the arguments are not understood.</summary>
    public static LoadSettings? Read(IReadOnlyList<string> args)
    {
        Dictionary<string, int> values = new() { ["--requests"] = 20_000, ["--in-flight"] = 32, ["--duplicates"] = 10, ["--seed"] = 1 };
        for (var i = 1; i < args.Count; i += 2)
        {
            if (!values.ContainsKey(args[i]) || !int.TryParse(args.ElementAtOrDefault(i + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }

            values[args[i]] = value;
        }

        var (requests, inFlight, duplicates) = (values["--requests"], values["--in-flight"], values["--duplicates"]);
        return args is ["slack", ..] && requests is > 0 and <= 1_000_000 && inFlight is > 0 and <= 1_000 && duplicates is >= 0 and <= 90
            ? new LoadSettings(requests, inFlight, duplicates, values["--seed"])
            : null;
    }
}

/// <summary>One request. <see cref="Words"/> is the feedback that it reports, if it reports any.</summary>
internal sealed record LoadRequest(string Endpoint, byte[] Body, string Type, string? Words = null, bool IsEvent = false, bool IsRepeat = false);

/// <summary>
/// A day of a busy workspace: 60 % /feedback, 10 % look-ups, 20 % sentences in direct talks, 10 % buttons. Some are sent
/// again with the same bytes, as Slack does when it did not hear an answer. The same seed gives the same requests.
/// </summary>
internal static class LoadPlan
{
    private const int People = 200;

    public static IReadOnlyList<LoadRequest> Make(LoadSettings settings)
    {
        var random = new Random(settings.Seed);
        var distinct = settings.Requests - (settings.Requests * settings.Duplicates / 100);
        var requests = Enumerable.Range(0, distinct).Select(i => One(i, random)).ToList();

        // A repeat comes at most a few dozen requests after the first: often while that one is still being worked on.
        var order = requests.Select((request, i) => (Request: request, Place: (double)i)).ToList();
        for (var i = distinct; i < settings.Requests; i++)
        {
            var again = random.Next(distinct);
            order.Add((requests[again] with { IsRepeat = true }, again + (random.NextDouble() * 50) + 0.1));
        }

        return [.. order.OrderBy(item => item.Place).Select(item => item.Request)];
    }

    private static LoadRequest One(int i, Random random)
    {
        var user = $"U{random.Next(People):D4}";
        return (i % 10) switch
        {
            < 6 => Feedback(i, user),
            6 => Command(i, user, i % 20 < 10 ? "/message" : "/kpi", i % 20 < 10 ? "operations demo" : "revenue"),
            7 or 8 => Sentence(i, user),
            _ => Button(i, user),
        };
    }

    private static LoadRequest Feedback(int i, string user)
    {
        var words = Words(i);
        return Command(i, user, "/feedback", words) with { Words = words };
    }

    // Letters only: each is one word of its own, and no two entries are the same thing said again.
    private static string Words(int i) => $"Acme: onboarding item{Letters(i)} takes too long for team{Letters(i / 7)}";

    private static string Letters(int i) => string.Concat(i.ToString("D7", CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private static LoadRequest Command(int i, string user, string command, string text) => Form("commands", new()
    {
        ["team_id"] = "T1", ["team_domain"] = "acme", ["channel_id"] = "C1", ["channel_name"] = "general", ["user_id"] = user, ["user_name"] = user.ToLowerInvariant(),
        ["command"] = command, ["text"] = text, ["response_url"] = "", ["trigger_id"] = $"1.2.{i}",
    });

    private static LoadRequest Sentence(int i, string user)
    {
        var words = Words(i);
        var happened = new JsonObject
        {
            ["type"] = "event_callback", ["team_id"] = "T1", ["event_id"] = $"Ev{i:D8}",
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = "T1", ["user_id"] = "UBOT", ["is_bot"] = true }),
            ["event"] = new JsonObject
            {
                ["type"] = "message", ["user"] = user, ["text"] = words, ["ts"] = $"1700000000.{i % 1_000_000:D6}", ["team"] = "T1",
                ["channel"] = $"D{user}", ["channel_type"] = "im",
            },
        };
        return new LoadRequest("events", Encoding.UTF8.GetBytes(happened.ToJsonString()), SlackDoor.JsonType, words, IsEvent: true);
    }

    private static LoadRequest Button(int i, string user) => Form("interactions", new()
    {
        ["payload"] = new JsonObject
        {
            ["type"] = "block_actions", ["team"] = new JsonObject { ["id"] = "T1" }, ["user"] = new JsonObject { ["id"] = user, ["name"] = user, ["team_id"] = "T1" },
            ["trigger_id"] = $"1.2.{i}", ["channel"] = new JsonObject { ["id"] = "C1" },
            ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1700000000.000100", ["channel_id"] = "C1", ["is_ephemeral"] = true },
            ["response_url"] = $"{FakeSlackServer.Placeholder}/respond/{i}",
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "feedback.mine", ["value"] = "" }),
        }.ToJsonString(),
    });

    private static LoadRequest Form(string endpoint, Dictionary<string, string> fields) => new(
        endpoint, Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))), SlackDoor.FormType);
}
