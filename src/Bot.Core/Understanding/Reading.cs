namespace Bot.Core.Understanding;

/// <summary>What a sentence is.</summary>
public enum SpeechAct
{
    /// <summary>Something that a customer said or that was seen.</summary>
    Report,

    /// <summary>Several reports in one text, such as call notes.</summary>
    Notes,

    /// <summary>Somebody wants to know or to have something done.</summary>
    Question,

    /// <summary>A greeting, thanks, or small talk.</summary>
    Remark,

    /// <summary>None of these can be told.</summary>
    Unknown,
}

/// <summary>
/// How a sentence was read. <see cref="Label"/> is the most probable kind of example. <see cref="Lines"/> may answer it,
/// best first. <see cref="IsSure"/>: the first line, or logging it, is what is wanted. <see cref="MayBeReport"/>: the
/// words may be feedback, so a button to log them is offered.
/// </summary>
public sealed record Reading(SpeechAct As, string Label, IReadOnlyList<Line> Lines, bool IsSure, bool MayBeReport)
{
    /// <summary>Whether no line answers what is asked: they are only the nearest to it.</summary>
    public bool IsUnanswerable { get; init; }
}
