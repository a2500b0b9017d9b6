using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Slack;
using Bot.Tests.Hosting;
using Bot.Tests.Slack;

namespace Bot.Tests.Judges;

/// <summary>
/// Vercel's emulate as Slack, with a Duet of its own behind it. It keeps what Duet sends and answers as Slack does. Of what
/// Slack sends to an app it has nothing: version 0.12.2 runs no slash commands, buttons or forms, and offers no way to
/// subscribe to its events. Those requests come from here, signed, with the ids that emulate gave out.
/// </summary>
internal sealed partial class EmulatedSlack : IAsyncDisposable
{
    private const string App = "A1";
    private const string ClientId = "1.2";
    private const string ClientSecret = "shhh";
    private const string PublicUrl = "https://duet.example.com";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-slack-");
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Process emulate = Judge.Start(
        "emulate.mjs",
        new JsonObject
        {
            ["app_id"] = App,
            ["client_id"] = ClientId,
            ["client_secret"] = ClientSecret,
            ["redirect_uris"] = new JsonArray($"{PublicUrl}/slack/oauth"),
        }.ToJsonString()
    );
    private readonly List<EmulatedCall> calls = [];
    private HostProcess? duet;
    private Uri slack = null!;
    private int events;

    private EmulatedSlack() { }

    /// <summary>Every call of Slack's Web API that was read so far.</summary>
    public IReadOnlyList<EmulatedCall> Calls => calls;

    /// <summary>Lena's id.</summary>
    public string Lena { get; private set; } = "";

    /// <summary>The workspace's id.</summary>
    public string Team { get; private set; } = "";

