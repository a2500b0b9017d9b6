using System.Globalization;
using Bot.Core.Data;
using Bot.Core.Facts;

namespace Bot.Core.Handoffs;

/// <summary>What whoever should act answered about a case.</summary>
/// <param name="Case">See <see cref="HandoffCase.Key"/>.</param>
/// <param name="Started">The day on which the case started.</param>
/// <param name="IsFit">False if they said that it is not a fit.</param>
/// <param name="Done">When it was done; null if it is not a fit.</param>
public sealed record HandoffAnswer(
    string Organization,
    string Subject,
    string Case,
    DateOnly Started,
    bool IsFit,
    Moment? Done,
    string? Reason,
    string Member,
    DateTimeOffset At
)
{
    public const string ByStart = "started";

    public static DocumentSet<HandoffAnswer> Set { get; } =
        new DocumentSet<HandoffAnswer>(
            "handoffAnswers",
            answer => answer.Organization,
            answer => Id(answer.Subject, answer.Case)
        ).WithOrderedKey(ByStart, answer => Key(answer.Started));

    public static string Id(string subject, string found) => $"{subject}~{found}";

    public static string Key(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
