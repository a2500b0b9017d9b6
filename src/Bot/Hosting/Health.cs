using Bot.Core.Members;
using Bot.Storage;

namespace Bot.Hosting;

/// <summary>
/// For those who watch the process: alive, and ready to answer. Not ready is 503, with a line for each part that says how
/// it stands; the store has a line when it cannot be read or written.
/// </summary>
internal static class Health
{
    /// <summary>The header of <c>/healthz</c> with the name of this run of Duet.</summary>
    public const string InstanceHeader = "Duet-Instance";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

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
        app.MapGet(
            "/readyz",
            async (
                IMemberStore store,
                IStorageHealth storage,
                IEnumerable<IReadiness> parts,
                TimeProvider time,
                CancellationToken cancellationToken
            ) =>
            {
                var problem = await FindProblemAsync(store, storage, time, cancellationToken);
                var looks = parts.Select(part => part.Look()).ToList();
                var isReady = problem is null && looks.TrueForAll(look => look.IsReady);
                IEnumerable<string> lines =
                [
                    isReady ? "ready" : "not ready",
                    .. problem is null ? Array.Empty<string>() : [$"Storage: {problem}"],
                    .. looks.Select(look => look.Line),
                ];
                return Results.Text(
                    string.Join('\n', lines),
                    statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
                );
            }
        );
    }

    // Ready means that the data can be read and written. A disk that does not answer at all is a problem too.
    private static async Task<string?> FindProblemAsync(
        IMemberStore store,
        IStorageHealth storage,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await Task.Run(
                    async () =>
                    {
                        await store.GetOrganizationAsync("", cancellationToken);
                        return await storage.FindProblemAsync(cancellationToken);
                    },
                    cancellationToken
                )
                .WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return $"it has not answered for {Patience.TotalSeconds:0} seconds.";
        }
        catch (Exception unreadable) when (!cancellationToken.IsCancellationRequested)
        {
            return $"it cannot be read: {unreadable.Message}";
        }
    }
}
