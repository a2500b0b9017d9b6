using System.Net;
using System.Security.Cryptography.X509Certificates;
using Bot.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Teams;

/// <summary>On, off, half configured, and the local emulator.</summary>
public sealed class SwitchTests
{
    [Fact]
    public async Task Without_credentials_there_is_no_such_address()
    {
        await using var app = new BotApp();

        var response = await app.CreateClient().PostAsync("/api/messages", null);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("Teams:AppId", "Teams:AppPassword and Teams:TenantId")]
    [InlineData("Teams:AppPassword", "Teams:AppId and Teams:TenantId")]
    [InlineData("Teams:TenantId", "Teams:AppId and Teams:AppPassword")]
    public void Half_configured_does_not_start_and_says_what_is_missing(string set, string missing) =>
        Assert.Contains(missing, StartingFails(new() { [set] = "x" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("Teams:CertificatePath")]
    [InlineData("Teams:ManagedIdentityClientId")]
    public void Any_way_to_sign_in_needs_the_app_and_its_tenant_too(string set) =>
        Assert.Contains(
            "Teams:AppId and Teams:TenantId",
            StartingFails(new() { [set] = "x" }),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Teams:AppPassword", "Teams:CertificatePath")]
    [InlineData("Teams:CertificatePath", "Teams:ManagedIdentityClientId")]
    [InlineData("Teams:AppPassword", "Teams:ManagedIdentityClientId")]
    public void Two_ways_to_sign_in_do_not_start_and_both_are_named(string one, string other) =>
        Assert.Contains(
            $"{one} and {other}",
            StartingFails(App(new() { [one] = "x", [other] = "x" })),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_certificate_that_is_not_there_does_not_start_and_its_path_is_named() =>
        Assert.Contains(
            "no/such/duet.pfx",
            StartingFails(App(new() { ["Teams:CertificatePath"] = "no/such/duet.pfx" })),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("password", "Teams:CertificatePassword")]
    [InlineData("garbage", "not a PFX or PEM")]
    [InlineData("key", "no RSA private key")]
    [InlineData("expired", "expired on")]
    public void A_certificate_that_Microsoft_would_not_take_does_not_start_and_why_is_said(string fault, string said)
    {
        using var certificate = EntraTokensTests.Certificate(days: fault == "expired" ? -1 : 365);
        var path = Path.GetTempFileName();
        File.WriteAllBytes(
            path,
            fault switch
            {
                "garbage" => [1, 2, 3],
                "key" => X509CertificateLoader.LoadCertificate(certificate.RawData).Export(X509ContentType.Pkcs12),
                _ => certificate.Export(X509ContentType.Pkcs12, "right"),
            }
        );

        var message = StartingFails(
            App(
                new()
                {
                    ["Teams:CertificatePath"] = path,
                    ["Teams:CertificatePassword"] = fault switch
                    {
                        "password" => "wrong",
                        "key" => "",
                        _ => "right",
                    },
                }
            )
        );
        File.Delete(path);

        Assert.Contains(said, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_to_sign_in_over_plain_http_does_not_start() =>
        Assert.Contains(
            "https",
            StartingFails(App(new() { ["Teams:AppPassword"] = "x", ["Teams:Authority"] = "http://login.example/" })),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_emulator_setting_does_not_start_in_production() =>
        Assert.Contains(
            "Development",
            StartingFails(new() { ["Teams:AllowLocalEmulator"] = "true" }),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_cloud_that_does_not_exist_does_not_start() =>
        Assert.Contains(
            "Public, GCC, GCCHigh, DoD",
            StartingFails(new() { ["Teams:Cloud"] = "Mars" }),
            StringComparison.Ordinal
        );

    [Fact]
    public void Metadata_over_plain_http_does_not_start() =>
        Assert.Contains(
            "https",
            StartingFails(new() { ["Teams:OpenIdMetadataUrl"] = "http://login.example/keys" }),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task The_emulator_gets_in_without_a_token_from_this_machine_only()
    {
        await using var app = Emulated("127.0.0.1");
        var said = app.Said("help");
        said["serviceUrl"] = "http://localhost:56150/_connector";

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(said.ToJsonString(), null)).StatusCode);

        var call = Assert.Single(await app.DeliveredAsync());
        Assert.StartsWith(
            "http://localhost:56150/_connector/v3/conversations/",
            call.Address.AbsoluteUri,
            StringComparison.Ordinal
        );
        Assert.Null(call.Token);
    }

    [Fact]
    public async Task The_emulator_may_not_send_answers_elsewhere()
    {
        await using var app = Emulated("127.0.0.1");

        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await app.PostAsync(app.Said("help").ToJsonString(), null)).StatusCode
        );
    }

    [Theory]
    [InlineData("192.168.1.7", null, null)]
    [InlineData("127.0.0.1", "X-Forwarded-For", "1.2.3.4")]
    [InlineData("127.0.0.1", "Host", "duet.example")]
    [InlineData("127.0.0.1", "Origin", "https://evil.example")]
    public async Task Nobody_else_gets_in_by_the_emulators_door(string from, string? header, string? value)
    {
        await using var app = Emulated(from);
        var said = app.Said("help");
        said["serviceUrl"] = "http://localhost:56150/_connector";
        if (header is not null)
        {
            app.Client.DefaultRequestHeaders.Add(header, value);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.PostAsync(said.ToJsonString(), null)).StatusCode);
    }

    private static TeamsApp Emulated(string from) =>
        new(
            new() { ["Teams:AllowLocalEmulator"] = "true", ["environment"] = "Development" },
            services => services.AddSingleton<IStartupFilter>(new ComesFrom(IPAddress.Parse(from)))
        );

    private static Dictionary<string, string?> App(Dictionary<string, string?> settings) =>
        new(settings) { ["Teams:AppId"] = TeamsApp.AppId, ["Teams:TenantId"] = TeamsApp.Tenant };

    private static string StartingFails(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton<TimeProvider>(new TestClock(BotApp.Start));
        builder.AddTeams();
        using var services = builder.Services.BuildServiceProvider();
        return Assert
            .Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate)
            .Message;
    }

    private sealed class ComesFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, rest) =>
                    {
                        context.Connection.RemoteIpAddress = address;
                        return rest(context);
                    }
                );
                next(app);
            };
    }
}
