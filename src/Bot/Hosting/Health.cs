using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Hosting;

/// <summary>
/// For those who watch the process: alive, and ready to answer. Each part is an <see cref="IHealthCheck"/>. Not ready is
/// 503, with a line for each part that says how it stands; the store has a line when something is wrong with it.
/// </summary>
internal static class Health
{
    /// <summary>The header of <c>/healthz</c> with the name of this run of Duet.</summary>
    public const string InstanceHeader = "Duet-Instance";

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks();

        // A watcher asks every few seconds and reads the reason in the answer; the parts log what happens to them.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet(
            "/healthz",
            (HttpResponse response, HostInstance instance) =>
            {
                response.Headers[InstanceHeader] = instance.Id;
                return Results.Text("alive");
            }
        );
        app.MapHealthChecks("/readyz", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var isReady = report.Status != HealthStatus.Unhealthy;
        var lines = report.Entries.Values.Select(entry => entry.Description).OfType<string>();
        return Results
            .Text(
                string.Join('\n', lines.Prepend(isReady ? "ready" : "not ready")),
                statusCode: context.Response.StatusCode
            )
            .ExecuteAsync(context);
    }
}
