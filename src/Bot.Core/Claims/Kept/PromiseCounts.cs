namespace Bot.Core.Claims.Kept;

/// <summary>How promises went: how many were kept, were not, and have no answer that says so.</summary>
public sealed record PromiseCounts(int Kept, int NotKept, int Waiting)
{
    public int Answered => Kept + NotKept;

    public static PromiseCounts Of(IEnumerable<Promise> promises)
    {
        var verdicts = promises.Select(promise => promise.Verdict?.Answer).ToList();
        var (kept, not) = (
            verdicts.Count(answer => answer == PromiseAnswer.Kept),
            verdicts.Count(answer => answer == PromiseAnswer.NotKept)
        );
        return new PromiseCounts(kept, not, verdicts.Count - kept - not);
    }
}
