using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace Bot.Teams;

/// <summary>A token that lets us write to the connector.</summary>
internal delegate Task<string> OutboundToken(CancellationToken cancellationToken);

/// <summary>Our tokens from Entra, by client credentials of the tenant that the bot is registered in; the library caches them.</summary>
internal static class EntraTokens
{
    private static readonly string[] Scopes = ["https://api.botframework.com/.default"];

    public static OutboundToken Create(IServiceProvider services)
    {
        var (options, http) = (services.GetRequiredService<IOptions<TeamsOptions>>().Value, services.GetRequiredService<IHttpClientFactory>());
        var application = new Lazy<IConfidentialClientApplication>(() => ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithClientSecret(options.AppPassword)
            .WithAuthority($"https://login.microsoftonline.com/{options.Tenants[0]}")
            .WithHttpClientFactory(new Clients(http))
            .Build());
        return async cancellationToken => (await application.Value.AcquireTokenForClient(Scopes).ExecuteAsync(cancellationToken)).AccessToken;
    }

    private sealed class Clients(IHttpClientFactory http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http.CreateClient(TeamsRegistration.HttpClient);
    }
}
