namespace Bot.Core.Inquiries.Questions;

/// <summary>
/// What became of a question: it is asked when it is due, followed by at most one reminder, until it is answered.
/// </summary>
public interface IQuestion
{
    DateTimeOffset DueAt { get; }

    DateTimeOffset? AskedAt { get; }

    DateTimeOffset? RemindedAt { get; }

    bool IsAnswered { get; }
}

/// <summary>When a question needs attention. Pure.</summary>
public static class QuestionSchedule
{
    /// <summary>When the question, or the only reminder, is due; null if neither is.</summary>
    public static DateTimeOffset? NextAt(this IQuestion question, TimeSpan patience) =>
        question switch
        {
            { IsAnswered: true } => null,
            { AskedAt: null } => question.DueAt,
            { RemindedAt: null } => question.AskedAt + patience,
            _ => null,
        };
}
