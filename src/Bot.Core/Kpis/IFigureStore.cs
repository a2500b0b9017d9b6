namespace Bot.Core.Kpis;

/// <summary>Figures that somebody was shown.</summary>
public interface IFigureStore
{
    /// <summary>Keeps the figures; one whose id is known already stays as it was first kept.</summary>
    Task KeepAsync(IReadOnlyList<FigureSnapshot> figures, CancellationToken cancellationToken);

    Task<FigureSnapshot?> FindAsync(string organization, string id, CancellationToken cancellationToken);
}
