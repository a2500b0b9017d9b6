using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Hosting;
using Bot.Playground;
using Microsoft.AspNetCore.Http.Extensions;

namespace Bot.Cli;

/// <summary>A Duet that runs on this machine, reached over its playground's calls.</summary>
internal sealed class RemoteHost : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ServiceProvider services;
    private readonly HttpClient? client;
    private readonly string url;
    private readonly string? instance;

    /// <param name="url">As in <c>Urls</c>; an address that means "all" is reached as localhost.</param>
    /// <param name="instance">Which Duet is meant; null for any that answers there.</param>
    public RemoteHost(string? url, string? instance = null)
    {
        this.instance = instance;
        this.url = (url ?? "")
            .Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//[::]", "//localhost", StringComparison.Ordinal);

        // Never through a proxy: it is this machine.
        services = new ServiceCollection()
            .AddHttpClient()
            .ConfigureHttpClientDefaults(each =>
                each.ConfigurePrimaryHttpMessageHandler(() =>
                    new SocketsHttpHandler { UseProxy = false, ConnectTimeout = Patience }
                )
            )
            .BuildServiceProvider();
        if (Uri.TryCreate(this.url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
            client.BaseAddress = address;
        }
    }

    /// <summary>
    /// The Duet that the command line names with <c>--url</c>, or else the one that has the data file of the settings;
    /// null where there is neither. A database serves several processes, so the command line opens it by itself.
    /// </summary>
    public static RemoteHost? Find(CliArguments arguments, IConfiguration configuration)
    {
        if (arguments.Option("url") is { } url)
        {
            return new RemoteHost(url);
        }

        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        return !storage.IsPostgres && HostRecord.Read(storage.Path) is { } record
            ? new RemoteHost(record.Address, record.Instance)
            : null;
    }

    public async Task<bool> IsThereAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            if (client is null)
            {
                return false;
            }

            using var answer = await client.GetAsync(new Uri("/healthz", UriKind.Relative), patience.Token);
            return await answer.Content.ReadAsStringAsync(patience.Token) == "alive"
                && (instance is null || Instance(answer) == instance);
        }
        catch (Exception nobody) when (nobody is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>What <c>/readyz</c> says, and whether it is ready.</summary>
    public async Task<(bool IsReady, string Said)> ReadyAsync()
    {
        using var answer = await client!.GetAsync(new Uri("/readyz", UriKind.Relative));
        return (answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The organization's people as the playground lists them; null where it does not know the organization, or is off.</summary>
    public async Task<JsonArray?> PeopleAsync(string organization)
    {
        using var answer = await client!.GetAsync(
            new Uri($"/playground/people?org={Uri.EscapeDataString(organization)}", UriKind.Relative)
        );
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["people"] as JsonArray
            : null;
    }

    public async Task<Asked> AskAsync(AskQuestion question)
    {
        using var response = await SendAsync(question);
        if (response.IsSuccessStatusCode)
        {
            var answer = await response.Content.ReadFromJsonAsync<AnswerBody>(PlaygroundJson.Options);
            return answer?.Download is { } file
                ? new Asked(answer, await client!.GetByteArrayAsync(new Uri(file.Url, UriKind.Relative)), null)
                : new Asked(answer, null, null);
        }

        var said = await response.Content.ReadAsStringAsync();
        return new Asked(
            null,
            null,
            said.StartsWith('{') && JsonDocument.Parse(said).RootElement.TryGetProperty("error", out var error)
                ? LocalizedText.Invariant(error.GetString() ?? "")
                : TerminalTexts.PlaygroundIsOff(url)
        );
    }

    public void Dispose() => services.Dispose();

    private async Task<HttpResponseMessage> UploadAsync(AskQuestion question, string path)
    {
        await using var file = File.OpenRead(path);
        using var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(LoopbackFilter.FileType);
        var query = new QueryBuilder
        {
            { "as", question.Person },
            { "in", question.Place },
            { "org", question.Organization },
            { "text", question.Text },
            { "name", Path.GetFileName(path) },
            { "lang", question.Language ?? "" },
        };
        return await client!.PostAsync(new Uri($"/playground/files{query}", UriKind.Relative), content);
    }

    private static string? Instance(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues(Health.InstanceHeader, out var values) ? values.First() : null;

    private Task<HttpResponseMessage> SendAsync(AskQuestion question) =>
        question.File is { } file ? UploadAsync(question, file)
        : question.Action is null
            ? client!.PostAsJsonAsync(
                "/playground/messages",
                new SayRequest(
                    question.Person,
                    question.Place,
                    question.Text,
                    Org: question.Organization,
                    Lang: question.Language
                ),
                PlaygroundJson.Options
            )
        : client!.PostAsJsonAsync(
            "/playground/actions",
            new ActRequest(
                question.Person,
                question.Place,
                question.Action,
                question.Value,
                question.Fields,
                Org: question.Organization,
                Lang: question.Language
            ),
            PlaygroundJson.Options
        );
}
