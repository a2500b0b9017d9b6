using Bot.Core.Data;

namespace Bot.Hosting;

/// <summary>
/// Requests that could not be stored are answered with 503: Slack and Teams send theirs again later. Nobody waits for a
/// sentence there; commands say theirs in the chat.
/// </summary>
internal static partial class FullStorage
{
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(30);

    public static void UseFullStorage(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FullStorage).FullName!);
        app.Use(
            async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (StorageFullException) when (!context.Response.HasStarted)
                {
                    Log.Refused(logger, context.Request.Path);
                    context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    context.Response.Headers.RetryAfter = $"{ComeBackAfter.TotalSeconds:0}";
                }
            }
        );
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A request to {Path} was refused with 503: the disk of the store is full")]
        public static partial void Refused(ILogger logger, string path);
    }
}
