using System.Text.Json.Nodes;
using Bot.Tests.CardFiles;

namespace Bot.Tests.Judges;

/// <summary>What Microsoft's published schemas say of the app package, and its published types of every card and form.</summary>
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

    [Fact]
    public async Task Every_golden_card_and_form_fits_Microsofts_types()
    {
        var (said, code) = await Judge.AskAsync("cards.mjs", [], RenderedCards.Folder);

        Assert.True(code == 0, said);
        Assert.Equal($"{RenderedCards.Count(".teams.json")} files fit", said.Trim());
    }

    [Fact]
    public async Task The_judge_of_cards_names_every_file_that_does_not_fit_and_no_other()
    {
        (string Card, string Right, string Wrong)[] mistakes =
        [
            ("every-block", "\"weight\"", "\"wieght\""),
            ("every-block", "\"Bolder\"", "\"Bold\""),
            ("every-block", "\"isSubtle\": true", "\"isSubtle\": \"yes\""),
            ("every-block", "\"RichTextBlock\"", "\"RichText\""),
            ("every-block", "\"cells\"", "\"columns\""),
            ("every-block", "\"emphasis\"", "\"quote\""),
            ("every-block", "\"showTitle\"", "\"showtitle\""),
            ("every-block", "\"y\": ", "\"value\": "),
            ("every-block", "\"Action.ShowCard\"", "\"Action.Ask\""),
            ("every-block", "\"positive\"", "\"primary\""),
            ("every-block", "\"full\"", "\"wide\""),
            ("every-block", "\"1.5\"", "\"1.6\""),
            ("every-input", "\"choices\"", "\"options\""),
            ("every-input", "\"isMultiline\"", "\"multiline\""),
            ("every-input", "\"compact\"", "\"small\""),
        ];
        var folder = Directory.CreateTempSubdirectory("duet-golden-");
        foreach (var (i, (card, right, wrong)) in mistakes.Index())
        {
            var json = await File.ReadAllTextAsync(Path.Combine(Golden.Folder, "renderers", $"{card}.en.teams.json"));
            Assert.Contains(right, json, StringComparison.Ordinal);
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, $"bad-{i}.teams.json"),
                json.Replace(right, wrong, StringComparison.Ordinal)
            );
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"good-{i}.teams.json"), json);
        }

        var (said, code) = await Judge.AskAsync("cards.mjs", [], folder.FullName);
        folder.Delete(recursive: true);

        Assert.NotEqual(0, code);
        Assert.All(
            mistakes.Index(),
            each =>
                Assert.True(
                    said.Contains($"bad-{each.Index}.teams.json", StringComparison.Ordinal),
                    $"{each.Item.Wrong} was not found"
                )
        );
        Assert.DoesNotContain("good-", said, StringComparison.Ordinal);
    }
}
