using System.Net;
using System.Text;
using Bot.Core.Chat;
using Bot.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Teams;

/// <summary>Our own token, by the real library against a fake Entra.</summary>
public sealed class EntraTokensTests
{
    [Fact]
    public async Task The_token_is_asked_of_our_own_tenant_for_the_connector_and_kept()
    {
        using var entra = new FakeEntra();
        await using var app = new TeamsApp(replace: services =>
        {
            services.AddSingleton(EntraTokens.Create);
            services.AddHttpClient(TeamsRegistration.HttpClient).ConfigurePrimaryHttpMessageHandler(() => entra);
        });
        var token = app.App.Get<OutboundToken>();

        Assert.Equal("fresh", await token(CancellationToken.None));
        Assert.Equal("fresh", await token(CancellationToken.None));

        var form = Assert.Single(entra.Asked);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", form, StringComparison.Ordinal);
        Assert.Contains($"client_id={TeamsApp.AppId}", form, StringComparison.Ordinal);
    }

    private sealed class FakeEntra : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath != $"/{TeamsApp.Tenant}/oauth2/v2.0/token")
            {
                return Json("""{"tenant_discovery_endpoint":"https://login.microsoftonline.com/x/v2.0/.well-known/openid-configuration","metadata":[]}""");
            }

            Asked.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return Json("""{"token_type":"Bearer","expires_in":3600,"access_token":"fresh"}""");
        }

        private static HttpResponseMessage Json(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}

internal static class Posters
{
    public static IChatPoster GetPoster(this IServiceProvider services) => services.GetServices<IChatPoster>().Single(poster => poster.Platform == Platforms.Teams);
}
