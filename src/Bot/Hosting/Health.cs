using Bot.Core.Members;

namespace Bot.Hosting;

/// <summary>For those who watch the process: alive, and ready to answer. Not ready is 503, with a line for each part.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("alive"));
        app.MapGet(
            "/readyz",
            async (IMemberStore store, IEnumerable<IReadiness> parts, CancellationToken cancellationToken) =>
            {
                // A read through the store: ready means that the data can be reached.
                await store.GetOrganizationAsync("", cancellationToken);
                var looks = parts.Select(part => part.Look()).ToList();
                var isReady = looks.TrueForAll(look => look.IsReady);
                return Results.Text(
                    string.Join('\n', looks.Select(look => look.Line).Prepend(isReady ? "ready" : "not ready")),
                    statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
                );
            }
        );
    }
}
