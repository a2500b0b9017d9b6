using System.Net;
using System.Net.Http.Headers;
using Bot.Slack;
using Bot.Slack.Api;

namespace Bot.Cli;

/// <summary>How Slack is configured and what it answers. Settings are read one by one: half of them is what has to be explained.</summary>
internal sealed class SlackCheck(IConfiguration configuration, IHttpClientFactory clients)
{
    private readonly IConfigurationSection slack = configuration.GetSection(SlackOptions.Section);

    public async Task<IReadOnlyList<Diagnostic>> RunAsync()
    {
        if (!new[] { "SigningSecret", "BotToken", "AppToken", "ClientId", "ClientSecret" }.Any(Has))
        {
            return [Diagnostic.Off(CheckTexts.SlackOff)];
        }

        var diagnostics = Transport().Concat(Workspaces()).ToList();
        if (!new SlackOptions { ApiBaseUrl = Value("ApiBaseUrl", "https://slack.com/api/") }.HasSafeApiBase)
        {
            return [.. diagnostics, Diagnostic.Problem(CheckTexts.UnsafeApiBase)];
        }

        if (Has("BotToken"))
        {
            diagnostics.AddRange(await BotAsync());
        }

        if (Has("AppToken"))
        {
            diagnostics.Add(await AppAsync());
        }

        return diagnostics;
    }

    private IEnumerable<Diagnostic> Transport()
    {
        if (Has("AppToken"))
        {
            yield return Diagnostic.Fine(CheckTexts.SocketMode);
        }
        else if (Has("SigningSecret"))
        {
            yield return Diagnostic.Fine(CheckTexts.Http);
        }
        else
        {
            yield return Diagnostic.Problem(CheckTexts.NoWayIn);
        }
    }

    private IEnumerable<Diagnostic> Workspaces()
    {
        var hasOAuth = Has("ClientId") && Has("ClientSecret");
        if (Has("ClientId") != Has("ClientSecret"))
        {
            yield return Diagnostic.Problem(
                CheckTexts.HalfOAuth(Has("ClientId") ? "Slack:ClientSecret" : "Slack:ClientId")
            );
        }
        else if (hasOAuth && Has("BotToken"))
        {
            yield return Diagnostic.Problem(CheckTexts.TwoWays);
        }
        else if (hasOAuth && !IsPublic(Value("PublicUrl")))
        {
            yield return Diagnostic.Problem(CheckTexts.NoPublicUrl);
        }
        else if (hasOAuth)
        {
            yield return Diagnostic.Fine(CheckTexts.ManyWorkspaces(Value("PublicUrl").TrimEnd('/') + "/slack/install"));
        }
        else if (Has("BotToken"))
        {
            yield return Diagnostic.Fine(CheckTexts.OneWorkspace);
        }
        else
        {
            yield return Diagnostic.Problem(CheckTexts.NoBotToken);
        }
    }

    private async Task<IReadOnlyList<Diagnostic>> BotAsync()
    {
        if (!Value("BotToken").StartsWith("xoxb-", StringComparison.Ordinal))
        {
            return [Diagnostic.Problem(CheckTexts.NotABotToken)];
        }

        var (result, scopes) = await CallAsync("auth.test", Value("BotToken"));
        if (!result.IsOk)
        {
            return [Diagnostic.Problem(CheckTexts.BotRefused(result.Error!))];
        }

        var connected = Diagnostic.Fine(CheckTexts.Connected(result.Field("team") ?? "?", result.Field("user") ?? "?"));
        return scopes is not null && SlackAppManifest.Missing(scopes) is { Count: > 0 } missing
            ? [connected, .. missing.Select(scope => Diagnostic.Problem(CheckTexts.ScopeMissing(scope)))]
            : [connected];
    }

    private async Task<Diagnostic> AppAsync()
    {
        if (!Value("AppToken").StartsWith("xapp-", StringComparison.Ordinal))
        {
            return Diagnostic.Problem(CheckTexts.NotAnAppToken);
        }

        var (result, _) = await CallAsync("apps.connections.open", Value("AppToken"));
        return result.IsOk
            ? Diagnostic.Fine(CheckTexts.SocketOpens)
            : Diagnostic.Problem(CheckTexts.AppRefused(result.Error!));
    }

    private async Task<(SlackResult Result, string? Scopes)> CallAsync(string method, string token)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(new SlackOptions { ApiBaseUrl = Value("ApiBaseUrl", "https://slack.com/api/") }.ApiBase, method)
        );
        request.Content = new StringContent("{}", System.Text.Encoding.UTF8, SlackRequestVerifier.JsonType);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await clients.CreateClient(SlackApi.Client).SendAsync(request);
            var result =
                response.StatusCode == HttpStatusCode.TooManyRequests
                    ? SlackResult.Later("ratelimited")
                    : SlackResult.Read((int)response.StatusCode, await response.Content.ReadAsStringAsync());
            return (
                result,
                response.Headers.TryGetValues("x-oauth-scopes", out var scopes) ? string.Join(',', scopes) : null
            );
        }
        catch (Exception unreachable)
            when (unreachable is HttpRequestException or IOException or OperationCanceledException)
        {
            return (SlackResult.Later("unreachable"), null);
        }
    }

    private bool Has(string key) => Value(key).Length > 0;

    // What a header cannot carry (a line break that came with copying) is no part of a token.
    private string Value(string key, string otherwise = "") =>
        slack[key]?.Trim() is { Length: > 0 } value ? value : otherwise;

    private static bool IsPublic(string url) => new SlackOptions { ApiBaseUrl = url }.HasSafeApiBase;
}
