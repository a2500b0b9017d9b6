namespace Bot.Core.Commitments;

/// <summary>Numbers of commitments that were kept, were not kept, or have neither answer yet.</summary>
public sealed record CommitmentCounts(int Kept, int NotKept, int Waiting)
{
    public int Answered => Kept + NotKept;

    public static CommitmentCounts Of(IEnumerable<Commitment> commitments)
    {
        var verdicts = commitments.Select(commitment => commitment.Verdict?.Answer).ToList();
        var (kept, not) = (
            verdicts.Count(answer => answer == FollowUpAnswer.Kept),
            verdicts.Count(answer => answer == FollowUpAnswer.NotKept)
        );
        return new CommitmentCounts(kept, not, verdicts.Count - kept - not);
    }
}
