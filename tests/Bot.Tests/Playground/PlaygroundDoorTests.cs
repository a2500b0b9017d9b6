using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Bot.Tests.Playground;

public sealed class PlaygroundDoorTests
{
    private static readonly string[] Paths =
    [
        "/",
        "/playground/people",
        "/playground/messages?as=lena",
        "/playground/stream?as=lena",
        "/playground/assets/playground.html",
    ];

    [Fact]
    public async Task In_production_the_playground_is_not_there_unless_switched_on()
    {
        await using var app = PlaygroundVisit.App(enabled: null);

        foreach (var path in Paths)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync(path)).StatusCode);
        }
    }

    [Theory]
    [InlineData("192.168.1.7")]
    [InlineData("2001:db8::1")]
    [InlineData(null)]
    public async Task A_connection_from_elsewhere_or_from_nowhere_sees_nothing(string? address)
    {
        await using var app = PlaygroundVisit.App(address);

        foreach (var path in Paths)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync(path)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await app.CreateClient().GetAsync("/healthz")).StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost:3978")]
    [InlineData("::1", "[::1]:3978")]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1")]
    public async Task The_own_machine_sees_the_page(string address, string host)
    {
        await using var app = PlaygroundVisit.App(address);

        var page = await app.CreateClient()
            .SendAsync(new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } });

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain(
            "unsafe",
            page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    public async Task A_foreign_name_that_points_here_sees_nothing(string host)
    {
        await using var app = PlaygroundVisit.App();

        var answer = await app.CreateClient()
            .SendAsync(new HttpRequestMessage(HttpMethod.Get, "/playground/people") { Headers = { Host = host } });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_a_proxy_passes_on_sees_nothing()
    {
        await using var app = PlaygroundVisit.App();

        var answer = await app.CreateClient()
            .SendAsync(
                new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "X-Forwarded-For", "203.0.113.9" } } }
            );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("http://localhost:9999", "application/json")]
    [InlineData(null, "text/plain")]
    [InlineData(null, "application/x-www-form-urlencoded")]
    public async Task A_foreign_page_cannot_act(string? origin, string contentType)
    {
        await using var app = PlaygroundVisit.App();
        await app.CompanyAsync("sample");
        var request = new HttpRequestMessage(HttpMethod.Post, "/playground/messages")
        {
            Content = new StringContent(
                """{"as":"lena","in":"dm","text":"echo hello"}""",
                Encoding.UTF8,
                new MediaTypeHeaderValue(contentType)
            ),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        var answer = await app.CreateClient().SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("error", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await app.SeenAsync("lena"));
    }

    [Fact]
    public async Task The_own_page_can_act()
    {
        await using var app = PlaygroundVisit.App();
        await app.CompanyAsync("sample");
        var request = new HttpRequestMessage(HttpMethod.Post, "/playground/messages")
        {
            Content = JsonContent.Create(
                new
                {
                    As = "lena",
                    In = "dm",
                    Text = "echo hello",
                }
            ),
        };
        request.Headers.Add("Origin", "http://localhost");

        Assert.Equal(HttpStatusCode.OK, (await app.CreateClient().SendAsync(request)).StatusCode);
    }
}
