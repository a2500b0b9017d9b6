using Bot.Core.Chat;
using Bot.Slack.Api;
using Bot.Teams;

namespace Bot.Cli;

/// <summary>
/// <c>check</c>: says in plain words what is configured, what is missing, and what Slack and Microsoft answer. It changes
/// nothing and starts nothing. Exit code 0 when everything that is switched on works.
/// </summary>
internal static class CheckCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static CliCommand Verb { get; } = new("check", CheckTexts.Usage, RunAsync) { Options = ["lang"] };

    /// <summary>The same with another way out, such as a test's own Slack.</summary>
    public static async Task<int> RunAsync(
        IConfiguration configuration,
        bool isDevelopment,
        IHttpClientFactory clients,
        CliConsole console,
        Language language
    )
    {
        var parts = new (string Name, IReadOnlyList<Diagnostic> Findings)[]
        {
            (language == Language.Spanish ? "Datos" : "Data", [await StorageCheck.RunAsync(configuration)]),
            ("Playground", [StorageCheck.Playground(configuration, isDevelopment)]),
            ("Slack", await new SlackCheck(configuration, clients).RunAsync()),
            ("Teams", await new TeamsCheck(configuration, isDevelopment, clients).RunAsync()),
        };
        var context = new RenderContext(language, TimeZoneInfo.Utc, default);
        foreach (var (name, diagnostics) in parts)
        {
            console.Say(name);
            diagnostics
                .ToList()
                .ForEach(diagnostic => console.Say($"  {Mark(diagnostic.Kind)} {context.Plain(diagnostic.Sentence)}"));
        }

        var problems = parts.Sum(part => part.Findings.Count(diagnostic => diagnostic.Kind == DiagnosticLevel.Problem));
        console.Say("");
        console.Say(context.Plain(CheckTexts.Verdict(problems)));
        return problems == 0 ? CliCommands.Done : CliCommands.Failed;
    }

    private static async Task<int> RunAsync(CliArguments arguments, CliConsole console)
    {
        if (arguments.Words.Count > 0)
        {
            return CliCommands.Misused(Verb, CheckTexts.NoWords, console, arguments.Language);
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

    private static string Mark(DiagnosticLevel kind) =>
        kind switch
        {
            DiagnosticLevel.Fine => "✓",
            DiagnosticLevel.Off => "–",
            _ => "✗",
        };
}
