using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Hosting;
using Bot.Slack.Api;
using Bot.Slack.Installing;
using Bot.Slack.Reading;
using Bot.Slack.SocketMode;

namespace Bot.Slack;

public static class SlackRegistration
{
    private const string MissingSecret =
        "Slack:BotToken or Slack:ClientId is set, but neither Slack:SigningSecret (HTTP) nor "
        + "Slack:AppToken (Socket Mode) is: without one Duet could not tell "
        + "Slack's requests from anybody's. Copy the Signing Secret from the Slack app's page "
        + "\"Basic Information\", or remove the token to switch Slack off.";

    private const string UnsafeAddress =
        "Slack:ApiBaseUrl must be an absolute https address (http only on "
        + "this machine), such as https://slack.com/api/.";

    private const string IncompleteOAuth =
        "Slack:ClientId and Slack:ClientSecret belong together: both stand on the Slack app's page \"Basic "
        + "Information\". Set both, or remove both to serve one workspace by its bot token.";

    private const string MissingPublicUrl =
        "Slack:PublicUrl must be the https address at which Duet is reached from outside, such as "
        + "https://duet.example.com: Slack sends people back there after installing.";

    private const string TwoTokenSources =
        "Slack:BotToken serves one workspace, Slack:ClientId many: set one of them, not both.";

    private const string InvalidAppToken =
        "Slack:AppToken must be an app-level token, which begins with xapp-: it stands on the "
        + "Slack app's page \"Basic Information\" under \"App-Level Tokens\".";

    private const string InvalidConnectionCount =
        "Slack:SocketConnections must be from 1 to 10: Slack gives one app no more sockets.";

    private const string InvalidCommands =
        "Slack:Commands renames short commands, as in \"kpi=/duet-kpi, claim=/promise\": the word before the = is one of "
        + "Duet's short commands, and the new name begins with / and is in small letters.";

    /// <summary>Registers Slack's services if Slack is configured.</summary>
    public static void AddSlack(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services
            .AddOptions<SlackOptions>()
            .BindConfiguration(SlackOptions.Section)
            .Validate(slack => slack.IsOn || (!slack.HasToken && !slack.HasOAuth), MissingSecret)
            .Validate(slack => slack.HasSafeApiBase, UnsafeAddress)
            .Validate(slack => !slack.HasIncompleteOAuth, IncompleteOAuth)
            .Validate(slack => !slack.HasOAuth || slack.HasSafePublicUrl, MissingPublicUrl)
            .Validate(slack => !slack.HasOAuth || !slack.HasToken, TwoTokenSources)
            .Validate(slack => slack.HasValidAppToken, InvalidAppToken)
            .Validate(slack => slack.HasValidConnectionCount, InvalidConnectionCount)
            .Validate(slack => slack.HasValidCommands, InvalidCommands)
            .ValidateOnStart();
        services.AddDocumentSet(SlackDrafts.Set).AddExpiring(SlackDrafts.Set);
        var slack = Options(builder.Configuration);
        if (!slack.IsOn)
        {
            return;
        }

        // A redirect would send the token to its target. A logged response URL would let its reader post to the
        // channel.
        services
            .AddHttpClient(SlackApi.Client, client => client.Timeout = TimeSpan.FromSeconds(10))
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services
            .AddSingleton<SlackRequestVerifier>()
            .AddSingleton<SlackDispatcher>()
            .AddSingleton<ISlackDispatcher>(provider => provider.GetRequiredService<SlackDispatcher>());
        services
            .AddSingleton<SlackCommands>()
            .AddSingleton<SlackInteractions>()
            .AddSingleton<SlackShortcuts>()
            .AddSingleton<SlackEvents>();
        services
            .AddSingleton<SlackMessages>()
            .AddSingleton<SlackReactions>()
            .AddSingleton<SlackGreeter>()
            .AddSingleton<SlackPrompts>()
            .AddSingleton<SlackPeople>()
            .AddSingleton<SlackRefusals>()
            .AddSingleton<IRoster, SlackRoster>()
            .AddSingleton<ISharedConversations, SlackSharedChannels>()
            .AddSingleton<IConversationPicker, SlackConversationPicker>()
            .AddSingleton<SlackMessageReader>()
            .AddSingleton<IInboxHandler, SlackEventHandler>();
        services
            .AddSingleton<SlackDrafts>()
            .AddSingleton<SlackForms>()
            .AddSingleton<SlackReplies>()
            .AddSingleton<SlackFiles>();
        services
            .AddSingleton<SlackHttpClient>()
            .AddSingleton<SlackRateLimit>()
            .AddSingleton<SlackApi>()
            .AddSingleton<SlackPictures>()
            .AddSingleton<SlackSender>();
        services.AddSingleton<SlackAdmins>().AddSingleton<SlackInstallations>().AddSingleton<SlackInstallEndpoints>();
        services.AddSingleton<SlackUploads>().AddSingleton<IChatPoster, SlackPoster>();
        builder.AddKeys();
        if (slack.HasSockets)
        {
            services.AddSingleton<SlackSocketTimes>().AddSingleton<SlackSocketDialer>().AddSingleton<SlackSockets>();
            services.AddHostedService(provider => provider.GetRequiredService<SlackSockets>());
            services.AddHealthChecks().AddCheck<SlackSockets>("Slack sockets");
        }
    }

    /// <summary>
    /// Maps Slack's endpoints. An endpoint does not exist if its part of the configuration is missing.
    /// </summary>
    public static void MapSlack(this WebApplication app)
    {
        var slack = Options(app.Configuration);
        if (slack.HasHttp)
        {
            app.MapPost(
                "/slack/commands",
                (HttpRequest request, SlackRequestVerifier verifier, SlackDispatcher dispatcher) =>
                    verifier.AdmitAsync(request, SlackRequestVerifier.FormType, dispatcher.CommandAsync)
            );
            app.MapPost(
                "/slack/interactions",
                (HttpRequest request, SlackRequestVerifier verifier, SlackDispatcher dispatcher) =>
                    verifier.AdmitAsync(request, SlackRequestVerifier.FormType, dispatcher.InteractionAsync)
            );
            app.MapPost(
                "/slack/events",
                (HttpRequest request, SlackRequestVerifier verifier, SlackDispatcher dispatcher) =>
                    verifier.AdmitAsync(request, SlackRequestVerifier.JsonType, dispatcher.EventAsync)
            );
        }

        if (slack.IsOn && slack.HasOAuth)
        {
            app.MapGet(
                "/slack/install",
                (HttpContext context, SlackInstallEndpoints endpoints) => endpoints.Begin(context)
            );
            app.MapGet(
                "/slack/oauth",
                (HttpContext context, SlackInstallEndpoints endpoints) => endpoints.CompleteAsync(context)
            );
        }
    }

    private static SlackOptions Options(IConfiguration configuration) =>
        configuration.GetSection(SlackOptions.Section).Get<SlackOptions>() ?? new SlackOptions();
}
