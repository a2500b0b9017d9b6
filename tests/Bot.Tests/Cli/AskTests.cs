using System.Text.Json.Nodes;
using Bot.Cli;
using Bot.Tests.Playground;

namespace Bot.Tests.Cli;

public sealed class AskTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-ask-");
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
    public async Task A_command_is_answered_from_the_store_when_no_host_runs()
    {
        await StoredCompanyAsync();

        Assert.Equal(CliCommands.Done, await AskStoreAsync("feedback Acme: onboarding takes too long", "--as", "lena"));
        Assert.Contains("onboarding takes too long", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(CliCommands.Done, await AskStoreAsync("comentario lista", "--as", "diego"));
        Assert.Contains("Acme", output.ToString()[^400..], StringComparison.Ordinal);
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public async Task A_newcomer_who_asks_before_anything_was_started_finds_the_sample()
    {
        Assert.Equal(
            CliCommands.Done,
            await AskStoreAsync("persona ops lead", "--as", "lena", "--Sample:Load", "true")
        );
        Assert.Contains(
            "Routes live in a spreadsheet and in one person's head",
            output.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public async Task The_answer_comes_as_json_when_asked_for()
    {
        await StoredCompanyAsync();

        await AskStoreAsync("feedbak", "--as", "lena", "--json", "--lang", "es");

        var answer = JsonNode.Parse(output.ToString())!;
        Assert.Contains("¿Querías decir", (string)answer["text"]!, StringComparison.Ordinal);
        Assert.Equal("paragraph", (string)answer["card"]!["blocks"]![0]!["is"]!);
        Assert.NotNull(answer["blockKit"]);
        Assert.NotNull(answer["adaptiveCard"]);
    }

    [Fact]
    public async Task A_form_is_shown_refused_and_sent()
    {
        await StoredCompanyAsync();

        Assert.Equal(CliCommands.Done, await AskStoreAsync("feedback", "--as", "lena", "--json"));
        var form = JsonNode.Parse(output.ToString())!["form"]!;
        var (action, name) = ((string)form["form"]!["action"]!, (string)form["form"]!["inputs"]![0]!["name"]!);
        Assert.Contains($"--action {action}", (string)form["text"]!, StringComparison.Ordinal);

        Assert.Equal(
            CliCommands.Failed,
            await AskStoreAsync("--action", action, "--field", $"{name}= ", "--as", "lena")
        );
        Assert.Equal(
            CliCommands.Done,
            await AskStoreAsync("--action", action, "--field", $"{name}=Too slow = too dear", "--as", "lena")
        );
        Assert.Contains("Too slow = too dear", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_host_is_asked_over_its_playground()
    {
        await using var app = PlaygroundVisit.App();
        var address = app.Listen();
        await app.CompanyAsync("sample");
        var url = address.ToString();

        Assert.Equal(
            CliCommands.Done,
            await AskAsync("eco hola", "--as", "diego", "--in", "ventas-marketing", "--url", url)
        );
        Assert.Equal("diego said hola", output.ToString().Trim());
        Assert.Equal(
            CliCommands.Failed,
            await AskAsync("--action", "ask", "--value", "sent", "--as", "diego", "--url", url)
        );
        Assert.Contains("what: Di qué", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(CliCommands.Failed, await AskAsync("eco hola", "--as", "nobody", "--url", url));
        Assert.Contains("nobody", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_host_whose_playground_is_off_says_so()
    {
        await using var app = PlaygroundVisit.App(enabled: false);
        var address = app.Listen();

        Assert.Equal(CliCommands.Failed, await AskAsync("help", "--as", "lena", "--url", address.ToString()));
        Assert.Contains("Playground:Enabled=true", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_asked_for_is_printed_or_saved()
    {
        await StoredCompanyAsync();
        await AskStoreAsync("feedback Acme: onboarding takes too long", "--as", "lena");
        var (path, before) = (Path.Combine(folder.FullName, "acme.csv"), output.ToString().Length);

        Assert.Equal(CliCommands.Done, await AskStoreAsync("feedback export", "--as", "lena"));
        var printed = output.ToString()[before..];
        Assert.Equal(CliCommands.Done, await AskStoreAsync("feedback export", "--as", "lena", "--out", path));
        Assert.Equal(CliCommands.Failed, await AskStoreAsync("feedback list", "--as", "lena", "--out", path));

        Assert.StartsWith("\uFEFFNo.,", printed, StringComparison.Ordinal);
        Assert.Equal(printed, "\uFEFF" + await File.ReadAllTextAsync(path));
        Assert.Contains("Here is feedback.csv with 1 row.", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("no file to save", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_another_process_holds_is_explained()
    {
        await using var holder = new BotApp(path: Store);
        await holder.CompanyAsync("sample");

        Assert.Equal(CliCommands.Failed, await AskStoreAsync("help", "--as", "lena"));
        Assert.Contains("--url", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no command", "frobnicate")]
    [InlineData("--as MEMBER", "ask", "help")]
    [InlineData("words, --action", "ask", "--as", "lena")]
    [InlineData("no option --frob", "ask", "help", "--frob", "x")]
    [InlineData("--as needs a value", "ask", "help", "--as")]
    [InlineData("--field NAME=TEXT", "ask", "--action", "x", "--field", "y", "--as", "lena")]
    [InlineData("no file /nowhere.csv", "ask", "--file", "/nowhere.csv", "--as", "lena")]
    [InlineData("Indica quién pregunta", "ask", "ayuda", "--lang", "es")]
    public async Task What_is_not_understood_is_explained_and_ends_with_2(string sentence, params string[] args)
    {
        Assert.Equal(CliCommands.NotUnderstood, await CliCommands.RunAsync(args, output, error));
        Assert.Contains(sentence, error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", output.ToString());
    }

    [Theory]
    [InlineData("There is no organization", "--as", "lena", "--org", "nowhere")]
    [InlineData("Nobody here is called", "--as", "zoe")]
    [InlineData("no place", "--as", "lena", "--in", "attic")]
    public async Task Who_or_what_is_not_there_ends_with_1(string sentence, params string[] args)
    {
        await StoredCompanyAsync();

        Assert.Equal(CliCommands.Failed, await AskStoreAsync(["help", .. args]));
        Assert.Contains(sentence, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://localhost:1")]
    [InlineData(false, "Sample:Load=false")]
    [InlineData(true, "ask", "help")]
    [InlineData(true, "--help")]
    public void The_hosts_own_settings_are_no_verb(bool isVerb, params string[] args) =>
        Assert.Equal(isVerb, CliCommands.AreMeant(args));

    private async Task StoredCompanyAsync()
    {
        await using var app = new BotApp(path: Store);
        await app.CompanyAsync("sample");
    }

    private Task<int> AskAsync(params string[] args) => CliCommands.RunAsync(["ask", .. args], output, error);

    // Port 1 is nobody's: the question goes to the store.
    private Task<int> AskStoreAsync(params string[] args) =>
        AskAsync([.. args, "--urls", "http://localhost:1", "--Storage:Path", Store, "--environment", "Production"]);
}
