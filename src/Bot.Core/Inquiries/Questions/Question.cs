using System.Text.Json.Serialization;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Inquiries.Questions;

/// <summary>
/// A question to one or several members, of whom the first to answer answers for all. <see cref="Type"/> is the key of
/// its <see cref="IQuestionType"/>; <see cref="Id"/> says what it is about and is unique in the type, so nothing is
/// asked twice. <see cref="AskedOf"/> are member ids. <see cref="Revision"/> counts stored changes.
/// </summary>
public sealed record Question(
    string Organization,
    string Type,
    string Id,
    IReadOnlyList<string> AskedOf,
    DateTimeOffset DueAt,
    int Revision = 0
) : IQuestion
{
    /// <summary>How long after the question the only reminder follows.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromDays(7);

    /// <summary>When it is closed without an answer; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When it is asked again because somebody wanted it; null if nobody did.</summary>
    public DateTimeOffset? AskAgainAt { get; init; }

    /// <summary>How often somebody wanted to be asked again.</summary>
    public int Postponed { get; init; }

    /// <summary>What its type wrote down for the card, by names of its own.</summary>
    public IReadOnlyDictionary<string, string> About { get; init; } = new Dictionary<string, string>();

    /// <summary>When it expired or was cancelled; null while it can be answered.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public QuestionAnswer? Answer { get; init; }

    public IReadOnlyList<PostedCard> Copies { get; init; } = [];

    [JsonIgnore]
    public bool IsAnswered => Answer is not null;

    [JsonIgnore]
    public bool IsOpen => Answer is null && ClosedAt is null;

    /// <summary>When it is next asked, reminded of, or closed; null if nothing is due.</summary>
    [JsonIgnore]
    public DateTimeOffset? NextAt =>
        !IsOpen ? null
        : ExpiresAt is { } end && !(NextAsk < end) ? end
        : NextAsk;

    private DateTimeOffset? NextAsk => AskAgainAt ?? this.NextAt(Patience);

    public bool IsFor(Member member) => AskedOf.Any(member.Is);
}

/// <summary>The answer, by the name of its <see cref="AnswerOption"/>.</summary>
public sealed record QuestionAnswer(string Option, string Member, DateTimeOffset At, string DeliveryKey)
{
    /// <summary>The fields of its form, without empty ones.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}
