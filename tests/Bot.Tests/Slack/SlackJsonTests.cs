using System.Text.Json.Nodes;
using Bot.Slack;

namespace Bot.Tests.Slack;

/// <summary>What stands on the wire to Slack: small, and the same when it is read back.</summary>
public sealed class SlackJsonTests
{
    [Theory]
    [InlineData("👍🏽 é — «Λ» שלום <&> '", "👍🏽 é — «Λ» שלום <&> '")]
    [InlineData("\"q\" \\ \n \t", """\"q\" \\ \n \t""")]
    [InlineData("a\\u00e9 \\ud83d \\\\u0041", """a\\u00e9 \\ud83d \\\\u0041""")]
    [InlineData("\u0001\u001B", """\u0001\u001B""")]
    public void Only_what_JSON_reserves_is_escaped_and_everything_reads_back(string words, string written)
    {
        var json = SlackJson.Write(new JsonObject { ["text"] = words });

        Assert.Equal($$"""{"text":"{{written}}"}""", json);
        Assert.Equal(words, (string?)JsonNode.Parse(json)!["text"]);
    }

    [Fact]
    public void Every_character_there_is_reads_back()
    {
        var all = string.Concat(
            Enumerable.Range(0, 0x11000).Where(code => code is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32)
        );

        Assert.Equal(all, (string?)JsonNode.Parse(SlackJson.Write(new JsonObject { ["text"] = all }))!["text"]);
    }
}
