using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Core.Chat;
using Bot.Teams;
using Bot.Tests.Teams.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace Bot.Tests.Teams;

/// <summary>Our own token, by the real library against a fake Entra.</summary>
public sealed class EntraTokensTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-entra-");
    private readonly TeamsWorldEntra entra = new(() => BotApp.Start);

    public void Dispose()
    {
        entra.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_token_is_asked_of_our_own_tenant_for_the_connector_and_kept()
    {
        await using var app = new TeamsApp(replace: services =>
        {
            services.AddSingleton(EntraTokens.Create);
            services.AddHttpClient(TeamsRegistration.HttpClient).ConfigurePrimaryHttpMessageHandler(() => entra);
        });
        var token = app.App.Get<OutboundToken>();

        Assert.Equal(await token(null, None), await token(null, None));
        Assert.True(entra.IsGood(await token(null, None)));
        var asked = Assert.Single(entra.Asked);
        Assert.StartsWith("https://api.botframework.com/.default", asked["scope"], StringComparison.Ordinal);
        Assert.Equal(TeamsApp.AppId, asked["client_id"]);
    }

    [Fact]
    public async Task Who_asks_at_the_same_time_gets_the_same_token_and_Entra_is_asked_once()
    {
        var token = Tokens(new() { AppPassword = TeamsWorldEntra.Secret });

        var given = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => token(null, None))));

        Assert.Single(given.Distinct());
        Assert.Single(entra.Asked);
    }

    [Fact]
    public async Task A_token_that_was_refused_is_not_given_again()
    {
        var token = Tokens(new() { AppPassword = TeamsWorldEntra.Secret });
        var first = await token(null, None);
        entra.Revoke();

        var given = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => token(first, None))));

        Assert.True(entra.IsGood(Assert.Single(given.Distinct())));
        Assert.Equal(2, entra.Asked.Count);
    }

    [Theory]
    [InlineData("duet.pfx", "")]
    [InlineData("duet.pfx", "of the file")]
    [InlineData("duet.pem", "")]
    [InlineData("duet.pem", "of the file")]
    public async Task A_certificate_signs_for_us_and_no_secret_is_sent(string file, string password)
    {
        using var certificate = Certificate();
        entra.Certificate = certificate;

        var token = await Tokens(
            new() { CertificatePath = Write(certificate, file, password), CertificatePassword = password }
        )(null, None);

        Assert.True(entra.IsGood(token));
        Assert.DoesNotContain("client_secret", Assert.Single(entra.Asked).Keys);
    }

    [Fact]
    public async Task Another_certificate_than_the_registered_one_is_refused()
    {
        using var registered = Certificate();
        using var other = Certificate();
        entra.Certificate = registered;

        await Assert.ThrowsAsync<MsalServiceException>(() =>
            Tokens(new() { CertificatePath = Write(other, "duet.pfx", "") })(null, None)
        );
    }

    [Fact]
    public async Task A_managed_identity_vouches_for_us_without_any_secret()
    {
        var token = Tokens(new() { ManagedIdentityClientId = TeamsWorldEntra.Identity });

        Assert.True(entra.IsGood(await token(null, None)));
        Assert.True(entra.IsGood(await token(null, None)));
        Assert.InRange(entra.AskedByMachine, 0, 1);
        Assert.Equal(
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            Assert.Single(entra.Asked)["client_assertion_type"]
        );
    }

    [Fact]
    public async Task A_bot_that_serves_several_tenants_signs_in_at_the_first()
    {
        var token = Tokens(
            new()
            {
                AppPassword = TeamsWorldEntra.Secret,
                TenantId = $"{TeamsApp.Tenant}, 00000000-0000-0000-0000-0000000000cc",
            }
        );

        Assert.True(entra.IsGood(await token(null, None)));
    }

    [Fact]
    public async Task An_old_multi_tenant_bot_signs_in_where_the_setting_says()
    {
        entra.IsOldMultiTenant = true;
        var token = Tokens(
            new()
            {
                AppPassword = TeamsWorldEntra.Secret,
                Authority = "https://login.microsoftonline.com/botframework.com",
            }
        );

        Assert.True(entra.IsGood(await token(null, None)));
    }

    private OutboundToken Tokens(TeamsOptions options)
    {
        options.AppId = TeamsApp.AppId;
        options.TenantId = options.TenantId.Length > 0 ? options.TenantId : TeamsApp.Tenant;
        var services = new ServiceCollection().AddSingleton(Options.Create(options));
        services.AddHttpClient(TeamsRegistration.HttpClient).ConfigurePrimaryHttpMessageHandler(() => entra);
        return EntraTokens.Create(services.BuildServiceProvider());
    }

    private string Write(X509Certificate2 certificate, string name, string password)
    {
        var path = Path.Combine(folder.FullName, name);
        if (name.EndsWith(".pfx", StringComparison.Ordinal))
        {
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, password));
            return path;
        }

        using var key = certificate.GetRSAPrivateKey()!;
        var pem =
            password.Length > 0
                ? key.ExportEncryptedPkcs8PrivateKeyPem(
                    password,
                    new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)
                )
                : key.ExportPkcs8PrivateKeyPem();
        File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{pem}");
        return path;
    }

    internal static X509Certificate2 Certificate(int days = 365)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest(
            "CN=duet",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        ).CreateSelfSigned(BotApp.Start.AddDays(-365), BotApp.Start.AddDays(days));
    }
}

internal static class Posters
{
    public static IChatPoster GetPoster(this IServiceProvider services) =>
        services.GetServices<IChatPoster>().Single(poster => poster.Platform == Platforms.Teams);
}
