using Bot.Core.Chat;
using Bot.Slack.Api;
using Bot.Teams;

namespace Bot.Terminal;

/// <summary>
/// <c>check</c>: says in plain words what is configured, what is missing, and what Slack and Microsoft answer. It changes
/// nothing and starts nothing. Exit code 0 when everything that is switched on works.
/// </summary>
internal static class CheckVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Verb Verb { get; } = new("check", CheckTexts.Usage, RunAsync) { Options = ["lang"] };

    /// <summary>The same with another way out, such as a test's own Slack.</summary>
    public static async Task<int> RunAsync(
        IConfiguration configuration,
        bool isDevelopment,
        IHttpClientFactory clients,
        VerbConsole console,
        Language language
    )
    {
        var parts = new (string Name, IReadOnlyList<Finding> Findings)[]
        {
            (language == Language.Spanish ? "Datos" : "Data", [await StorageCheck.RunAsync(configuration)]),
            ("Playground", [StorageCheck.Playground(configuration, isDevelopment)]),
            ("Slack", await new SlackCheck(configuration, clients).RunAsync()),
            ("Teams", await new TeamsCheck(configuration, isDevelopment, clients).RunAsync()),
        };
        var reader = new Reader(language, TimeZoneInfo.Utc, default);
        foreach (var (name, findings) in parts)
        {
            console.Say(name);
            findings
                .ToList()
                .ForEach(finding => console.Say($"  {Mark(finding.Kind)} {reader.Plain(finding.Sentence)}"));
        }

        var problems = parts.Sum(part => part.Findings.Count(finding => finding.Kind == FindingKind.Problem));
        console.Say("");
        console.Say(reader.Plain(CheckTexts.Verdict(problems)));
        return problems == 0 ? Verbs.Done : Verbs.Failed;
    }

    private static async Task<int> RunAsync(VerbArguments arguments, VerbConsole console)
    {
        if (arguments.Words.Count > 0)
        {
            return Verbs.Misused(Verb, CheckTexts.NoWords, console, arguments.Language);
        }

        var builder = arguments.HostBuilder();
        await using var services = Clients();
        return await RunAsync(
            builder.Configuration,
            builder.Environment.IsDevelopment(),
            services.GetRequiredService<IHttpClientFactory>(),
            console,
            arguments.Language
        );
    }

    private static ServiceProvider Clients()
    {
        var services = new ServiceCollection();
        foreach (var name in new[] { SlackApi.Client, TeamsRegistration.HttpClient })
        {
            services
                .AddHttpClient(name, client => client.Timeout = Patience)
                .RemoveAllLoggers()
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        }

        return services.BuildServiceProvider();
    }

    private static string Mark(FindingKind kind) =>
        kind switch
        {
            FindingKind.Fine => "✓",
            FindingKind.Off => "–",
            _ => "✗",
        };
}
