using System.Net;
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

    [Fact]
    public void The_emulator_setting_does_not_start_in_production() =>
        Assert.Contains("Development", StartingFails(new() { ["Teams:AllowLocalEmulator"] = "true" }), StringComparison.Ordinal);

    [Fact]
    public void Metadata_over_plain_http_does_not_start() =>
        Assert.Contains("https", StartingFails(new() { ["Teams:OpenIdMetadataUrl"] = "http://login.example/keys" }), StringComparison.Ordinal);

    [Fact]
    public async Task The_emulator_gets_in_without_a_token_from_this_machine_only()
    {
        await using var app = Emulated("127.0.0.1");
        var said = app.Said("help");
        said["serviceUrl"] = "http://localhost:56150/_connector";

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(said.ToJsonString(), null)).StatusCode);

        var call = Assert.Single(await app.DeliveredAsync());
        Assert.StartsWith("http://localhost:56150/_connector/v3/conversations/", call.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Null(call.Token);
    }

    [Fact]
    public async Task The_emulator_may_not_send_answers_elsewhere()
    {
        await using var app = Emulated("127.0.0.1");

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.PostAsync(app.Said("help").ToJsonString(), null)).StatusCode);
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

    private static TeamsApp Emulated(string from) => new(
        new() { ["Teams:AllowLocalEmulator"] = "true", ["environment"] = "Development" },
        services => services.AddSingleton<IStartupFilter>(new ComesFrom(IPAddress.Parse(from))));

    private static string StartingFails(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddTeams();
        using var services = builder.Services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate).Message;
    }

    private sealed class ComesFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
