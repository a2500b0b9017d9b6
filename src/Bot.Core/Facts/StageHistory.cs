namespace Bot.Core.Facts;

/// <summary>A move of a deal into a stage. Stages are codes for <see cref="StageHistory.Stages"/>.</summary>
/// <param name="From">The stage before it, as the file says; 0 if it does not.</param>
public readonly record struct StageMove(int Day, short Minute, short Stage, short From);

/// <summary>
/// The stages that deals went through, as packed moves: those of a deal stand together, first one first. A deal refers to
/// its moves by a number; 0 for deals without any.
/// </summary>
public sealed class StageHistory
{
    private readonly StageMove[] moves;
    private readonly int[] starts;

    internal StageHistory(StageMove[] moves, int[] starts, IReadOnlyList<string> stages, int strays)
    {
        (this.moves, this.starts, Stages, Strays) = (moves, starts, stages, strays);
    }

    public static StageHistory None { get; } = new([], [0, 0], [""], 0);

    /// <summary>The names of the stages in the CRM; the first one stands for none.</summary>
    public IReadOnlyList<string> Stages { get; }

    /// <summary>How many deals have moves and are not imported themselves.</summary>
    public int Strays { get; }

    public bool IsEmpty => moves.Length == 0;

    /// <summary>The moves with that number, first one first.</summary>
    public ReadOnlySpan<StageMove> Of(int number) => moves.AsSpan(starts[number], starts[number + 1] - starts[number]);
}
