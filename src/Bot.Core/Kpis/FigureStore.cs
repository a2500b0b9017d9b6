using Bot.Core.Data;

namespace Bot.Core.Kpis;

/// <summary>Figures that people were shown, by id.</summary>
public sealed class FigureStore(IDocumentStore data)
{
    public static DocumentSet<FigureSnapshot> Set { get; } =
        new("figures", figure => figure.Organization, figure => figure.Id);

    /// <summary>Stores the figures of one organization; a known id keeps its first figure.</summary>
    public async Task KeepAsync(IReadOnlyList<FigureSnapshot> figures, CancellationToken cancellationToken)
    {
        // Most questions are asked again and again: reading is cheaper than a commit.
        var unknown = new List<FigureSnapshot>();
        foreach (var figure in figures)
        {
            if (await FindAsync(figure.Organization, figure.Id, cancellationToken) is null)
            {
                unknown.Add(figure);
            }
        }

        if (unknown is [var first, ..])
        {
            await data.CommitAsync(
                first.Organization,
                async transaction =>
                {
                    foreach (var figure in unknown)
                    {
                        await transaction.InsertAsync(Set, figure);
                    }

                    return true;
                },
                cancellationToken
            );
        }
    }

    public Task<FigureSnapshot?> FindAsync(string organization, string id, CancellationToken cancellationToken) =>
        data.GetAsync(Set, organization, id, cancellationToken).AsTask();
}
