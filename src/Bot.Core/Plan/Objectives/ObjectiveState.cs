using Bot.Core.Chat;
using Bot.Core.Kpis;

namespace Bot.Core.Plan;

/// <summary>How an objective is doing.</summary>
internal enum ObjectiveState
{
    /// <summary>Not signed by both sides.</summary>
    Unsigned,

    /// <summary>Its days have not begun, or only just.</summary>
    Early,

    /// <summary>The figure cannot be computed, or its last days are not imported yet.</summary>
    Unknown,
    OnTrack,
    AtRisk,
    Done,
    Missed,
}

/// <summary>The state of an objective with the figure behind it.</summary>
/// <param name="Why">Why there is no verdict; null if there is one.</param>
internal sealed record Evaluation(ObjectiveState State, KpiFigure? Figure = null, LocalizedText? Why = null)
{
    /// <summary>Whether its date is over and the figure is known whole, so that the result can be kept.</summary>
    public bool IsFinal { get; init; }
}
