using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Bot.Teams;

/// <summary>
/// Gets a token for calls to the connector: a different one than <paramref name="refused"/>, which it just rejected.
/// </summary>
internal delegate Task<string> OutboundToken(string? refused, CancellationToken cancellationToken);

/// <summary>
/// Our tokens from Entra, by client credentials: a secret, a certificate, or a managed identity that the registration
/// trusts (a federated credential). The library caches them; concurrent callers wait for the one request.
/// </summary>
internal static class EntraTokens
{
    public static OutboundToken Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<TeamsOptions>>().Value;
        var clients = new Clients(services.GetRequiredService<IHttpClientFactory>());
        var application = new Lazy<IConfidentialClientApplication>(() =>
            WithCredential(options, clients)
                .WithAuthority(options.SignsInAt)
                .WithHttpClientFactory(clients, retryOnceOn5xx: false)
                .Build()
        );
        string[] scopes = [$"{options.InCloud.Issuer}/.default"];
        var gate = new SemaphoreSlim(1);
        return async (refused, cancellationToken) =>
        {
            await gate.WaitAsync(cancellationToken);
            try
            {
                var token = await RequestAsync(false);
                return token == refused ? await RequestAsync(true) : token;
            }
            finally
            {
                gate.Release();
            }

            async Task<string> RequestAsync(bool isForced) =>
                (
                    await application
                        .Value.AcquireTokenForClient(scopes)
                        .WithForceRefresh(isForced)
                        .ExecuteAsync(cancellationToken)
                ).AccessToken;
        };
    }

    private static ConfidentialClientApplicationBuilder WithCredential(TeamsOptions options, Clients clients)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId);
        return options.CertificatePath.Length > 0 ? builder.WithCertificate(TeamsCertificate.Read(options).Certificate)
            : options.ManagedIdentityClientId.Length > 0
                ? builder.WithClientAssertion(ManagedIdentityAssertion(options, clients))
            : builder.WithClientSecret(options.AppPassword);
    }

    private static Func<AssertionRequestOptions, Task<string>> ManagedIdentityAssertion(
        TeamsOptions options,
        Clients clients
    )
    {
        var machine = ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(options.ManagedIdentityClientId))
            .WithHttpClientFactory(clients, retryOnceOn5xx: false)
            .Build();
        return async request =>
            (
                await machine
                    .AcquireTokenForManagedIdentity(options.InCloud.TokenExchange)
                    .ExecuteAsync(request.CancellationToken)
            ).AccessToken;
    }

    private sealed class Clients(IHttpClientFactory http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http.CreateClient(TeamsRegistration.HttpClient);
    }
}
