using System.Diagnostics.Metrics;
using System.Net;
using System.Security.Cryptography;
using Bot.Teams;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Bot.Tests.Teams;

/// <summary>Every case of platform notes 1.8, and some more, from bytes.</summary>
public sealed class TokenTests : IAsyncDisposable
{
    private static readonly Dictionary<string, Action<Forgery, DateTimeOffset>> Bad = new()
    {
        ["no exp"] = (forgery, _) => forgery.Payload.Remove("exp"),
        ["expired 6 minutes ago"] = (forgery, now) => forgery.Payload["exp"] = now.AddMinutes(-6).ToUnixTimeSeconds(),
        ["valid in 6 minutes"] = (forgery, now) => forgery.Payload["nbf"] = now.AddMinutes(6).ToUnixTimeSeconds(),
        ["activity without serviceUrl"] = (forgery, _) => forgery.Activity.Remove("serviceUrl"),
        ["activity with another serviceUrl"] = (forgery, _) =>
            forgery.Activity["serviceUrl"] = "https://smba.trafficmanager.net/emea/",
        ["two slashes at the end"] = (forgery, _) => forgery.Activity["serviceUrl"] = TeamsApp.ServiceUrl + "//",
        ["no serviceurl claim"] = (forgery, _) => forgery.Payload.Remove("serviceurl"),
        ["claim in camel case"] = (forgery, _) =>
        {
            forgery.Payload.Remove("serviceurl");
            forgery.Payload["serviceUrl"] = TeamsApp.ServiceUrl;
        },
        ["key without endorsements"] = (forgery, _) => forgery.Header["kid"] = "bare",
        ["key endorsed for another channel"] = (forgery, _) => forgery.Header["kid"] = "webchat",
        ["another channel"] = (forgery, _) => forgery.Activity["channelId"] = "webchat",
        ["channel in other letters"] = (forgery, _) => forgery.Activity["channelId"] = "MSTeams",
        ["no channel"] = (forgery, _) => forgery.Activity.Remove("channelId"),
        ["RS512"] = (forgery, _) =>
        {
            forgery.Header["alg"] = "RS512";
            forgery.Sign = Forgery.Rsa(HashAlgorithmName.SHA512);
        },
        ["HS256 with the public key"] = (forgery, _) =>
        {
            forgery.Header["alg"] = "HS256";
            forgery.Sign = Forgery.WithPublicKeyAsSecret();
        },
        ["alg none"] = (forgery, _) =>
        {
            forgery.Header["alg"] = "none";
            forgery.Sign = _ => [];
        },
        ["a stranger's signature"] = (forgery, _) => forgery.Sign = Forgery.ByStranger(),
        ["no signature"] = (forgery, _) => forgery.Sign = _ => [],
        ["unknown kid"] = (forgery, _) => forgery.Header["kid"] = "other",
        ["no kid"] = (forgery, _) => forgery.Header.Remove("kid"),
        ["issued by Entra"] = (forgery, _) =>
            forgery.Payload["iss"] = $"https://login.microsoftonline.com/{TeamsApp.Tenant}/v2.0",
        ["issued by a foreign tenant for our app"] = (forgery, _) =>
        {
            forgery.Payload["iss"] = "https://sts.windows.net/99999999-0000-0000-0000-000000000000/";
            forgery.Payload["azp"] = TeamsApp.AppId;
        },
        ["issuer with a slash"] = (forgery, _) => forgery.Payload["iss"] = "https://api.botframework.com/",
        ["government issuer"] = (forgery, _) => forgery.Payload["iss"] = "https://api.botframework.us",
        ["no issuer"] = (forgery, _) => forgery.Payload.Remove("iss"),
        ["audience as a list"] = (forgery, _) =>
            forgery.Payload["aud"] = new System.Text.Json.Nodes.JsonArray(TeamsApp.AppId),
        ["audience as an api address"] = (forgery, _) => forgery.Payload["aud"] = $"api://{TeamsApp.AppId}",
        ["audience of another app"] = (forgery, _) => forgery.Payload["aud"] = "11111111-2222-3333-4444-555555555abd",
        ["no audience"] = (forgery, _) => forgery.Payload.Remove("aud"),
        ["scheme in lower case"] = (forgery, _) => forgery.Scheme = "bearer ",
        ["another scheme"] = (forgery, _) => forgery.Scheme = "Basic ",
    };

    private static readonly Dictionary<string, Action<Forgery, DateTimeOffset>> Good = new()
    {
        ["as Teams sends it"] = (_, _) => { },
        ["expired 4 minutes ago"] = (forgery, now) => forgery.Payload["exp"] = now.AddMinutes(-4).ToUnixTimeSeconds(),
        ["valid in 4 minutes"] = (forgery, now) => forgery.Payload["nbf"] = now.AddMinutes(4).ToUnixTimeSeconds(),
        ["no nbf"] = (forgery, _) => forgery.Payload.Remove("nbf"),
        ["audience in upper case"] = (forgery, _) => forgery.Payload["aud"] = TeamsApp.AppId.ToUpperInvariant(),
        ["serviceurl in upper case"] = (forgery, _) =>
            forgery.Payload["serviceurl"] = TeamsApp.ServiceUrl.ToUpperInvariant(),
        ["serviceurl without the slash"] = (forgery, _) =>
            forgery.Payload["serviceurl"] = TeamsApp.ServiceUrl.TrimEnd('/'),
    };

