using System.Net;
using System.Text.Json.Nodes;

namespace Bot.Tests.Slack.World;

/// <summary>A modal that is open.</summary>
internal sealed record SlackModal(string Id, string Hash, JsonObject View);

/// <summary>Triggers, modals, home pages and the addresses that come with commands and buttons.</summary>
internal sealed class SlackWorldViews(SlackWorld world)
{
    private const int UsesOfAddress = 5;
    private static readonly TimeSpan TriggerLives = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AddressLives = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, DateTimeOffset> triggers = [];
    private readonly HashSet<string> exchanged = [];
    private readonly Dictionary<string, (DateTimeOffset Since, int Uses, string? Message)> addresses = [];
    private readonly List<JsonObject> responses = [];
    private readonly List<SlackModal> modals = [];
    private int hashes;

    /// <summary>What was said at response addresses, in order.</summary>
    public IReadOnlyList<JsonObject> Responses => responses;

    public IReadOnlyList<SlackModal> Modals => modals;

    /// <summary>Home pages by person.</summary>
    public Dictionary<string, JsonObject> Homes { get; } = [];

    /// <summary>A new trigger: somebody typed or pressed something.</summary>
    public string Trigger()
    {
        var trigger = $"13345224609.738474920.{triggers.Count + 1}";
        triggers[trigger] = world.Now();
        return trigger;
    }

    /// <summary>A new address for answers; with the message that a button stands under.</summary>
    public string Address(string? channel = null, string? ts = null)
    {
        var address = $"https://hooks.slack.com/actions/T1/{addresses.Count + 1}/key";
        addresses[address] = (world.Now(), 0, channel is null ? null : $"{channel} {ts}");
        return address;
    }

    public HttpResponseMessage? Respond(SlackCall call)
    {
        if (!call.Method.StartsWith("https://hooks.slack.com/", StringComparison.Ordinal))
        {
            return null;
        }

        if (!addresses.TryGetValue(call.Method, out var address) || call.Token is not null)
        {
            world.Break([$"{call.Method}: a strange address, or a token sent to it"]);
            return Plain(HttpStatusCode.NotFound, "no_service");
        }

        if (world.Now() - address.Since > AddressLives || address.Uses >= UsesOfAddress)
        {
            return Plain(HttpStatusCode.NotFound, address.Uses >= UsesOfAddress ? "used_url" : "expired_url");
        }

        if (world.Messages.Refusal(call.Body) is not null)
        {
            return Plain(HttpStatusCode.InternalServerError, "invalid_blocks");
        }

        addresses[call.Method] = address with { Uses = address.Uses + 1 };
        responses.Add(call.Body);
        if (address.Message?.Split(' ') is [var channel, var ts] && (bool?)call.Body["replace_original"] == true)
        {
            world.Messages.Replace(channel, ts, call.Body);
        }

        return Plain(HttpStatusCode.OK, "ok");
    }

    public HttpResponseMessage Open(JsonObject body)
    {
        var trigger = (string)body["trigger_id"]!;
        return !triggers.TryGetValue(trigger, out var since) ? SlackWorld.No("invalid_trigger_id")
            : world.Now() - since > TriggerLives ? SlackWorld.No("expired_trigger_id")
            : !exchanged.Add(trigger) ? SlackWorld.No("exchanged_trigger_id")
            : Refusal(View(body), SlackRules.View(View(body)))
                ?? Show(new SlackModal($"V{modals.Count + 1}", NextHash(), View(body)));
    }

    public HttpResponseMessage Update(JsonObject body)
    {
        var at = modals.FindIndex(modal => modal.Id == (string?)body["view_id"]);
        return at < 0 ? SlackWorld.No("not_found")
            : (string?)body["hash"] is { } hash && hash != modals[at].Hash ? SlackWorld.No("hash_conflict")
            : Refusal(View(body), SlackRules.View(View(body)))
                ?? Shown(modals[at] = modals[at] with { Hash = NextHash(), View = View(body) });
    }

    public HttpResponseMessage Publish(JsonObject body)
    {
        if (Refusal(View(body), SlackRules.Home(View(body))) is { } refusal)
        {
            return refusal;
        }

        Homes[(string)body["user_id"]!] = View(body);
        return SlackWorld.Ok();
    }

    private HttpResponseMessage? Refusal(JsonObject view, IReadOnlyList<string> rules) =>
        world.Show(view, rules) ? null : SlackWorld.No("invalid_arguments");

    private HttpResponseMessage Show(SlackModal modal)
    {
        modals.Add(modal);
        return Shown(modal);
    }

    private static JsonObject View(JsonObject body) => body["view"]!.AsObject();

    private string NextHash() => $"156772938.{++hashes}";

    private static HttpResponseMessage Shown(SlackModal modal) =>
        SlackWorld.Ok(
            new()
            {
                ["view"] = new JsonObject { ["id"] = modal.Id, ["hash"] = modal.Hash },
            }
        );

    private static HttpResponseMessage Plain(HttpStatusCode status, string text) =>
        new(status) { Content = new StringContent(text) };
}
