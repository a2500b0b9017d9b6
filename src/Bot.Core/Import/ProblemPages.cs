using Bot.Core.Data;

namespace Bot.Core.Import;

/// <summary>Keeps the problems of files, so that all of them can be read although a card shows few.</summary>
public sealed class ProblemPages(IDocumentStore data)
{
    // Pages of one commit; others are not held up.
    private const int AtOnce = 20;

    /// <summary>Stores them if there are more than a card shows.</summary>
    internal async Task KeepAsync(PendingImport file, ImportReading reading, CancellationToken cancellationToken)
    {
        if (reading.Problems.Count <= ImportCards.ProblemsShown)
        {
            return;
        }

        foreach (var pages in ProblemPage.Of(file, reading.Problems).Chunk(AtOnce))
        {
            await data.CommitAsync(
                file.Organization,
                async transaction =>
                {
                    foreach (var page in pages)
                    {
                        await transaction.PutAsync(ProblemPage.Set, page);
                    }

                    return true;
                },
                cancellationToken
            );
        }
    }

    internal ValueTask<ProblemPage?> FindAsync(
        string organization,
        string file,
        int number,
        CancellationToken cancellationToken
    ) => data.GetAsync(ProblemPage.Set, organization, ProblemPage.IdOf(file, number), cancellationToken);
}
