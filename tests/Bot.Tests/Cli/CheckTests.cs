using System.Net;
using Bot.Cli;
using Bot.Core.Chat;
using Bot.Slack;
using Bot.Slack.Api;
using Bot.Teams;
using Bot.Tests.Data;
using Bot.Tests.Slack;
using Bot.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Bot.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private const string AuthTest = """{"ok":true,"team":"Acme","user":"duet"}""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-check-");
    private readonly StringWriter output = new();
    private readonly FakeSlack slack = new();

    private string Store => Path.Combine(folder.FullName, "duet.db");

    public void Dispose()
    {
        Assert.Empty(slack.Unexpected);
        folder.Delete(recursive: true);
        output.Dispose();
        slack.Dispose();
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public async Task Nothing_configured_is_fine(Language language)
    {
        Assert.Equal(CliCommands.Done, await CheckAsync([], language));
        Golden.Text($"terminal/check-off.{language.Code()}.txt", Said());
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public async Task A_workspace_that_is_connected_is_named(Language language)
    {
        Answers(string.Join(',', SlackAppManifest.Scopes.Select(scope => scope.Name)));
        slack.Answers("apps.connections.open", """{"ok":true,"url":"wss://example"}""");

        Assert.Equal(
            CliCommands.Done,
            await CheckAsync(new() { ["Slack:AppToken"] = "xapp-1", ["Slack:BotToken"] = "xoxb-1" }, language)
        );
        Golden.Text($"terminal/check-connected.{language.Code()}.txt", Said());
        Assert.Equal(["Bearer xoxb-1", "Bearer xapp-1"], slack.Calls.Select(call => call.Token!));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public async Task What_is_missing_and_refused_is_said_with_the_fix(Language language)
    {
        Answers("channels:read,chat:write,commands,files:read,files:write,groups:read,im:history,reactions:read");
        slack.Answers("apps.connections.open", """{"ok":false,"error":"invalid_auth"}""");

        Assert.Equal(
            CliCommands.Failed,
            await CheckAsync(
                new()
                {
                    ["Slack:AppToken"] = "xapp-1",
                    ["Slack:BotToken"] = "xoxb-1",
                    ["Slack:ClientId"] = "1.2",
                    ["Teams:AppId"] = "app",
                },
                language
            )
        );
        Golden.Text($"terminal/check-problems.{language.Code()}.txt", Said());
    }

    [Theory]
    [InlineData("Slack:SigningSecret", "s", "Slack:BotToken is missing")]
    [InlineData("Slack:BotToken", "secret", "Slack cannot reach Duet")]
    [InlineData("Slack:BotToken", "secret", "Slack:BotToken is not a bot token")]
    [InlineData("Slack:AppToken", "xoxb-1", "Slack:AppToken is not an app-level token")]
    [InlineData("Slack:ClientSecret", "s", "Slack:ClientId is missing")]
    [InlineData("Teams:TenantId", "t", "Teams:AppId, Teams:AppPassword is missing")]
    [InlineData("Teams:CertificatePath", "duet.pfx", "Teams:AppId, Teams:TenantId is missing")]
    [InlineData("Teams:AllowLocalEmulator", "true", "Development environment only")]
    [InlineData("Storage:Engine", "Oracle", "Storage:Engine must be LiteDb")]
    [InlineData("Storage:Engine", "Postgres", "Storage:ConnectionString must name the database")]
    [InlineData("Storage:ConnectionString", "Host=x", "but Storage:Engine is LiteDb")]
    [InlineData("Storage:Path", "", "Storage:Path must name the data file")]
    public async Task Half_configured_is_explained_and_not_a_crash(string key, string value, string sentence)
    {
        Assert.Equal(CliCommands.Failed, await CheckAsync(new() { [key] = value }));
        Assert.Contains(sentence, output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invalid_auth", "does not accept the bot token (invalid_auth)")]
    [InlineData("account_inactive", "Duet was removed")]
    [InlineData("ratelimited", "could not be reached")]
    public async Task Each_error_of_Slack_is_a_sentence(string error, string sentence)
    {
        slack.Answers("auth.test", $$"""{"ok":false,"error":"{{error}}"}""");

        Assert.Equal(
            CliCommands.Failed,
            await CheckAsync(new() { ["Slack:SigningSecret"] = "s", ["Slack:BotToken"] = "xoxb-1" })
        );
        Assert.Contains(sentence, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slack_out_of_reach_is_said()
    {
        slack.Fails("auth.test");

        Assert.Equal(
            CliCommands.Failed,
            await CheckAsync(new() { ["Slack:SigningSecret"] = "s", ["Slack:BotToken"] = "xoxb-1" })
        );
        Assert.Contains("Slack could not be reached", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_workspaces_need_a_public_address()
    {
        Dictionary<string, string?> settings = new()
        {
            ["Slack:SigningSecret"] = "s",
            ["Slack:ClientId"] = "1.2",
            ["Slack:ClientSecret"] = "c",
        };
        Assert.Equal(CliCommands.Failed, await CheckAsync(settings));
        settings["Slack:PublicUrl"] = "https://duet.acme.com/";
        Assert.Equal(CliCommands.Done, await CheckAsync(settings));
        Assert.Contains("https://duet.acme.com/slack/install", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_file_in_use_by_a_running_host_is_fine()
    {
        await using (new Bot.Storage.LiteDb.LiteDbFile(Store))
        {
            Assert.Equal(CliCommands.Done, await CheckAsync([]));
        }

        Assert.Contains("in use by a running Duet", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(CliCommands.Done, await CheckAsync([]));
        Assert.Contains("duet.db opens.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_file_that_cannot_be_opened_is_a_problem()
    {
        await File.WriteAllTextAsync(Store, new string('x', 20_000));

        Assert.Equal(CliCommands.Failed, await CheckAsync([]));
        Assert.Contains("cannot be opened", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_host_whose_disk_is_full_is_a_problem()
    {
        var disk = new SmallDisk();
        await using var app = new BotApp(
            replace: services => services.AddSingleton(_ => new Bot.Storage.LiteDb.LiteDbFile(Store, disk.Open)),
            path: Store
        );
        app.Listen();
        disk.Fill();

        Assert.Equal(CliCommands.Failed, await CheckAsync([]));
        Assert.Contains("is in use by a running Duet, which says: not ready", Said(), StringComparison.Ordinal);
        Assert.Contains("is full", Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "PostgreSQL answers.")]
    [InlineData(Language.Spanish, "PostgreSQL responde.")]
    public async Task A_database_that_answers_is_fine_and_stays_empty(Language language, string sentence)
    {
        await using var data = await TestStore.CreateAsync(Engine.Postgres);

        Assert.Equal(CliCommands.Done, await CheckDatabaseAsync(data.ConnectionString, language));
        Assert.Contains(sentence, Said(), StringComparison.Ordinal);
        await using var source = NpgsqlDataSource.Create(data.ConnectionString);
        await using var tables = source.CreateCommand(
            "SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        );
        Assert.Equal(0L, await tables.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Language.English, "Host=127.0.0.1;Port=1;Password=secret-word", "PostgreSQL does not answer.")]
    [InlineData(Language.Spanish, "Host=127.0.0.1;Port=1;Password=secret-word", "PostgreSQL no responde:")]
    [InlineData(Language.English, "Pasword=secret-word", "Storage:ConnectionString is no connection string")]
    [InlineData(Language.Spanish, "Pasword=secret-word", "Storage:ConnectionString no es una cadena de conexión")]
    public async Task A_database_that_cannot_be_used_is_a_problem(
        Language language,
        string connectionString,
        string sentence
    )
    {
        Assert.Equal(CliCommands.Failed, await CheckDatabaseAsync(connectionString, language));
        Assert.Contains(sentence, Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named()
    {
        var server = new NpgsqlConnectionStringBuilder(Needs.Postgres()) { Database = "no_such_database" };

        Assert.Equal(CliCommands.Failed, await CheckDatabaseAsync(server.ToString(), Language.English));
        Assert.Contains("no_such_database", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verb_is_there_and_takes_no_words()
    {
        using var error = new StringWriter();

        Assert.Equal(CliCommands.NotUnderstood, await CliCommands.RunAsync(["check", "slack"], output, error));
        Assert.Contains("check takes no arguments.", error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> CheckDatabaseAsync(string connectionString, Language language) =>
        CheckAsync(
            new() { ["Storage:Engine"] = "Postgres", ["Storage:ConnectionString"] = connectionString },
            language
        );

    private async Task<int> CheckAsync(Dictionary<string, string?> settings, Language language = Language.English)
    {
        var services = new ServiceCollection();
        services.AddHttpClient(SlackApi.Client).ConfigurePrimaryHttpMessageHandler(() => slack);
        services.AddHttpClient(TeamsRegistration.HttpClient).ConfigurePrimaryHttpMessageHandler(() => slack);
        await using var provider = services.BuildServiceProvider();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Path"] = Store })
            .AddInMemoryCollection(settings)
            .Build();
        return await CheckCommand.RunAsync(
            configuration,
            isDevelopment: false,
            provider.GetRequiredService<IHttpClientFactory>(),
            new CliConsole(output, output),
            language
        );
    }

    private void Answers(string scopes) =>
        slack.Answers(
            "auth.test",
            AuthTest,
            HttpStatusCode.OK,
            response => response.Headers.Add("x-oauth-scopes", scopes)
        );

    private string Said() =>
        output.ToString().Replace(folder.FullName, "DATA", StringComparison.Ordinal).Replace('\\', '/');
}
