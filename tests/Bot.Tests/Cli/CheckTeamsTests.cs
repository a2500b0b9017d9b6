using System.Net;
using System.Text;
using Bot.Cli;
using Bot.Core.Chat;
using Bot.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Cli;

/// <summary><c>check</c> asks Microsoft for a token by the real library, from a fake Entra.</summary>
public sealed class CheckTeamsTests
{
    private const string Good = """{"token_type":"Bearer","expires_in":3600,"access_token":"fresh"}""";
    private const string Bad =
        """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}""";

    [Theory]
    [InlineData(Good, HttpStatusCode.OK, "Microsoft accepts the app id and its secret.")]
    [InlineData(
        Bad,
        HttpStatusCode.Unauthorized,
        "Microsoft does not accept the credentials (invalid_client). Check Teams:AppId"
    )]
    public async Task What_Microsoft_answers_is_said(string body, HttpStatusCode status, string sentence)
    {
        using var entra = new FakeEntra(body, status);

        Assert.Contains(
            sentence,
            await SaidAsync(entra, Language.English, ("Teams:AppPassword", "secret")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        Language.English,
        "keep one of Teams:AppPassword, Teams:CertificatePath",
        "no/such.pfx. Check that it is there"
    )]
    [InlineData(
        Language.Spanish,
        "deja una de Teams:AppPassword, Teams:CertificatePath",
        "no/such.pfx. Comprueba que existe"
    )]
    public async Task A_certificate_too_many_or_one_that_is_not_there_is_said(
        Language language,
        string twoWays,
        string notThere
    )
    {
        using var entra = new FakeEntra(Good, HttpStatusCode.OK);

        Assert.Contains(
            twoWays,
            await SaidAsync(entra, language, ("Teams:AppPassword", "secret"), ("Teams:CertificatePath", "no/such.pfx")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            notThere,
            await SaidAsync(entra, language, ("Teams:CertificatePath", "no/such.pfx")),
            StringComparison.Ordinal
        );
    }

    private static async Task<string> SaidAsync(
        FakeEntra entra,
        Language language,
        params (string Key, string Value)[] settings
    )
    {
        var services = new ServiceCollection();
        services.AddHttpClient(TeamsRegistration.HttpClient).ConfigurePrimaryHttpMessageHandler(() => entra);
        await using var provider = services.BuildServiceProvider();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(
                    settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))
                )
                {
                    ["Teams:AppId"] = "11111111-1111-1111-1111-111111111111",
                    ["Teams:TenantId"] = "22222222-2222-2222-2222-222222222222",
                }
            )
            .Build();

        var diagnostics = await new TeamsCheck(
            configuration,
            isDevelopment: false,
            provider.GetRequiredService<IHttpClientFactory>()
        ).RunAsync();
        return new RenderContext(language, TimeZoneInfo.Utc, default).Plain(Assert.Single(diagnostics).Sentence);
    }

    private sealed class FakeEntra(string body, HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult(
                request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal)
                    ? Json(body, status)
                    : Json(
                        """{"tenant_discovery_endpoint":"https://login.microsoftonline.com/x/v2.0/.well-known/openid-configuration","metadata":[]}""",
                        HttpStatusCode.OK
                    )
            );

        private static HttpResponseMessage Json(string body, HttpStatusCode status) =>
            new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}
