using Bot.Core.Agreements;

namespace Bot.Core.Commitments;

/// <summary>What came of an answer. All but the first leave the promise as it was.</summary>
public enum AnswerOutcome
{
    Answered,

    /// <summary>The same delivery again.</summary>
    Repeated,
    NotThere,

    /// <summary>Nobody was asked yet.</summary>
    NotYet,

    /// <summary>Somebody else was asked.</summary>
    NotYours,
    SaidAlready,

    /// <summary>It was answered so long ago that the answer stands.</summary>
    Stands,
}

/// <summary>The promise after an answer, and what came of it.</summary>
public sealed record AnswerDecision(Commitment? Promise, int Check, AnswerOutcome Outcome);

/// <summary>Who may say what of a promise, and when. Pure.</summary>
public static class CommitmentRules
{
    /// <summary>An answer can be changed for so long after it was first given.</summary>
    public static readonly TimeSpan MayChange = TimeSpan.FromDays(7);

    /// <summary>Not kept in so many deals suspends a claim.</summary>
    public const int Suspends = 2;

    /// <summary>The answer of who was asked; a "too early" adds the one later check.</summary>
    public static AnswerDecision Answer(
        Commitment? commitment,
        int number,
        FollowUpAnswer answer,
        string? why,
        Actor actor
    )
    {
        if (Refusal(commitment, number, answer, actor) is { } refusal)
        {
            return new(commitment, number, refusal);
        }

        var followUp = commitment!.Checks[number];
        var given = new AnswerGiven(
            answer,
            actor.Member.Id,
            followUp.Given?.At ?? actor.At,
            answer == FollowUpAnswer.NotKept ? why : null,
            actor.DeliveryKey
        );
        var answered = commitment.With(number, followUp with { Given = given });
        return new(AskAgain(answered, number, answer, actor.At), number, AnswerOutcome.Answered);
    }

    /// <summary>Why that person cannot say this now; null: they can.</summary>
    public static AnswerOutcome? Refusal(Commitment? commitment, int number, FollowUpAnswer? answer, Actor actor) =>
        commitment?.Checks.ElementAtOrDefault(number) switch
        {
            null => AnswerOutcome.NotThere,
            { Given: { } given } when given.DeliveryKey == actor.DeliveryKey => AnswerOutcome.Repeated,
            { AskedOf: null } => AnswerOutcome.NotYet,
            { AskedOf: { } asked } when !actor.Member.Is(asked) => AnswerOutcome.NotYours,
            { Given: { } given } when given.Answer == answer => AnswerOutcome.SaidAlready,
            { Given: { } given } when actor.At - given.At > MayChange => AnswerOutcome.Stands,
            _ => null,
        };

    /// <summary>Those that say that this version was not kept, one for each deal, when they are enough to suspend it; else none.</summary>
    public static IReadOnlyList<Commitment> Against(int version, IReadOnlyList<Commitment> ofClaim)
    {
        var against = ofClaim
            .Where(commitment => commitment.Version == version && commitment.Verdict?.Answer == FollowUpAnswer.NotKept)
            .DistinctBy(commitment => commitment.Deal)
            .OrderBy(commitment => commitment.Verdict!.At)
            .ToList();
        return against.Count >= Suspends ? against : [];
    }

    // Asked again once: what comes too early a second time is left to the list. Added at the end, so that buttons keep their check.
    private static Commitment AskAgain(Commitment commitment, int number, FollowUpAnswer answer, DateTimeOffset at)
    {
        var isFirst =
            commitment.Checks[number].AgainOf is null && !commitment.Checks.Any(followUp => followUp.AgainOf == number);
        return answer == FollowUpAnswer.TooEarly && isFirst
            ? commitment with
            {
                Checks = [.. commitment.Checks, new FollowUp(at + FollowUpSchedule.Again, number)],
            }
            : commitment;
    }
}
