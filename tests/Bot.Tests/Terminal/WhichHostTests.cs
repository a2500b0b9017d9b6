using Bot.Hosting;
using Bot.Terminal;
using Bot.Tests.Hosting;
using Bot.Tests.Playground;

namespace Bot.Tests.Terminal;

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

        Assert.Equal(Verbs.Done, await AskAsync("eco hola", "--as", "diego"));
        Assert.Equal("diego said hola", output.ToString().Trim());
    }

    [Fact]
    public async Task Another_Duet_at_the_configured_address_is_not_asked()
    {
        await StoredFeedbackAsync();
        await using var other = PlaygroundVisit.App();
        var address = other.Listen();
        await other.CompanyAsync("sample");

        Assert.Equal(Verbs.Done, await AskAsync("feedback list", "--as", "lena", "--urls", address.ToString()));
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

        Assert.Equal(Verbs.Done, await AskAsync("feedback list", "--as", "lena"));
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

        Assert.Equal(Verbs.Done, await AskAsync("feedback list", "--as", "lena"));
        Assert.Contains("only in this file", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_notes_its_address_while_it_runs_and_a_killed_one_leaves_a_file_that_works()
    {
        await StoredFeedbackAsync();
        await using (var host = await HostProcess.StartAsync(Store, new() { ["Playground__Enabled"] = "true" }))
        {
            Assert.Equal(Verbs.Done, await AskAsync("feedback list", "--as", "lena"));
            Assert.Contains("only in this file", output.ToString(), StringComparison.Ordinal);
            Assert.Equal(host.Process.Id, HostRecord.Read(Store)!.Process);
            await host.KillAsync();
        }

        Assert.NotNull(HostRecord.Read(Store));
        output.GetStringBuilder().Clear();
        Assert.Equal(Verbs.Done, await AskAsync("feedback list", "--as", "lena"));
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

    [Theory]
    [InlineData("en", "was not written by Duet")]
    [InlineData("es", "no lo escribió Duet")]
    public async Task A_file_that_is_not_Duets_is_explained(string language, string sentence)
    {
        await File.WriteAllTextAsync(Store, new string('x', 20_000), TestContext.Current.CancellationToken);

        Assert.Equal(Verbs.Failed, await AskAsync("help", "--as", "lena", "--lang", language));
        Assert.Contains(sentence, error.ToString(), StringComparison.Ordinal);
    }

    private async Task StoredFeedbackAsync()
    {
        await using var app = new BotApp(path: Store);
        var company = await app.CompanyAsync("sample");
        await app.SayAsync(company.Lena, "feedback Acme: only in this file");
    }

    private Task<int> AskAsync(params string[] args) =>
        Verbs.RunAsync(["ask", .. args, "--Storage:Path", Store, "--environment", "Production"], output, error);
}
