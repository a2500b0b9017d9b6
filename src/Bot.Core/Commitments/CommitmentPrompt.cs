namespace Bot.Core.Commitments;

/// <summary>
/// Records that a member was asked which claims they promised in a won deal. Each deal has at most one.
/// </summary>
public sealed record CommitmentPrompt(string Organization, string Deal, string Member, DateTimeOffset At);
