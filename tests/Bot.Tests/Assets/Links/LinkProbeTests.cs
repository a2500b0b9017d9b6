using System.Net;
using System.Net.Sockets;
using Bot.Core.Assets.Links;
using Bot.Links;

namespace Bot.Tests.Assets.Links;

/// <summary>What Duet calls when it looks at a link, and what it never calls.</summary>
public sealed class LinkProbeTests
{
    private readonly List<string> calls = [];

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("::ffff:93.184.216.34", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.19.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:4136:e378::", false)]
    public void Only_addresses_of_the_public_internet_are_called(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("https://localhost/")]
    [InlineData("http://metadata.example/")]
    [InlineData("http://rebound.example/")]
    [InlineData("http://user:pass@fine.example/")]
    [InlineData("http://fine.example:8080/")]
    [InlineData("ftp://fine.example/")]
    public async Task What_leads_elsewhere_is_not_connected_to(string link)
    {
        using var handler = LinkRegistration.Handler(Connection());

        var result = await Probe(handler).LookAsync(new Uri(link), CancellationToken.None);

        Assert.Equal(LinkState.NotChecked, result.State);
        Assert.Empty(calls);
    }

    [Fact]
    public async Task The_connection_goes_to_the_very_address_that_was_checked()
    {
        using var handler = LinkRegistration.Handler(Connection());

        var result = await Probe(handler).LookAsync(new Uri("http://fine.example/"), CancellationToken.None);

        // The name means another machine by the second time that it is resolved.
        Assert.Equal(LinkState.NoAnswer, result.State);
        Assert.Equal(["93.184.216.34:80"], calls);
    }

    [Fact]
    public async Task A_redirect_to_the_machine_itself_is_not_followed()
    {
        using var server = new Server(request =>
            request.RequestUri!.Host == "fine.example"
                ? Redirect("http://127.0.0.1:5000/admin")
                : throw new InvalidOperationException("It was called")
        );

        var result = await Probe(server).LookAsync(new Uri("https://fine.example/deck"), CancellationToken.None);

        Assert.Equal(LinkState.NotChecked, result.State);
        Assert.Equal(["HEAD https://fine.example/deck"], server.Requests);
    }

    [Fact]
    public async Task Redirects_are_followed_to_their_end_and_circles_are_not()
    {
        using var server = new Server(request =>
            request.RequestUri!.AbsolutePath switch
            {
                "/old" => Redirect("/new"),
                "/circle" => Redirect("/circle"),
                _ => new HttpResponseMessage(HttpStatusCode.OK),
            }
        );

        Assert.Equal(
            LinkState.Works,
            (await Probe(server).LookAsync(new Uri("https://fine.example/old"), CancellationToken.None)).State
        );
        Assert.Equal(
            LinkState.NoAnswer,
            (await Probe(server).LookAsync(new Uri("https://fine.example/circle"), CancellationToken.None)).State
        );
    }

    [Theory]
    [InlineData(200, 0, LinkState.Works)]
    [InlineData(405, 206, LinkState.Works)]
    [InlineData(404, 200, LinkState.Works)]
    [InlineData(401, 0, LinkState.Works)]
    [InlineData(403, 0, LinkState.Works)]
    [InlineData(429, 0, LinkState.Works)]
    [InlineData(404, 404, LinkState.Gone)]
    [InlineData(410, 410, LinkState.Gone)]
    [InlineData(503, 503, LinkState.NoAnswer)]
    public async Task A_status_says_whether_something_is_there(int head, int get, LinkState state)
    {
        using var server = new Server(request => new HttpResponseMessage(
            (HttpStatusCode)(request.Method == HttpMethod.Head ? head : get)
        ));

        var result = await Probe(server).LookAsync(new Uri("https://fine.example/"), CancellationToken.None);

        Assert.Equal(state, result.State);
        Assert.Equal(get == 0 ? 1 : 2, server.Requests.Count);
    }

    [Fact]
    public async Task No_server_and_no_time_left_are_no_answer()
    {
        using var none = new Server(_ => throw new HttpRequestException("x", new SocketException(11001)));
        using var slow = new Server(_ => throw new TaskCanceledException());

        Assert.Equal(
            LinkState.NoAnswer,
            (await Probe(none).LookAsync(new Uri("https://fine.example/"), CancellationToken.None)).State
        );
        Assert.Equal(
            LinkState.NoAnswer,
            (await Probe(slow).LookAsync(new Uri("https://fine.example/"), CancellationToken.None)).State
        );
    }

    private static LinkProbe Probe(HttpMessageHandler handler) => new(new Clients(handler), TimeProvider.System);

    private PublicConnection Connection()
    {
        var asked = 0;
        return new PublicConnection(
            (name, _) =>
                Task.FromResult(
                    name switch
                    {
                        "fine.example" => [IPAddress.Parse(asked++ == 0 ? "93.184.216.34" : "127.0.0.1")],
                        "rebound.example" => [IPAddress.Parse("93.184.216.34"), IPAddress.Parse("10.0.0.1")],
                        "metadata.example" => [IPAddress.Parse("169.254.169.254")],
                        _ => new[] { IPAddress.Loopback },
                    }
                ),
            (server, _) =>
            {
                calls.Add($"{server}");
                throw new SocketException((int)SocketError.ConnectionRefused);
            }
        );
    }

    private static HttpResponseMessage Redirect(string to)
    {
        var response = new HttpResponseMessage(HttpStatusCode.Found);
        response.Headers.Location = new Uri(to, UriKind.RelativeOrAbsolute);
        return response;
    }

    private sealed class Server(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Requests.Add($"{request.Method} {request.RequestUri}");
            return Task.FromResult(answer(request));
        }
    }

    private sealed class Clients(HttpMessageHandler handler) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(handler, disposeHandler: false);
    }
}
