using Bot.Core.Kpis;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbFigureStore(LiteDbFile file) : IFigureStore
{
    private readonly LiteDbSet<FigureSnapshot> figures = new(
        file,
        "figures",
        figure => figure.Organization,
        figure => figure.Id
    );

    public Task KeepAsync(IReadOnlyList<FigureSnapshot> asked, CancellationToken cancellationToken)
    {
        // Most questions are asked again and again: a look is cheaper than a commit.
        var unknown = asked.Where(figure => figures.Get(figure.Organization, figure.Id) is null).ToList();
        return unknown.Count == 0
            ? Task.CompletedTask
            : file.WriteAsync(() => unknown.Count(figures.TryInsert), cancellationToken);
    }

    public Task<FigureSnapshot?> FindAsync(string organization, string id, CancellationToken cancellationToken) =>
        Task.FromResult(figures.Get(organization, id));
}
