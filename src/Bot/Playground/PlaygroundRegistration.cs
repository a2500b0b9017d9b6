using Bot.Core.Chat;
using Microsoft.Extensions.Options;

namespace Bot.Playground;

internal static class PlaygroundRegistration
{
    /// <summary>
    /// The services are registered even if the page is off, so that posts to the playground are kept: it may be on at
    /// the next start.
    /// </summary>
    public static IServiceCollection AddPlayground(this IServiceCollection services)
    {
        services.AddOptions<PlaygroundOptions>().BindConfiguration(PlaygroundOptions.Section);
        return services
            .AddSingleton<PlaygroundCast>()
            .AddSingleton<PlaygroundMessages>()
            .AddSingleton<PlaygroundChat>()
            .AddSingleton<IChatPoster, PlaygroundPoster>();
    }

    public static void MapPlayground(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<PlaygroundOptions>>().Value;
        if (!(options.Enabled ?? app.Environment.IsDevelopment()))
        {
            return;
        }

        app.UseWhen(context => IsPlayground(context.Request.Path), branch => branch.Use(LoopbackFilter.PassAsync));
        app.MapPlaygroundPage();
        app.MapPlaygroundApi();
        app.MapPlaygroundStream();
    }

    private static bool IsPlayground(PathString path) => path == "/" || path.StartsWithSegments("/playground");
}
