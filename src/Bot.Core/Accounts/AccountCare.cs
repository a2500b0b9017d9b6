using System.Text.Json.Serialization;

namespace Bot.Core.Accounts;

/// <summary>What was done about an account at risk.</summary>
public enum CareAction
{
    Talked,
    Offered,
    Solved,
    Nothing,
}

/// <summary>One answer. <see cref="Reasons"/> are those for which the account was at risk then.</summary>
public sealed record CareAnswer(
    string By,
    DateTimeOffset At,
    CareAction Action,
    string? Note,
    IReadOnlyList<RiskReason> Reasons
);

/// <summary>Who takes care of an account at risk, and what was done.</summary>
public sealed record AccountCare(string Organization, string Key, string Name)
{
    /// <summary>The member who took it; null while it is its rep's.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>The day on which lists show it again.</summary>
    public DateOnly? HiddenUntil { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<CareAnswer> Answers { get; init; } = [];

    [JsonIgnore]
    public CareAnswer? Latest => Answers is [.., var latest] ? latest : null;
}
