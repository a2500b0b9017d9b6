using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Teams;

namespace Bot.Tests.Teams;

/// <summary>Cards larger than Teams takes: nothing of them is out of reach.</summary>
public sealed class SeeMoreTests : IAsyncDisposable
{
    private readonly TeamsApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Everything_of_a_long_card_can_be_read_dialog_after_dialog_and_its_buttons_stay()
    {
        var card = TeamsRenderer.Card(Long(400), Reader());
        TeamsRules.AssertKept(card);
        Assert.NotNull(TeamsRules.Button(card, "Done"));

        var read = TeamsRules.Words(card);
        var dialogs = 0;
        for (var more = See(card); more is not null; dialogs++)
        {
            Assert.Equal(dialogs == 0, more["data"]!["msteams"] is not null);
            var dialog = await app.AnswerAsync(app.Dialog(dialogs == 0 ? "task/fetch" : "task/submit", more));
            card = dialog["task"]!["value"]!["card"]!["content"]!.AsObject();
            TeamsRules.AssertKept(card);
            read += "\n" + TeamsRules.Words(card);
            more = See(card);
        }

        Assert.InRange(dialogs, 2, 30);
        Assert.Equal(
            Enumerable.Range(0, 400),
            Enumerable.Range(0, 400).Where(i => read.Contains($"paragraph {i} ", StringComparison.Ordinal))
        );
        Assert.DoesNotContain("Shortened", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_table_goes_on_with_its_heads()
    {
        var rows = Enumerable
            .Range(0, 150)
            .Select(i =>
                (IReadOnlyList<LocalizedText>)
                    [
                        LocalizedText.Invariant($"person {i}"),
                        LocalizedText.Invariant("sales"),
                        LocalizedText.Invariant("approver"),
                        LocalizedText.Invariant("Spanish"),
                    ]
            );
        var table = new Table(
            LocalizedText.Invariant("People"),
            [
                LocalizedText.Invariant("Name"),
                LocalizedText.Invariant("Side"),
                LocalizedText.Invariant("Role"),
                LocalizedText.Invariant("Language"),
            ],
            [.. rows]
        );
        var card = TeamsRenderer.Card(new Card(LocalizedText.Invariant("People"), [table]), Reader());

        var dialog = await app.AnswerAsync(app.Dialog("task/fetch", See(card)!));

        var next = dialog["task"]!["value"]!["card"]!["content"]!.AsObject();
        Assert.StartsWith("People\nName\n", TeamsRules.Words(next), StringComparison.Ordinal);
        Assert.Equal("People", (string?)dialog["task"]!["value"]!["title"]);
    }

    [Fact]
    public void What_packs_badly_is_said_to_be_shortened()
    {
        var random = new Random(1);
        var noise = Enumerable
            .Range(0, 60)
            .Select(_ =>
                (Block)
                    new Paragraph(
                        LocalizedText.Invariant(
                            new string([.. Enumerable.Range(0, 2000).Select(_ => (char)random.Next(0x4E00, 0x9FFF))])
                        )
                    )
            );
        var card = TeamsRenderer.Card(new Card(LocalizedText.Invariant("s"), [.. noise]), Reader());

        TeamsRules.AssertKept(card);
        Assert.NotNull(See(card));
        Assert.Contains("Shortened", TeamsRules.Words(card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"Summary":null,"Blocks":[]}""")]
    [InlineData("""{"Summary":{"English":{"Spans":[]},"Spanish":{"Spans":[]}},"Blocks":[null]}""")]
    [InlineData(
        """{"Summary":{"English":{"Spans":[]},"Spanish":{"Spans":[]}},"Blocks":[{"is":"bullets","Items":[null]}]}"""
    )]
    [InlineData(
        """{"Summary":{"English":{"Spans":[]},"Spanish":{"Spans":[]}},"Blocks":[{"is":"paragraph","Text":null}]}"""
    )]
    [InlineData("""{"Summary":{"English":{"Spans":[]},"Spanish":{"Spans":[]}},"Blocks":[{"is":"unknown"}]}""")]
    public async Task What_a_client_made_up_is_not_ours(string json)
    {
        var more = new JsonObject
        {
            ["data"] = new JsonObject { ["action"] = "teams.more", ["rest"] = Packed(json) },
        };

        Assert.Equal("task", (await app.AnswerAsync(app.Dialog("task/fetch", more))).Single().Key);
    }

    private static string Packed(string json)
    {
        using var packed = new MemoryStream();
        using (
            var brotli = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.Fastest)
        )
        {
            brotli.Write(System.Text.Encoding.UTF8.GetBytes(json));
        }

        return System.Buffers.Text.Base64Url.EncodeToString(packed.ToArray());
    }

    private static Card Long(int paragraphs) =>
        new(
            LocalizedText.Invariant("s"),
            [
                .. Enumerable
                    .Range(0, paragraphs)
                    .Select(i =>
                        (Block)new Paragraph(LocalizedText.Invariant($"paragraph {i} {new string('x', 200)}"))
                    ),
                new Buttons([new Button(LocalizedText.Invariant("Done"), "done", "")]),
            ]
        );

    private static JsonObject? See(JsonObject card) =>
        TeamsRules.Typed(card).FirstOrDefault(element => (string?)element["title"] == "See more");

    private static RenderContext Reader() => new(Language.English, TimeZoneInfo.Utc, BotApp.Start);
}
