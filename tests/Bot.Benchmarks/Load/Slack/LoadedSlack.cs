using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Bot.Core.Chat;
using Bot.Slack;

namespace Bot.Benchmarks.Load.Slack;

/// <summary>A busy Slack workspace.</summary>
internal sealed class LoadedSlack(FakeSlackServer server) : LoadedPlatform
{
    private const string Secret = "a-secret-of-the-load-program";

    public override string Name => Platforms.Slack;

    public override string Workspace => "T1";

    public override int Messages => server.Messages;

    public override int Conversations => server.PerChannel.Count;

    public override Dictionary<string, string> Settings =>
        new()
        {
            ["Slack__SigningSecret"] = Secret,
            ["Slack__BotToken"] = "xoxb-load",
            ["Slack__ApiBaseUrl"] = new Uri(server.Address, "/api/").ToString(),
        };

    public override IReadOnlyList<LoadRequest> Plan(LoadSettings settings) => SlackPlan.Make(settings);

    // A repeat has a time and signature of its own: Slack signs each delivery anew.
    public override HttpRequestMessage Signed(LoadRequest request)
    {
        var body =
            request.Endpoint == "interactions"
                ? Encoding.UTF8.GetBytes(
                    Encoding
                        .UTF8.GetString(request.Body)
                        .Replace(
                            Uri.EscapeDataString(FakeSlackServer.Placeholder + "/"),
                            Uri.EscapeDataString(server.Address.ToString()),
                            StringComparison.Ordinal
                        )
                )
                : request.Body;
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri($"/slack/{request.Endpoint}", UriKind.Relative))
        {
            Content = new ByteArrayContent(body),
        };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.Type);
        message.Headers.Add("x-slack-request-timestamp", timestamp);
        message.Headers.Add("x-slack-signature", SlackSignature.Sign(Secret, timestamp, body));
        if (request is { IsPosted: true, IsRepeat: true })
        {
            message.Headers.Add("x-slack-retry-num", "1");
            message.Headers.Add("x-slack-retry-reason", "http_timeout");
        }

        return message;
    }

    public override ValueTask DisposeAsync() => server.DisposeAsync();
}
