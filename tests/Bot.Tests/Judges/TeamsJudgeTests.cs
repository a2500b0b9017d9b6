using System.Text.Json.Nodes;

namespace Bot.Tests.Judges;

/// <summary>What Microsoft's published schemas say of the app package.</summary>
public sealed class TeamsJudgeTests
{
    private static readonly string Package = Repository.File("manifests", "teams");

    [Fact]
    public async Task The_manifest_and_its_Spanish_texts_fit_the_schema()
    {
        var (said, code) = await Judge.AskAsync("teams-manifest.mjs", [], Package);

        Assert.True(code == 0, said);
    }

    [Theory]
    [InlineData("manifest.json", "a scope that Teams does not know")]
    [InlineData("es.json", "a text that is too long")]
    public async Task The_judge_says_what_does_not_fit(string file, string mistake)
    {
        var folder = Directory.CreateTempSubdirectory("duet-manifest-");
        foreach (var name in new[] { "manifest.json", "es.json" })
        {
            var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Package, name)))!;
            if (name == file && mistake.Contains("scope", StringComparison.Ordinal))
            {
                json["bots"]![0]!["scopes"]!.AsArray().Add("groupchat");
            }
            else if (name == file)
            {
                json["name.short"] = new string('x', 31);
            }

            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), json.ToJsonString());
        }

        var (said, code) = await Judge.AskAsync("teams-manifest.mjs", [], folder.FullName);
        folder.Delete(recursive: true);

        Assert.NotEqual(0, code);
        Assert.NotEmpty(said);
    }
}