    private static readonly Dictionary<string, Action<Forgery>> Foreign = new()
    {
        ["foreign tenant"] = forgery =>
        {
            forgery.Activity["conversation"]!["tenantId"] = "99999999-0000-0000-0000-000000000000";
            forgery.Activity["channelData"]!["tenant"]!["id"] = "99999999-0000-0000-0000-000000000000";
        },
        ["one of two tenants foreign"] = forgery =>
            forgery.Activity["channelData"]!["tenant"]!["id"] = "99999999-0000-0000-0000-000000000000",
        ["no tenant"] = forgery =>
        {
            forgery.Activity["conversation"]!.AsObject().Remove("tenantId");
            forgery.Activity.Remove("channelData");
        },
        ["a neighbour on the shared domain"] = forgery => ServiceUrl(forgery, "https://evil.trafficmanager.net/amer/"),
        ["a host that only ends like ours"] = forgery => ServiceUrl(forgery, "https://evilbotframework.com/"),
        ["plain http"] = forgery => ServiceUrl(forgery, "http://smba.trafficmanager.net/amer/"),
        ["this machine"] = forgery => ServiceUrl(forgery, "http://localhost:5000/"),
        ["a name in front of another host"] = forgery =>
            ServiceUrl(forgery, "https://smba.trafficmanager.net@evil.example/"),
        ["no address"] = forgery => ServiceUrl(forgery, "smba.trafficmanager.net"),
    };

    private readonly TeamsApp app = new();
    private readonly MetricCollector<long> counted;

    public TokenTests() =>
        counted = new(app.App.Get<IMeterFactory>(), RejectionMetrics.Meter, RejectionMetrics.Refused);

    public static TheoryData<string> BadNames => [.. Bad.Keys];

    public static TheoryData<string> GoodNames => [.. Good.Keys];

    public static TheoryData<string> ForeignNames => [.. Foreign.Keys];

    public async ValueTask DisposeAsync()
    {
        counted.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(BadNames))]
    public async Task A_token_that_is_wrong_in_any_way_is_refused_without_detail_and_nothing_is_done(string name)
    {
        var forgery = Genuine();
        Bad[name](forgery, app.App.Clock.GetUtcNow());

        await AssertRefusedAsync(await app.PostAsync(forgery), HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Bearer null")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6Imdvb2QifQ.W10.AA")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer a.b.c.d.e")]
    public async Task What_is_no_token_is_refused(string? authorization) =>
        await AssertRefusedAsync(
            await app.PostAsync(app.Said("help").ToJsonString(), authorization),
            HttpStatusCode.Unauthorized
        );

    [Theory]
    [MemberData(nameof(GoodNames))]
    public async Task A_genuine_token_is_accepted(string name)
    {
        var forgery = Genuine();
        Good[name](forgery, app.App.Clock.GetUtcNow());

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(forgery)).StatusCode);
        Assert.Single(await app.DeliveredAsync());
    }

    [Theory]
    [MemberData(nameof(ForeignNames))]
    public async Task A_genuine_token_of_a_foreign_tenant_or_for_a_strange_host_is_refused(string name)
    {
        var forgery = Genuine();
        Foreign[name](forgery);

        await AssertRefusedAsync(await app.PostAsync(forgery), HttpStatusCode.Forbidden);
        Assert.Contains(counted.LastMeasurement!.Tags["reason"], new[] { "Tenant", "ServiceUrl" });
    }

    [Fact]
    public async Task An_unknown_key_is_looked_up_at_once_but_only_once_a_minute()
    {
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Genuine())).StatusCode);
        app.Teams.Keys = Forgery.PublishedKeys("new");

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.PostAsync(Genuine("new"))).StatusCode);
        Assert.Equal(1, app.Teams.KeyFetches);

        app.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Genuine("new"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.PostAsync(Genuine("never"))).StatusCode);
        Assert.Equal(2, app.Teams.KeyFetches);
    }

    [Fact]
    public async Task After_a_failed_fetch_the_keys_are_fetched_again_a_second_later_and_until_then_Duet_is_not_ready()
    {
        app.Teams.AreKeysDown = true;
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.PostAsync(Genuine())).StatusCode);
        using var away = await app.Client.GetAsync(new Uri("/readyz", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.Contains("Teams: ", await away.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        app.Teams.AreKeysDown = false;
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.PostAsync(Genuine())).StatusCode);
        app.App.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("ready", await app.Client.GetStringAsync(new Uri("/readyz", UriKind.Relative)));
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Genuine())).StatusCode);
        Assert.Equal(1, app.Teams.KeyFetches);
    }

    [Fact]
    public async Task Keys_are_fetched_again_after_a_day_and_the_old_ones_serve_while_that_fails()
    {
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Genuine())).StatusCode);
        app.App.Clock.Advance(TimeSpan.FromDays(1));
        app.Teams.Keys = new() { ["keys"] = "nonsense" };

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Genuine())).StatusCode);
        Assert.Equal(2, app.Teams.KeyFetches);
    }

    [Fact]
    public async Task A_large_body_is_refused_with_a_token_and_without()
    {
        var large = app.Said(new string('x', 1024 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.PostAsync(large)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.PostAsync(large.ToJsonString(), null)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"from\":7}")]
    [InlineData("not json")]
    public async Task What_is_no_activity_is_a_bad_request(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostAsync(body, Genuine().Authorization())).StatusCode);

    private static void ServiceUrl(Forgery forgery, string url)
    {
        forgery.Activity["serviceUrl"] = url;
        forgery.Payload["serviceurl"] = url;
    }

    private Forgery Genuine(string kid = "good")
    {
        var forgery = new Forgery(app.App.Clock.GetUtcNow(), app.Said("feedback Acme: onboarding takes too long"));
        forgery.Header["kid"] = kid;
        return forgery;
    }

    private async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Single(counted.GetMeasurementSnapshot());
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(await app.DeliveredAsync());
        Assert.Null(
            await app
                .App.Get<Bot.Core.Members.MemberStore>()
                .FindOrganizationAsync("teams", TeamsApp.Tenant, CancellationToken.None)
        );
    }
}
