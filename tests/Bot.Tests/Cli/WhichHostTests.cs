using Bot.Cli;
using Bot.Hosting;
using Bot.Tests.Data;
using Bot.Tests.Hosting;
using Bot.Tests.Playground;

namespace Bot.Tests.Cli;

/// <summary>The command line talks to the Duet that has the data file of the settings, and to no other.</summary>
public sealed class WhichHostTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-which-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private string Store => Path.Combine(folder.FullName, "duet.db");

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task The_host_that_has_the_file_is_asked_wherever_it_listens()
    {
        await using var app = PlaygroundVisit.App(path: Store);
        app.Listen();
        await app.CompanyAsync("sample");

        Assert.Equal(CliCommands.Done, await AskAsync("eco hola", "--as", "diego"));
        Assert.Equal("diego said hola", output.ToString().Trim());
    }

    [Fact]
    public async Task Another_Duet_at_the_configured_address_is_not_asked()
    {
        await StoredFeedbackAsync();
        await using var other = PlaygroundVisit.App();
        var address = other.Listen();
        await other.CompanyAsync("sample");

        Assert.Equal(CliCommands.Done, await AskAsync("feedback list", "--as", "lena", "--urls", address.ToString()));
        Assert.Contains("only in this file", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_a_crash_left_does_not_lead_to_another_Duet()
    {
        await StoredFeedbackAsync();
        await using var other = PlaygroundVisit.App();
        var address = other.Listen();
        await other.CompanyAsync("sample");
        new HostRecord(address.ToString(), 1, "an instance that is gone").Write(Store);

        Assert.Equal(CliCommands.Done, await AskAsync("feedback list", "--as", "lena"));
        Assert.Contains("only in this file", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Address":"http://127.0.0.1:1","Process":1,"Instance":"x"}""")]
    [InlineData("""{"Address":"nowhere","Process":1,"Instance":"x"}""")]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("null")]
    public async Task A_record_that_leads_nowhere_is_passed_over(string record)
    {
        await StoredFeedbackAsync();
        await File.WriteAllTextAsync(Store + ".host", record, TestContext.Current.CancellationToken);

        Assert.Equal(CliCommands.Done, await AskAsync("feedback list", "--as", "lena"));
        Assert.Contains("only in this file", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_notes_its_address_while_it_runs_and_a_killed_one_leaves_a_file_that_works()
    {
        await StoredFeedbackAsync();
        await using (var host = await HostProcess.StartAsync(Store, new() { ["Playground__Enabled"] = "true" }))
        {
            Assert.Equal(CliCommands.Done, await AskAsync("feedback list", "--as", "lena"));
            Assert.Contains("only in this file", output.ToString(), StringComparison.Ordinal);
            Assert.Equal(host.Process.Id, HostRecord.Read(Store)!.Process);
            await host.KillAsync();
        }

        Assert.NotNull(HostRecord.Read(Store));
        output.GetStringBuilder().Clear();
        Assert.Equal(CliCommands.Done, await AskAsync("feedback list", "--as", "lena"));
        Assert.Contains("only in this file", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_stops_takes_its_record_with_it()
    {
        await using (var app = PlaygroundVisit.App(path: Store))
        {
            app.Listen();
            Assert.NotNull(HostRecord.Read(Store));
        }

        Assert.Null(HostRecord.Read(Store));
    }

    [Fact]
    public async Task A_database_is_opened_by_the_command_line_itself_and_no_host_notes_an_address_for_it()
    {
        await using var data = await TestStore.CreateAsync(Engine.Postgres);
        await using (var other = PlaygroundVisit.App(path: Store))
        {
            other.Listen();
            await other.CompanyAsync("sample");
            await StoredFeedbackAsync(data.ConnectionString);

            Assert.Equal(
                CliCommands.Done,
                await AskAsync(
                    "feedback list",
                    "--as",
                    "lena",
                    "--Storage:Engine",
                    "Postgres",
                    "--Storage:ConnectionString",
                    data.ConnectionString
                )
            );
            Assert.Contains("only in this file", output.ToString(), StringComparison.Ordinal);
        }

        await using var host = new BotApp(OnDatabase(data.ConnectionString), path: Store);
        host.Listen();
        Assert.Null(HostRecord.Read(Store));
    }

    [Theory]
    [InlineData("en", "was not written by Duet")]
    [InlineData("es", "no lo escribió Duet")]
    public async Task A_file_that_is_not_Duets_is_explained(string language, string sentence)
    {
        await File.WriteAllTextAsync(Store, new string('x', 20_000), TestContext.Current.CancellationToken);

        Assert.Equal(CliCommands.Failed, await AskAsync("help", "--as", "lena", "--lang", language));
        Assert.Contains(sentence, error.ToString(), StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> OnDatabase(string connectionString) =>
        new() { ["Storage:Engine"] = "Postgres", ["Storage:ConnectionString"] = connectionString };

    private async Task StoredFeedbackAsync(string? database = null)
    {
        await using var app = database is null ? new BotApp(path: Store) : new BotApp(OnDatabase(database));
        var company = await app.CompanyAsync("sample");
        await app.SayAsync(company.Lena, "feedback Acme: only in this file");
    }

    private Task<int> AskAsync(params string[] args) =>
        CliCommands.RunAsync(["ask", .. args, "--Storage:Path", Store, "--environment", "Production"], output, error);
}
