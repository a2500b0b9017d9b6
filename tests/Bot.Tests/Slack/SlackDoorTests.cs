using System.Net;
using System.Text;
using Bot.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Slack;

/// <summary>Who is let in.</summary>
public sealed class SlackDoorTests : IAsyncDisposable
{
    private readonly SlackVisit visit = new();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Theory]
    [InlineData("commands")]
    [InlineData("interactions")]
    [InlineData("events")]
    public async Task Unsigned_badly_signed_stale_and_future_requests_are_refused(string endpoint)
    {
        var body = visit.Command("/feedback", "Acme: too slow");

        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await visit.PostAsync(endpoint, body, secret: "another")).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await visit.PostAsync(endpoint, body, age: TimeSpan.FromSeconds(301))).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await visit.PostAsync(endpoint, body, age: TimeSpan.FromSeconds(-301))).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (
                await visit.PostAsync(endpoint, body, with: request => request.Headers.Remove("x-slack-signature"))
            ).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (
                await visit.PostAsync(
                    endpoint,
                    body,
                    with: request => request.Headers.Remove("x-slack-request-timestamp")
                )
            ).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (
                await visit.PostAsync(
                    endpoint,
                    body,
                    with: request => request.Headers.Add("x-slack-signature", "v0=00")
                )
            ).StatusCode
        );
    }

    [Theory]
    [InlineData(300)]
    [InlineData(-300)]
    public async Task Five_minutes_between_the_clocks_are_allowed(int seconds) =>
        Assert.Equal(
            HttpStatusCode.OK,
            (
                await visit.PostAsync("commands", visit.Command("/feedback", "x"), age: TimeSpan.FromSeconds(seconds))
            ).StatusCode
        );

    [Fact]
    public async Task A_body_larger_than_a_megabyte_is_refused_before_it_is_checked()
    {
        var large = new string('x', SlackRequestVerifier.LargestBody + 1);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await visit.PostAsync("commands", large)).StatusCode);
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            (
                await visit.PostAsync(
                    "events",
                    large,
                    with: request => request.Content = new StreamContent(new Unsized(Encoding.UTF8.GetBytes(large)))
                )
            ).StatusCode
        );
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("Application/X-WWW-Form-Urlencoded", HttpStatusCode.OK)]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", HttpStatusCode.UnsupportedMediaType)]
    public async Task The_media_type_is_read_and_not_compared(string type, HttpStatusCode status) =>
        Assert.Equal(
            status,
            (await visit.PostAsync("commands", visit.Command("/feedback", "Acme: too slow"), type)).StatusCode
        );

    [Theory]
    [InlineData("interactions", "payload=%7B", SlackRequestVerifier.FormType)]
    [InlineData("interactions", "nothing=1", SlackRequestVerifier.FormType)]
    [InlineData("interactions", "payload=[]", SlackRequestVerifier.FormType)]
    [InlineData("events", "not json", SlackRequestVerifier.JsonType)]
    [InlineData("events", "[1]", SlackRequestVerifier.JsonType)]
    public async Task Signed_nonsense_is_a_bad_request(string endpoint, string body, string type) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await visit.PostAsync(endpoint, body, type)).StatusCode);

    [Theory]
    [InlineData("""{"type":"event_callback","event":{"type":"message","user":{"id":"U1"}}}""")]
    [InlineData(
        """{"type":"event_callback","event":{"type":"message","text":"\ud800","user":"U1","channel":"D1","channel_type":"im"},"team_id":"T1"}"""
    )]
    [InlineData("""{"type":"event_callback"}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"type":"event_callback","event":{"type":"\ud800"}}""")]
    [InlineData("""{}""")]
    public async Task A_signed_event_that_cannot_be_read_is_acknowledged_and_left_alone(string body) =>
        Assert.Equal(
            HttpStatusCode.OK,
            (await visit.PostAsync("events", body, SlackRequestVerifier.JsonType)).StatusCode
        );

    [Theory]
    [InlineData("commands")]
    [InlineData("interactions")]
    [InlineData("events")]
    public async Task Without_a_signing_secret_there_are_no_endpoints(string endpoint)
    {
        await using var app = new BotApp();

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await app.CreateClient().PostAsync($"/slack/{endpoint}", new StringContent("x"))).StatusCode
        );
    }

    [Theory]
    [InlineData("Slack:BotToken", "xoxb-1", "Slack:BotToken or Slack:ClientId is set, but neither Slack:SigningSecret")]
    [InlineData("Slack:ApiBaseUrl", "http://slack.example/api/", "must be an absolute https address")]
    [InlineData("Slack:ApiBaseUrl", "slack", "must be an absolute https address")]
    public void Half_a_configuration_stops_the_start_with_a_sentence(string key, string value, string sentence)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [key] = value });
        builder.AddSlack();
        using var services = builder.Services.BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(
            services.GetRequiredService<IStartupValidator>().Validate
        );

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    // A body whose length is not told beforehand.
    private sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
