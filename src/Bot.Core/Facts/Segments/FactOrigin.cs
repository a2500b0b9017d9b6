namespace Bot.Core.Facts.Segments;

/// <summary>Where imported facts come from.</summary>
/// <param name="Member">The member who imported them.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="Header">Identifies files with the same header.</param>
/// <param name="AsOf">The day up to which the file tells.</param>
/// <param name="At">When they were imported.</param>
public sealed record FactOrigin(string Member, string FileName, string Header, DateOnly AsOf, DateTimeOffset At);
