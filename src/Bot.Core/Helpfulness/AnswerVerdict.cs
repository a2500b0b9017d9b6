namespace Bot.Core.Helpfulness;

/// <summary>Whether an answer helped one member. They may change their mind; the last verdict counts.</summary>
/// <param name="Answer">The answer, by the delivery of its question.</param>
/// <param name="Version">The signed version that it showed, such as "claim/live-in-a-week/2"; null if none.</param>
public sealed record AnswerVerdict(
    string Organization,
    string Answer,
    string Member,
    bool Helped,
    string? Version,
    DateTimeOffset At
)
{
    public string Id => $"{Answer}/{Member}";
}
