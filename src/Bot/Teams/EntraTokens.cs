using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Bot.Teams;

/// <summary>A token that lets us write to the connector: another one than that which it has just refused.</summary>
internal delegate Task<string> OutboundToken(string? refused, CancellationToken cancellationToken);

/// <summary>
/// Our tokens from Entra, by client credentials: a secret, a certificate, or a managed identity that the registration trusts
/// (a federated credential). The library keeps them; who asks at the same time waits for the one that asks.
/// </summary>
internal static class EntraTokens
{
    private static readonly string[] Scopes = ["https://api.botframework.com/.default"];

    // What Entra wants a managed identity's token to be for before it takes it as ours.
    private const string Exchange = "api://AzureADTokenExchange";

    public static OutboundToken Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<TeamsOptions>>().Value;
        var clients = new Clients(services.GetRequiredService<IHttpClientFactory>());
        var application = new Lazy<IConfidentialClientApplication>(() =>
            SignedIn(options, clients)
                .WithAuthority(options.SignsInAt)
                .WithHttpClientFactory(clients, retryOnceOn5xx: false)
                .Build()
        );
        var one = new SemaphoreSlim(1);
        return async (refused, cancellationToken) =>
        {
            await one.WaitAsync(cancellationToken);
            try
            {
                var kept = await AskAsync(false);
                return kept == refused ? await AskAsync(true) : kept;
            }
            finally
            {
                one.Release();
            }

            async Task<string> AskAsync(bool isForced) =>
                (
                    await application
                        .Value.AcquireTokenForClient(Scopes)
                        .WithForceRefresh(isForced)
                        .ExecuteAsync(cancellationToken)
                ).AccessToken;
        };
    }

    private static ConfidentialClientApplicationBuilder SignedIn(TeamsOptions options, Clients clients)
    {
        var us = ConfidentialClientApplicationBuilder.Create(options.AppId);
        return options.CertificatePath.Length > 0 ? us.WithCertificate(TeamsCertificate.Read(options).Certificate)
            : options.ManagedIdentityClientId.Length > 0
                ? us.WithClientAssertion(Vouched(options.ManagedIdentityClientId, clients))
            : us.WithClientSecret(options.AppPassword);
    }

    private static Func<AssertionRequestOptions, Task<string>> Vouched(string identity, Clients clients)
    {
        var machine = ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(identity))
            .WithHttpClientFactory(clients, retryOnceOn5xx: false)
            .Build();
        return async request =>
            (
                await machine.AcquireTokenForManagedIdentity(Exchange).ExecuteAsync(request.CancellationToken)
            ).AccessToken;
    }

    private sealed class Clients(IHttpClientFactory http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http.CreateClient(TeamsRegistration.HttpClient);
    }
}
