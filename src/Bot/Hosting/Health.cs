using Bot.Core.Members;

namespace Bot.Hosting;

/// <summary>For those who watch the process: alive, and ready to answer.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("alive"));
        app.MapGet("/readyz", async (IMemberStore store, CancellationToken cancellationToken) =>
        {
            // A read through the store: ready means that the data can be reached.
            await store.GetOrganizationAsync("", cancellationToken);
            return Results.Text("ready");
        });
    }
}
