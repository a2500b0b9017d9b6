using Bot.Core.Chat;

namespace Bot.Slack;

public static class SlackRegistration
{
    private const string SecretIsMissing =
        "Slack:BotToken is set, but Slack:SigningSecret is not: without it Duet could not tell Slack's requests from anybody's. "
        + "Copy the Signing Secret from the Slack app's page \"Basic Information\", or remove the token to switch Slack off.";

    private const string AddressIsUnsafe = "Slack:ApiBaseUrl must be an absolute https address (http only on this machine), such as https://slack.com/api/.";

    /// <summary>Slack, if it is configured.</summary>
    public static void AddSlack(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section)
            .Validate(slack => slack.IsOn || !slack.HasToken, SecretIsMissing)
            .Validate(slack => slack.HasSafeApiBase, AddressIsUnsafe)
            .ValidateOnStart();
        if (!IsOn(builder.Configuration))
        {
            return;
        }

        // A redirect would carry the token to wherever it points, and a logged response address is a key to a channel.
        services.AddHttpClient(SlackApi.Client, client => client.Timeout = TimeSpan.FromSeconds(10))
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<SlackDoor>().AddSingleton<SlackCommands>().AddSingleton<SlackInteractions>().AddSingleton<SlackEvents>();
        services.AddSingleton<SlackApi>().AddSingleton<SlackForms>().AddSingleton<SlackReplies>().AddSingleton<SlackFiles>();
        services.AddSingleton<IChatPoster, SlackPoster>();
    }

    /// <summary>Slack's endpoints; none of them exists while Slack is off.</summary>
    public static void MapSlack(this WebApplication app)
    {
        if (!IsOn(app.Configuration))
        {
            return;
        }

        app.MapPost("/slack/commands", (HttpRequest request, SlackDoor door, SlackCommands commands) => door.AdmitAsync(request, SlackDoor.FormType, commands.AnswerAsync));
        app.MapPost("/slack/interactions", (HttpRequest request, SlackDoor door, SlackInteractions interactions) => door.AdmitAsync(request, SlackDoor.FormType, interactions.AnswerAsync));
        app.MapPost("/slack/events", (HttpRequest request, SlackDoor door, SlackEvents events) => door.AdmitAsync(request, SlackDoor.JsonType, events.AnswerAsync));
    }

    private static bool IsOn(IConfiguration configuration) => configuration.GetSection(SlackOptions.Section).Get<SlackOptions>()?.IsOn == true;
}
