using System.IO.Compression;
using System.Text.Json.Nodes;
using Bot.Cli;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Teams;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Teams;

/// <summary>The app package against what Duet answers, and what the verb writes. Microsoft's schema judges it elsewhere.</summary>
public sealed class TeamsManifestTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-package-");
    private readonly StringWriter said = new();

    public void Dispose()
    {
        folder.Delete(recursive: true);
        said.Dispose();
    }

    [Fact]
    public void Its_menus_are_those_that_Duet_answers()
    {
        var (manifest, spanish) = (Read("manifest.json"), Read("es.json"));
        var commands = manifest["composeExtensions"]![0]!["commands"]!.AsArray();

        Assert.Equal(
            TeamsAppManifest.Actions.Select(action => action.Id),
            commands.Where(command => (string?)command!["type"] == "action").Select(command => (string?)command!["id"])
        );
        foreach (var (i, action) in TeamsAppManifest.Actions.Index())
        {
            Assert.Equal(Words(action.Title, Language.English), (string?)commands[i]!["title"]);
            Assert.Equal(Words(action.Description, Language.English), (string?)commands[i]!["description"]);
            Assert.Equal(action.Contexts, commands[i]!["context"]!.AsArray().Select(context => (string)context!));
            Assert.Equal(
                Words(action.Title, Language.Spanish),
                (string?)spanish[$"composeExtensions[0].commands[{i}].title"]
            );
            Assert.Equal(
                Words(action.Description, Language.Spanish),
                (string?)spanish[$"composeExtensions[0].commands[{i}].description"]
            );
        }
    }

    [Fact]
    public void Each_kind_of_agreement_can_be_searched()
    {
        using var app = new BotApp();
        var (commands, spanish) = (
            Read("manifest.json")["composeExtensions"]![0]!["commands"]!.AsArray(),
            Read("es.json")
        );
        var searches = commands.Index().Where(command => (string?)command.Item!["type"] == "query").ToList();

        Assert.Equal(
            app.Get<AgreementSearch>().Kinds.Select(type => type.Key),
            searches.Select(search => (string?)search.Item!["id"])
        );
        foreach (var (type, (i, search)) in app.Get<AgreementSearch>().Kinds.Zip(searches))
        {
            var parameter = Assert.Single(search!["parameters"]!.AsArray())!;
            var at = $"composeExtensions[0].commands[{i}]";
            Assert.Equal(TeamsAppManifest.SearchParameter, (string?)parameter["name"]);
            Assert.Equal(Both(type.Texts.Plural), ((string?)search["title"], (string?)spanish[$"{at}.title"]));
            Assert.Equal(
                Both(type.Texts.ShowSummary),
                ((string?)search["description"], (string?)spanish[$"{at}.description"])
            );
            Assert.Equal(
                Both(TeamsAppManifest.SearchTitle),
                ((string?)parameter["title"], (string?)spanish[$"{at}.parameters[0].title"])
            );
            Assert.Equal(
                Both(TeamsAppManifest.SearchHint),
                ((string?)parameter["description"], (string?)spanish[$"{at}.parameters[0].description"])
            );
        }
    }

    [Fact]
    public void Each_action_and_each_listed_command_is_one_that_runs_in_both_languages()
    {
        using var app = new BotApp();
        var specs = app.Get<CommandCatalog>().Specs;
        var (lists, spanish) = (Read("manifest.json")["bots"]![0]!["commandLists"]!.AsArray(), Read("es.json"));

        Assert.Empty(TeamsAppManifest.Actions.Select(action => action.Id).Except(specs.Select(spec => spec.Name)));
        Assert.Equal(
            ["personal", "team", "groupChat"],
            lists.Select(list => (string?)list!["scopes"]!.AsArray().Single())
        );
        foreach (var (i, command, list) in lists.Index().SelectMany(list => Commands(list.Item!, list.Index)))
        {
            var words = (
                (string)command["title"]!,
                (string?)spanish[$"bots[0].commandLists[{list}].commands[{i}].title"]
            );
            Assert.Contains(
                words,
                specs.Select(spec => (spec.WordsIn(Language.English) ?? "", spec.WordsIn(Language.Spanish)))
            );
        }
    }

    private static IEnumerable<(int Index, JsonNode Command, int List)> Commands(JsonNode list, int index) =>
        list["commands"]!.AsArray().Select((command, i) => (i, command!, index));

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_have_the_size_that_Teams_asks_for(string name, int size)
    {
        var png = File.ReadAllBytes(Repository.File("manifests", "teams", name));

        Assert.Equal((size, size), ((png[18] << 8) + png[19], (png[22] << 8) + png[23]));
    }

    [Fact]
    public async Task The_verb_writes_the_zip_with_the_ids_and_the_site()
    {
        Assert.Equal(
            CliCommands.Done,
            await RunAsync(TeamsApp.AppId, "duet.zip", "--site", "https://acme.example/duet")
        );

        using var zip = ZipFile.OpenRead(Path.Combine(folder.FullName, "duet.zip"));
        Assert.Equal(
            ["manifest.json", "es.json", "color.png", "outline.png"],
            zip.Entries.Select(entry => entry.FullName)
        );
        var manifest = JsonNode.Parse(zip.GetEntry("manifest.json")!.Open())!;
        Assert.Equal(
            [TeamsApp.AppId, TeamsApp.AppId, TeamsApp.AppId],
            new[]
            {
                manifest["id"],
                manifest["bots"]![0]!["botId"],
                manifest["composeExtensions"]![0]!["botId"],
            }.Select(id => (string?)id)
        );
        Assert.All(
            new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" },
            link => Assert.Equal("https://acme.example/duet", (string?)manifest["developer"]![link])
        );
        Assert.Contains("duet.zip", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Privacy_and_terms_have_pages_of_their_own_and_what_is_missing_is_said()
    {
        await RunAsync(
            TeamsApp.AppId,
            "all.zip",
            "--site",
            "https://a.example",
            "--privacy",
            "https://a.example/p",
            "--terms",
            "https://a.example/t"
        );
        Assert.DoesNotContain("Warning", said.ToString(), StringComparison.Ordinal);
        await RunAsync(TeamsApp.AppId, "none.zip");

        Assert.Contains("without --site, --privacy, --terms the app's page", said.ToString(), StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(Path.Combine(folder.FullName, "all.zip"));
        var developer = JsonNode.Parse(zip.GetEntry("manifest.json")!.Open())!["developer"]!;
        Assert.Equal(
            ("https://a.example/", "https://a.example/p", "https://a.example/t"),
            ((string?)developer["websiteUrl"], (string?)developer["privacyUrl"], (string?)developer["termsOfUseUrl"])
        );
    }

    [Fact]
    public async Task The_classic_package_has_the_older_schema_and_nothing_that_it_does_not_know()
    {
        await RunAsync(TeamsApp.AppId, "duet.zip", "--classic");

        using var zip = ZipFile.OpenRead(Path.Combine(folder.FullName, "duet.zip"));
        using var texts = new StreamReader(zip.GetEntry("es.json")!.Open());
        var manifest = JsonNode.Parse(zip.GetEntry("manifest.json")!.Open())!;
        Assert.Equal("1.25", (string?)manifest["manifestVersion"]);
        Assert.DoesNotContain("1.30", manifest.ToJsonString() + await texts.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Null(manifest["bots"]![0]!["supportsTargetedMessages"]);
        Assert.All(manifest["bots"]![0]!["commandLists"]!.AsArray(), list => Assert.Null(list!["triggers"]));
    }

    [Theory]
    [InlineData("", null, CliCommands.Failed, "Set Teams:AppId first")]
    [InlineData("not-a-guid", null, CliCommands.Failed, "Set Teams:AppId first")]
    [InlineData(TeamsApp.AppId, "http://acme.example", CliCommands.NotUnderstood, "--site must be an https address")]
    public async Task What_cannot_be_packed_is_said(string appId, string? site, int code, string words)
    {
        Assert.Equal(
            code,
            await RunAsync(appId, "duet.zip", [.. site is null ? Array.Empty<string>() : ["--site", site]])
        );
        Assert.Contains(words, said.ToString(), StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    private Task<int> RunAsync(string appId, string file, params string[] options)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Teams:AppId"] = appId })
            .Build();
        var (arguments, _) = CliArguments.Read(
            [Path.Combine(folder.FullName, file), .. options],
            TeamsPackageCommand.Verb
        );
        return TeamsPackageCommand.RunAsync(configuration, arguments!, new CliConsole(said, said));
    }

    private static JsonNode Read(string name) =>
        JsonNode.Parse(File.ReadAllText(Repository.File("manifests", "teams", name)))!;

    private static (string?, string?) Both(LocalizedText text) =>
        (Words(text, Language.English), Words(text, Language.Spanish));

    private static string Words(LocalizedText text, Language language) =>
        new RenderContext(language, TimeZoneInfo.Utc, default).Plain(text);
}