    /// <summary>Starts both. Cancelling ends them, and with them whatever waits for one.</summary>
    public static async Task<EmulatedSlack> OpenAsync(CancellationToken cancellationToken)
    {
        var opened = new EmulatedSlack();
        try
        {
            await opened.StartAsync(cancellationToken);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lena installs Duet: from its own address to Slack's page, where she chooses herself, and back. The last page.</summary>
    public async Task<string> InstallAsync()
    {
        using var begun = await client.GetAsync(new Uri(duet!.Address, "/slack/install"));
        var cookie = begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var page = await client.GetStringAsync(begun.Headers.Location);
        var form = Forms().Matches(page).Single(form => form.Value.Contains("lena@", StringComparison.Ordinal)).Value;
        using var chosen = await client.PostAsync(
            new Uri(slack, "/oauth/v2/authorize/callback"),
            new FormUrlEncodedContent(
                Hidden()
                    .Matches(form)
                    .Select(input =>
                        KeyValuePair.Create(
                            input.Groups["name"].Value,
                            WebUtility.HtmlDecode(input.Groups["value"].Value)
                        )
                    )
            )
        );
        Assert.StartsWith(PublicUrl, chosen.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        using var back = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(duet.Address, chosen.Headers.Location.PathAndQuery)
        );
        back.Headers.Add("Cookie", cookie);
        using var done = await client.SendAsync(back);
        return await done.Content.ReadAsStringAsync();
    }

    /// <summary>Lena types a slash command. What Duet answered in the response; null if nothing.</summary>
    public async Task<JsonNode?> CommandAsync(string text, string channel)
    {
        var trigger = await CallAsync("views.generateTriggerId", new() { ["user_id"] = Lena });
        return await PostAsync(
            "commands",
            SlackVisit.Form(
                new()
                {
                    ["team_id"] = Team,
                    ["team_domain"] = "acme",
                    ["channel_id"] = channel,
                    ["channel_name"] = "launch",
                    ["user_id"] = Lena,
                    ["user_name"] = "lena",
                    ["command"] = "/duet",
                    ["text"] = text,
                    ["trigger_id"] = (string)trigger["trigger_id"]!,
                }
            )
        );
    }

    /// <summary>Lena sends the modal that Duet opened, with these words in its first text input.</summary>
    public Task<JsonNode?> SubmitAsync(JsonNode view, string words)
    {
        var values = new JsonObject();
        foreach (var block in view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input"))
        {
            var isText = (string?)block!["element"]!["type"] == "plain_text_input" && values.Count == 0;
            values[(string)block["block_id"]!] = new JsonObject
            {
                [(string)block["element"]!["action_id"]!] = new JsonObject { ["value"] = isText ? words : null },
            };
        }

        var payload = new JsonObject
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = Team },
            ["user"] = new JsonObject { ["id"] = Lena, ["team_id"] = Team },
            ["view"] = new JsonObject
            {
                ["id"] = view["id"]!.DeepClone(),
                ["hash"] = view["hash"]!.DeepClone(),
                ["type"] = "modal",
                ["private_metadata"] = view["private_metadata"]!.DeepClone(),
                ["state"] = new JsonObject { ["values"] = values },
            },
        };
        return PostAsync("interactions", SlackVisit.Form(new() { ["payload"] = payload.ToJsonString() }));
    }

    /// <summary>Tells Duet an event of this workspace.</summary>
    public Task TellAsync(string bot, JsonObject happened) =>
        PostAsync(
            "events",
            new JsonObject
            {
                ["type"] = "event_callback",
                ["team_id"] = Team,
                ["api_app_id"] = App,
                ["event_id"] = $"Ev{++events}",
                ["authorizations"] = new JsonArray(
                    new JsonObject
                    {
                        ["team_id"] = Team,
                        ["user_id"] = bot,
                        ["is_bot"] = true,
                    }
                ),
                ["event"] = happened,
            }.ToJsonString(),
            SlackRequestVerifier.JsonType
        );

    /// <summary>Lena's own call of the Web API, which must succeed.</summary>
    public async Task<JsonNode> CallAsync(string method, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(slack, $"api/{method}"))
        {
            Content = new StringContent((body ?? []).ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "xoxp-lena");
        using var response = await client.SendAsync(request);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.True((bool)answer["ok"]!, $"{method}: {answer}");
        return answer;
    }

    /// <summary>The next call of that method.</summary>
    public async Task<EmulatedCall> CalledAsync(string method)
    {
        while (await emulate.StandardOutput.ReadLineAsync() is { } line)
        {
            calls.Add(EmulatedCall.Read(line));
            if (calls[^1].Method == method)
            {
                return calls[^1];
            }
        }

        throw new InvalidOperationException(await emulate.StandardError.ReadToEndAsync());
    }

    /// <summary>What emulate shows of the views that it holds.</summary>
    public Task<string> ViewsAsync() => client.GetStringAsync(new Uri(slack, "/?tab=views"));

    /// <summary>Ends both. Where emulate refused what Duet sent, Duet complained.</summary>
    public async ValueTask DisposeAsync()
    {
        var complaints = duet?.Complaints ?? [];
        await (duet?.DisposeAsync() ?? ValueTask.CompletedTask);
        emulate.Kill();
        await emulate.WaitForExitAsync();
        emulate.Dispose();
        client.Dispose();
        folder.Delete(recursive: true);
        Assert.Empty(complaints);
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.Register(() =>
        {
            emulate.Kill();
            duet?.Process.Kill();
        });
        slack = await emulate.StandardOutput.ReadLineAsync(cancellationToken) is { } address
            ? new Uri(address)
            : throw new InvalidOperationException(await emulate.StandardError.ReadToEndAsync(cancellationToken));
        duet = await HostProcess.StartAsync(
            Path.Combine(folder.FullName, "duet.db"),
            new()
            {
                ["Sample__Load"] = "false",
                ["Slack__SigningSecret"] = SlackVisit.Secret,
                ["Slack__ClientId"] = ClientId,
                ["Slack__ClientSecret"] = ClientSecret,
                ["Slack__PublicUrl"] = PublicUrl,
                ["Slack__ApiBaseUrl"] = new Uri(slack, "api/").AbsoluteUri,
            }
        );
        var me = await CallAsync("auth.test");
        (Lena, Team) = ((string)me["user_id"]!, (string)me["team_id"]!);
    }

    private async Task<JsonNode?> PostAsync(string endpoint, string body, string type = SlackRequestVerifier.FormType)
    {
        using var request = SlackVisit.Signed(
            endpoint,
            Encoding.UTF8.GetBytes(body),
            TimeProvider.System.GetUtcNow(),
            type
        );
        request.RequestUri = new Uri(duet!.Address, request.RequestUri!);
        using var response = await client.SendAsync(request);
        return await SlackVisit.JsonAsync(response);
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)"/>""")]
    private static partial Regex Hidden();
}

/// <summary>A call of Slack's Web API and its answer.</summary>
internal sealed record EmulatedCall(string Method, string Sent, JsonNode Answer)
{
    /// <summary>The body, if it is JSON.</summary>
    public JsonNode Body => JsonNode.Parse(Sent)!;

    public static EmulatedCall Read(string line)
    {
        var json = JsonNode.Parse(line)!;
        return new((string)json["method"]!, (string)json["body"]!, JsonNode.Parse((string)json["answer"]!)!);
    }
}
