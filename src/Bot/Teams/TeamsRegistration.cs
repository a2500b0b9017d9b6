using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>Registers the Teams surface, and maps its endpoint if Teams is configured.</summary>
internal static class TeamsRegistration
{
    /// <summary>
    /// All requests from this folder use this client, so that tests and proxies need only one setting.
    /// </summary>
    public const string HttpClient = "teams";

    public static void AddTeams(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidation>();
        if (builder.Configuration.GetSection(TeamsOptions.Section).Get<TeamsOptions>()?.IsOn == true)
        {
            builder.AddKeys();
            builder.Services.AddSurface();
        }
    }

    public static void MapTeams(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<TeamsOptions>>().Value.IsOn)
        {
            app.MapPost(
                "/api/messages",
                (HttpContext context, TeamsEndpoint endpoint) => endpoint.HandleAsync(context)
            );
        }
    }

    private static void AddSurface(this IServiceCollection services)
    {
        services
            .AddHttpClient(HttpClient, client => client.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services
            .AddSingleton(EntraTokens.Create)
            .AddSingleton<Emulator>()
            .AddSingleton<ConnectorKeys>()
            .AddSingleton<ConnectorToken>()
            .AddSingleton<RejectionMetrics>()
            .AddSingleton<TeamsEndpoint>()
            .AddSingleton<TeamsActivities>()
            .AddSingleton<TeamsWelcome>()
            .AddSingleton<TeamsPeople>()
            .AddSingleton<TeamsRefusals>()
            .AddSingleton<IRoster, TeamsRoster>()
            .AddSingleton<TeamsMessages>()
            .AddSingleton<TeamsEdits>()
            .AddSingleton<TeamsInvokes>()
            .AddSingleton<TeamsExtensions>()
            .AddSingleton<TeamsSearch>()
            .AddSingleton<CardOverflow>()
            .AddSingleton<SealedChannelReference>()
            .AddSingleton<TeamsViewers>()
            .AddSingleton<TeamsConversations>()
            .AddSingleton<TeamsRateLimit>()
            .AddSingleton<TeamsConnector>()
            .AddSingleton<TeamsAnswers>()
            .AddSingleton<TeamsChannelReceipt>()
            .AddSingleton<TeamsFiles>()
            .AddSingleton<TeamsFileConsent>()
            .AddSingleton<IInboxHandler>(provider => provider.GetRequiredService<TeamsMessages>())
            .AddSingleton<IChatPoster, TeamsPoster>();
        services.AddHealthChecks().AddCheck<ConnectorKeys>("Teams signing keys");
    }
}
