using Bot.Cli;
using Bot.Core.Facts;
using Bot.Tests.Playground;

namespace Bot.Tests.Import;

/// <summary><c>import deals FILE</c> on the command line.</summary>
public sealed class ImportVerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-import-verb-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task Good_rows_are_stored_and_bad_ones_listed_with_their_lines()
    {
        await StoredCompanyAsync();
        var file = Write(
            "id,account,stage,created,closed,amount\n1,A,Won,2025-09-01,2025-10-01,5\n2,B,Won,2025-09-01,soon,5\n"
        );

        Assert.Equal(CliCommands.Done, await RunAsync("deals", file));
        Assert.Equal("line 3, column “closed”: “soon” is not a date", error.ToString().Trim());
        Assert.Contains("1 row of deals is stored", output.ToString(), StringComparison.Ordinal);
        Assert.Single((await StoredAsync()).Deals);
    }

    [Fact]
    public async Task A_large_file_is_waited_for()
    {
        await StoredCompanyAsync();
        var rows = string.Concat(
            Enumerable.Range(0, 15_000).Select(row => $"0065g0000{row:D8},Acme,Won,2025-09-01,2025-10-01,5\n")
        );

        Assert.Equal(
            CliCommands.Done,
            await RunAsync("deals", Write("id,account,stage,created,closed,amount\n" + rows), "--yes")
        );
        Assert.Contains("15,000 rows of deals are stored", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(15_000, (await StoredAsync()).Deals.Count);
    }

    [Theory]
    [InlineData("colour,smell\nred,rose\n", "none of these columns belongs to deals, leads, accounts, spend")]
    [InlineData(
        "id,account,stage,created,closed\n1,A,Won,25/09/2025,2025-10-01\n2,A,Won,09/25/2025,2025-10-01\n",
        "has dates in two formats: line 2"
    )]
    [InlineData("id,account,stage,created,closed\n1,A,Won,03/04/2025,2025-10-01\n", "--dates us (month first)")]
    [InlineData("", "The file is empty.")]
    public async Task A_file_that_cannot_be_read_stores_nothing_and_says_why(string content, string problem)
    {
        await StoredCompanyAsync();

        Assert.Equal(CliCommands.Failed, await RunAsync("deals", Write(content)));
        Assert.Contains(problem, error.ToString(), StringComparison.Ordinal);
        Assert.Empty((await StoredAsync()).Deals);
    }

    [Theory]
    [InlineData("us", "2025-03-04")]
    [InlineData("eu", "2025-04-03")]
    public async Task Days_that_read_both_ways_are_settled_by_an_option(string dates, string day)
    {
        await StoredCompanyAsync();

        Assert.Equal(
            CliCommands.Done,
            await RunAsync("leads", Write("lead id,created\na,03/04/2025\n"), "--dates", dates)
        );
        Assert.Equal(Facts.Rows.Day(day), Assert.Single((await StoredAsync()).Leads).Created);
    }

    [Theory]
    [InlineData("deals")]
    [InlineData("flowers", "x.csv")]
    [InlineData("deals", "x.csv", "--dates", "moon")]
    public async Task A_command_line_that_is_not_understood_shows_how_it_is_meant(params string[] words)
    {
        Assert.Equal(CliCommands.NotUnderstood, await CliCommands.RunAsync(["import", .. words], output, error));
        Assert.Contains(
            "import deals|leads|accounts|spend|subscriptions|nps|forms|margins|history|personas|objections|competitors|"
                + "messages|assets|stages|claims|targets|definitions|offers|objectives|tactics|handoffs FILE",
            error.ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "claims",
        "name,wording,state,expires\nFast,It is fast.,beta,03/04/2027\n",
        "One new proposal from facts.csv"
    )]
    [InlineData(
        "personas",
        "Field,Value\nName,Head of finance\nGoals,Fewer sheets\n",
        "One new proposal from facts.csv"
    )]
    public async Task What_both_sides_sign_is_proposed_from_the_command_line(
        string kind,
        string content,
        string sentence
    )
    {
        await StoredCompanyAsync();

        Assert.Equal(CliCommands.Done, await RunAsync(kind, Write(content), "--dates", "eu"));
        Assert.Contains(sentence, output.ToString(), StringComparison.Ordinal);
        Assert.Equal(CliCommands.Failed, await RunAsync(kind, Write(content), "--dates", "eu"));
        Assert.Contains("There is nothing to propose", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_host_imports_over_its_playground()
    {
        await using var app = PlaygroundVisit.App();
        var address = app.Listen();
        await app.CompanyAsync("sample");

        Assert.Equal(
            CliCommands.Done,
            await CliCommands.RunAsync(
                ["import", "spend", Write("date,cost\n2025-10-01,5\n"), "--yes", "--url", address.ToString()],
                output,
                error
            )
        );
        Assert.Single((await app.Get<FactStore>().LoadAsync("sample", CancellationToken.None)).Rows.Spend);
    }

    private Task<int> RunAsync(string kind, string file, params string[] more) =>
        CliCommands.RunAsync(
            [
                "import",
                kind,
                file,
                "--yes",
                "--Storage:Path",
                Path.Combine(folder.FullName, "duet.db"),
                "--urls",
                "http://localhost:1",
                .. more,
            ],
            output,
            error
        );

    private string Write(string content)
    {
        var path = Path.Combine(folder.FullName, "facts.csv");
        File.WriteAllText(path, content);
        return path;
    }

    private async Task StoredCompanyAsync()
    {
        await using var app = new BotApp(path: Path.Combine(folder.FullName, "duet.db"));
        await app.CompanyAsync("sample");
    }

    private async Task<FactRows> StoredAsync()
    {
        await using var app = new BotApp(path: Path.Combine(folder.FullName, "duet.db"));
        return (await app.Get<FactStore>().LoadAsync("sample", CancellationToken.None)).Rows;
    }
}
