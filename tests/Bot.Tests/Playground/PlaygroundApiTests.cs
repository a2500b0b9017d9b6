using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Playground;

namespace Bot.Tests.Playground;

public sealed class PlaygroundApiTests : IAsyncDisposable
{
    private readonly BotApp app = PlaygroundVisit.App();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task People_are_listed_with_side_role_and_language()
    {
        await app.CompanyAsync("sample");

        var people = (await app.CreateClient().GetFromJsonAsync<JsonObject>("/playground/people"))![
            "people"
        ]!.AsArray();

        Assert.Equal(["ana", "diego", "lena", "maya", "sofia", "tom"], people.Select(person => (string)person!["id"]!));
        var sofia = people.Single(person => (string)person!["id"]! == "sofia")!;
        Assert.Equal(
            ("Sofia", "marketing", true, false, "es", "Europe/Madrid"),
            (
                (string)sofia["name"]!,
                (string)sofia["side"]!,
                (bool)sofia["approver"]!,
                (bool)sofia["admin"]!,
                (string)sofia["language"]!,
                (string)sofia["zone"]!
            )
        );
    }

    [Fact]
    public async Task Without_the_sample_the_answer_says_how_to_load_it()
    {
        var answer = await app.CreateClient().GetAsync("/playground/people");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Sample:Load", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_are_the_direct_talk_and_the_channels()
    {
        var places = (await app.CreateClient().GetFromJsonAsync<JsonObject>("/playground/places"))![
            "places"
        ]!.AsArray();

        Assert.Equal(["dm", "sales-marketing", "ventas-marketing"], places.Select(place => (string)place!["id"]!));
    }

    [Fact]
    public async Task Words_are_answered_as_text_neutral_card_block_kit_adaptive_card_and_html()
    {
        await app.CompanyAsync("sample");

        var answer = await app.SayAsync("lena", "echo  good morning");

        Assert.Equal("lena said good morning", (string)answer["text"]!);
        Assert.Equal("asker", (string)answer["audience"]!);
        Assert.Equal("paragraph", (string)answer["card"]!["blocks"]![0]!["is"]!);
        Assert.Equal("rich_text", (string)answer["blockKit"]!["blocks"]![0]!["type"]!);
        Assert.Equal("AdaptiveCard", (string)answer["adaptiveCard"]!["type"]!);
        Assert.Contains("good morning</p>", (string)answer["html"]!, StringComparison.Ordinal);
        Assert.Equal(
            [(string)answer["said"]!, (string)answer["id"]!],
            (await app.SeenAsync("lena")).Select(message => (string)message!["id"]!)
        );
    }

    [Fact]
    public async Task A_private_answer_in_a_channel_is_seen_by_its_person_alone()
    {
        await app.CompanyAsync("sample");

        await app.SayAsync("lena", "echo hello", "sales-marketing");
        await app.SayAsync("lena", "/echo secretly", "sales-marketing");

        Assert.Equal(
            ["echo hello", "lena said hello", "/echo secretly", "lena typed secretly"],
            (await app.SeenAsync("lena", "sales-marketing")).Texts()
        );
        Assert.Equal(["echo hello"], (await app.SeenAsync("tom", "sales-marketing")).Texts());
        Assert.Equal(
            [false, true, true, true],
            (await app.SeenAsync("lena", "sales-marketing")).Select(message => (bool)message!["onlyYou"]!)
        );
    }

    [Fact]
    public async Task A_direct_talk_is_seen_by_its_person_alone()
    {
        await app.CompanyAsync("sample");

        await app.SayAsync("lena", "echo hello");

        Assert.Empty(await app.SeenAsync("tom"));
        Assert.Empty(await app.SeenAsync("lena", "sales-marketing"));
    }

    [Fact]
    public async Task An_answer_to_the_channel_is_seen_by_everybody_there()
    {
        await app.CompanyAsync("sample");

        await app.SayAsync("diego", "@duet grita hola", "ventas-marketing");

        Assert.StartsWith(
            "Oíd: hola",
            (await app.SeenAsync("tom", "ventas-marketing")).Texts()[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_retry_of_the_same_delivery_stands_there_once()
    {
        await app.CompanyAsync("sample");

        var first = await app.SayAsync("lena", "echo hello", deliveryKey: "k1");
        var again = await app.SayAsync("lena", "echo hello", deliveryKey: "k1");

        Assert.Equal((string)first["id"]!, (string)again["id"]!);
        Assert.Equal(2, (await app.SeenAsync("lena")).Count);
    }

    [Fact]
    public async Task A_form_is_opened_refused_and_accepted()
    {
        await app.CompanyAsync("sample");
        var shown = await app.SayAsync("diego", "grita hola");

        var opened = await app.ActAsync(
            "diego",
            new
            {
                action = "ask",
                value = "more",
                source = (string)shown["id"]!,
            }
        );
        var refused = await app.ActAsync(
            "diego",
            new
            {
                action = "ask",
                value = "sent",
                fields = new { what = "" },
            }
        );
        var accepted = await app.ActAsync(
            "diego",
            new
            {
                action = "ask",
                value = "sent",
                fields = new { what = "this" },
                source = (string)shown["id"]!,
            }
        );

        Assert.Contains("Preguntar</h2>", (string)opened["form"]!["html"]!, StringComparison.Ordinal);
        Assert.Equal("text", (string)opened["form"]!["form"]!["inputs"]![0]!["is"]!);
        Assert.Equal("modal", (string)opened["form"]!["slackView"]!["type"]!);
        Assert.Equal("AdaptiveCard", (string)opened["form"]!["adaptiveCard"]!["type"]!);
        Assert.Equal("Di qué", (string)refused["errors"]!["what"]!);
        Assert.Equal($"asked this from {(string)shown["id"]!}", (string)accepted["text"]!);
        Assert.Equal(["grita hola", (string)accepted["text"]!], (await app.SeenAsync("diego")).Texts());
    }

    [Fact]
    public async Task What_others_see_too_is_not_replaced_by_one_persons_answer()
    {
        await app.CompanyAsync("sample");
        var shown = await app.SayAsync("lena", "shout all", "sales-marketing");

        await app.ActAsync(
            "tom",
            new
            {
                @in = "sales-marketing",
                action = "ask",
                value = "sent",
                fields = new { what = "mine" },
                source = (string)shown["id"]!,
            }
        );

        Assert.Contains(
            "Hear: all",
            (await app.SeenAsync("lena", "sales-marketing")).Texts()[^1],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "asked mine",
            (await app.SeenAsync("tom", "sales-marketing")).Texts()[^1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_arrives_whole()
    {
        await app.CompanyAsync("sample");

        var answer = await app.SayAsync(
            "lena",
            "",
            file: new { Name = "deals.csv", Base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes("a,b\n1,2\n")) }
        );

        Assert.Equal("deals.csv", (string)(await app.SeenAsync("lena"))[0]!["file"]!);
        Assert.NotNull(answer["id"]);
    }

    [Theory]
    [InlineData("""{"as":"nobody","in":"dm","text":"hi"}""", 404, "nobody")]
    [InlineData("""{"as":"lena","in":"attic","text":"hi"}""", 404, "attic")]
    [InlineData("""{"as":"lena","in":"dm","text":"hi","org":"other"}""", 404, "other")]
    [InlineData("""{"in":"dm","text":"hi"}""", 404, "lena")]
    [InlineData("""{"as":"lena","in":"dm","text":"  "}""", 400, "nothing")]
    [InlineData("""{"as":"lena","in":"dm","file":{"name":"a.csv","base64":"%%%"}}""", 400, "base64")]
    [InlineData("""{"as":"lena","in":"dm","file":{"name":"","base64":"YQ=="}}""", 400, "name")]
    [InlineData("""{"as":["lena"]}""", 400, "JSON")]
    [InlineData("not json", 400, "JSON")]
    [InlineData("null", 400, "JSON")]
    [InlineData("", 400, "JSON")]
    public async Task What_cannot_be_said_is_refused_with_a_sentence(string body, int status, string named)
    {
        await app.CompanyAsync("sample");

        var answer = await app.CreateClient()
            .PostAsync("/playground/messages", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(
            named,
            (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["error"]!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Forty_thousand_characters_are_taken_and_a_hundred_thousand_and_one_are_not()
    {
        await app.CompanyAsync("sample");

        await app.SayAsync("lena", "echo " + new string('x', 40_000));
        var refused = await app.CreateClient()
            .PostAsJsonAsync("/playground/messages", new { As = "lena", Text = new string('x', 100_001) });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(2, (await app.SeenAsync("lena")).Count);
    }

    [Fact]
    public async Task Another_organizations_people_are_elsewhere()
    {
        await app.CompanyAsync("sample");
        await app.CompanyAsync("other");

        await app.CreateClient()
            .PostAsJsonAsync(
                "/playground/messages",
                new
                {
                    As = "lena",
                    In = "sales-marketing",
                    Text = "shout ours",
                    Org = "other",
                }
            );

        Assert.Empty(await app.SeenAsync("lena", "sales-marketing"));
    }

    [Fact]
    public async Task A_place_keeps_its_newest_messages()
    {
        await app.CompanyAsync("sample");
        var messages = app.Get<PlaygroundMessages>();
        var place = new Address(Platforms.Playground, "sample", AddressKind.Direct, "lena");

        for (var i = 0; i < PlaygroundMessages.Kept + 5; i++)
        {
            messages.Add(
                new PlaygroundMessage(place, new RenderContext(Language.English, TimeZoneInfo.Utc, BotApp.Start))
                {
                    Words = $"{i}",
                }
            );
        }

        var seen = (await app.SeenAsync("lena")).Texts();
        Assert.Equal((PlaygroundMessages.Kept, "5"), (seen.Count, seen[0]));
    }
}
