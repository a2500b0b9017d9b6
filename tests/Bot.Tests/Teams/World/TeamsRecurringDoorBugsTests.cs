using System.Net;

namespace Bot.Tests.Teams.World;

/// <summary>Mistakes that bots for Teams make again and again, by the numbers under which we know them: who is let in.</summary>
public sealed class TeamsRecurringDoorBugsTests : IAsyncDisposable
{
    private const string Stranger = "cccccccc-0000-0000-0000-000000000003";
    private readonly TeamsApp app = new();

    public TeamsRecurringDoorBugsTests() => app.Enter();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Bug_1_answers_go_only_where_the_token_says_that_they_may_go()
    {
        var said = new Forgery(app.App.Clock.GetUtcNow(), app.Said("help"));
        said.Activity["serviceUrl"] = "https://smba.trafficmanager.net.evil.example/";

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.PostAsync(said)).StatusCode);
        Assert.Empty(await app.DeliveredAsync());
    }

    [Theory]
    [InlineData("serviceurl", HttpStatusCode.OK)]
    [InlineData("serviceUrl", HttpStatusCode.Unauthorized)]
    public async Task Bug_2_the_claim_is_read_as_Teams_writes_it(string claim, HttpStatusCode expected)
    {
        var said = new Forgery(app.App.Clock.GetUtcNow(), app.Said("help"));
        said.Payload.Remove("serviceurl");
        said.Payload[claim] = TeamsApp.ServiceUrl;

        Assert.Equal(expected, (await app.PostAsync(said)).StatusCode);
    }

    [Fact]
    public async Task Bug_3_a_token_of_the_connector_has_no_tenant_and_is_good()
    {
        var said = new Forgery(app.App.Clock.GetUtcNow(), app.Said("help"));

        Assert.Equal(["aud", "exp", "iss", "nbf", "serviceurl"], said.Payload.Select(claim => claim.Key).Order());
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(said)).StatusCode);
    }

    [Fact]
    public async Task Bug_4_a_stranger_s_tenant_is_not_heard_although_the_token_is_genuine()
    {
        var said = app.Said("feedback Acme: too slow");
        (said["conversation"]!["tenantId"], said["channelData"]!["tenant"]!["id"]) = (Stranger, Stranger);

        Assert.Equal(HttpStatusCode.Forbidden, (await app.PostAsync(said)).StatusCode);
        Assert.Empty(await app.DeliveredAsync());
    }
}
