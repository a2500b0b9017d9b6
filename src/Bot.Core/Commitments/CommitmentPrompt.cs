namespace Bot.Core.Commitments;

/// <summary>That a person was asked which claims they used in a won deal; each deal is asked about once.</summary>
public sealed record CommitmentPrompt(string Organization, string Deal, string Member, DateTimeOffset At);
