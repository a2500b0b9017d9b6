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
            async (IServiceProvider services, IEnumerable<IReadiness> parts, CancellationToken cancellationToken) =>
            {
                var storage = await LookAtStorageAsync(services, cancellationToken);
                var looks = parts.Select(part => part.Look()).ToList();
                var isReady = storage.IsReady && looks.TrueForAll(look => look.IsReady);
                return Results.Text(
                    string.Join(
                        '\n',
                        [isReady ? "ready" : "not ready", .. looks.Select(look => look.Line), .. storage.Lines]
                    ),
                    statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
                );
            }
        );
    }

    private static async Task<(bool IsReady, IReadOnlyList<string> Lines)> LookAtStorageAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        if (services.GetService<DatabaseHealth>() is { } database)
        {
            var (isReady, line) = await database.LookAsync(cancellationToken);
            return (isReady, line is null ? [] : [line]);
        }

        // A read through the store: ready means that the data can be reached.
        await services.GetRequiredService<MemberStore>().GetOrganizationAsync("", cancellationToken);
        return (true, []);
    }
}
