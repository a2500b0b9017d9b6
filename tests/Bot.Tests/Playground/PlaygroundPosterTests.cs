using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Playground;

public sealed class PlaygroundPosterTests : IAsyncDisposable
{
    private static readonly Address Channel = new(
        Platforms.Playground,
        "sample",
        AddressKind.Channel,
        "sales-marketing"
    );
    private readonly BotApp app = PlaygroundVisit.App();

    private IChatPoster Poster =>
        app.Services.GetServices<IChatPoster>().Single(poster => poster.Platform == Platforms.Playground);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_posting_that_is_delivered_twice_stands_there_once()
    {
        await app.CompanyAsync("sample");

        var first = await Poster.PostAsync(Posting("digest", "Monday"), CancellationToken.None);
        var again = await Poster.PostAsync(Posting("digest", "Monday"), CancellationToken.None);

        Assert.Equal(first, again);
        Assert.Equal(["Monday"], (await app.SeenAsync("lena", "sales-marketing")).Texts());
    }

    [Fact]
    public async Task An_update_changes_the_message_in_place()
    {
        await app.CompanyAsync("sample");
        var posted = (DeliveryResult.Posted)
            await Poster.PostAsync(Posting("review", "Please sign"), CancellationToken.None);

        var updated = await Poster.UpdateAsync(
            posted.Message,
            Posting("review-2", "Signed", replaces: "review"),
            CancellationToken.None
        );

        Assert.Equal(posted, updated);
        Assert.Equal(["Signed"], (await app.SeenAsync("lena", "sales-marketing")).Texts());
    }

    [Fact]
    public async Task An_update_of_a_message_that_is_gone_is_posted_anew()
    {
        await app.CompanyAsync("sample");

        var updated = await Poster.UpdateAsync(
            new MessageRef(Channel, "7"),
            Posting("review-2", "Signed", replaces: "review"),
            CancellationToken.None
        );

        Assert.NotEqual("7", Assert.IsType<DeliveryResult.Posted>(updated).Message.MessageId);
        Assert.Equal(["Signed"], (await app.SeenAsync("lena", "sales-marketing")).Texts());
    }

    [Fact]
    public async Task A_channel_that_is_not_there_is_refused() =>
        Assert.IsType<DeliveryResult.Refused>(
            await Poster.PostAsync(
                Posting("digest", "Monday") with
                {
                    To = Channel with { Conversation = "attic" },
                },
                CancellationToken.None
            )
        );

    [Fact]
    public async Task A_post_arrives_on_an_open_page()
    {
        await app.CompanyAsync("sample");
        await Poster.PostAsync(Posting("one", "before"), CancellationToken.None);
        await using var events = await StreamAsync("lena", after: 0);

        Assert.Equal("ready", (await events.NextAsync()).EventType);
        Assert.Equal("before", (string)JsonNode.Parse((await events.NextAsync()).Data)!["text"]!);
        await Poster.PostAsync(Posting("two", "now"), CancellationToken.None);
        var now = await events.NextAsync();
        Assert.Equal(
            ("message", "now", "sales-marketing"),
            (now.EventType, (string)JsonNode.Parse(now.Data)!["text"]!, (string)JsonNode.Parse(now.Data)!["in"]!)
        );
    }

    [Fact]
    public async Task Somebody_elses_direct_talk_only_shows_that_there_is_something()
    {
        await app.CompanyAsync("sample");
        await using var events = await StreamAsync("lena", after: 0);
        await events.NextAsync();

        await Poster.PostAsync(
            Posting("one", "secret") with
            {
                To = new Address(Platforms.Playground, "sample", AddressKind.Direct, "tom"),
            },
            CancellationToken.None
        );

        var elsewhere = await events.NextAsync();
        Assert.Equal(("elsewhere", """{"as":"tom"}"""), (elsewhere.EventType, elsewhere.Data));
    }

    private static OutboundMessage Posting(string key, string words, string? replaces = null) =>
        new(
            "sample",
            key,
            Channel,
            Card.Say(LocalizedText.Invariant(words)),
            Language.English,
            "UTC",
            BotApp.Start,
            replaces
        );

    private async Task<Events> StreamAsync(string person, long after) =>
        new(await app.CreateClient().GetStreamAsync($"/playground/stream?as={person}&after={after}"));

    private sealed class Events(Stream stream) : IAsyncDisposable
    {
        private readonly IAsyncEnumerator<SseItem<string>> items = SseParser
            .Create(stream)
            .EnumerateAsync()
            .GetAsyncEnumerator();

        public async Task<SseItem<string>> NextAsync()
        {
            Assert.True(await items.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10)));
            return items.Current;
        }

        public async ValueTask DisposeAsync()
        {
            await items.DisposeAsync();
            await stream.DisposeAsync();
        }
    }
}
