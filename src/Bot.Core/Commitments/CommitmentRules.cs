using Bot.Core.Agreements;

namespace Bot.Core.Commitments;

/// <summary>Result of an answer. Only <see cref="Answered"/> changes the commitment.</summary>
public enum AnswerOutcome
{
    Answered,

    /// <summary>The delivery was handled before.</summary>
    Repeated,
    NotThere,

    /// <summary>No member has been asked yet.</summary>
    NotYet,

    /// <summary>Another member was asked.</summary>
    NotYours,
    SaidAlready,

    /// <summary>The period to change the answer is over.</summary>
    Stands,
}

/// <summary>The commitment after an answer, and the result.</summary>
public sealed record AnswerDecision(Commitment? Commitment, int Check, AnswerOutcome Outcome);

/// <summary>The rules of answers to follow-ups, as pure functions.</summary>
public static class CommitmentRules
{
    /// <summary>How long after the first answer it can be changed.</summary>
    public static readonly TimeSpan MayChange = TimeSpan.FromDays(7);

    /// <summary>The number of deals with "not kept" that suspends a claim.</summary>
    public const int Suspends = 2;

    /// <summary>Stores the answer of the member who was asked. "Too early" adds one later follow-up.</summary>
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

    /// <summary>Why the member cannot give this answer now; null if they can.</summary>
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

    /// <summary>
    /// Commitments that say that the version was not kept, one for each deal, if they are enough to suspend it; else
    /// none.
    /// </summary>
    public static IReadOnlyList<Commitment> ReasonsToSuspend(int version, IReadOnlyList<Commitment> ofClaim)
    {
        var notKept = ofClaim
            .Where(commitment => commitment.Version == version && commitment.Verdict?.Answer == FollowUpAnswer.NotKept)
            .DistinctBy(commitment => commitment.Deal)
            .OrderBy(commitment => commitment.Verdict!.At)
            .ToList();
        return notKept.Count >= Suspends ? notKept : [];
    }

    // Repeats a follow-up only once; after a second "too early" members find it in the list. The new one goes to the
    // end, so that the indexes on posted buttons stay valid.
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
