using Bot.Core.Claims.ClaimChecking;

namespace Bot.Tests.Claims.ClaimChecking;

/// <summary>What the guard has to reach on the labelled sentences; `dotnet run -c Release --project tests/Bot.Benchmarks -- promises` prints the figures.</summary>
public sealed class LabelledTests
{
    private static readonly string Folder = Repository.File(
        "tests",
        "Bot.Tests",
        "Claims",
        "ClaimChecking",
        "Labelled"
    );

    [Fact]
    public void The_half_that_the_guard_was_not_built_with_is_judged_well_enough()
    {
        var judged = Judged("measure");
        var confusion = new Confusion(judged.Select(item => (item.Promise.Verdict, item.Judgement.Verdict)));

        Assert.True(confusion.Caught >= 0.98, confusion.ToString());
        Assert.True(confusion.CaughtOutright >= 0.85, confusion.ToString());
        Assert.True(confusion.SupportedRight >= 0.98, confusion.ToString());
        Assert.True(confusion.SupportedFound >= 0.75, confusion.ToString());
    }

    [Theory]
    [InlineData("build")]
    [InlineData("measure")]
    public void A_claim_that_has_expired_or_is_suspended_never_supports_anything(string half) =>
        Assert.DoesNotContain(
            Judged(half),
            item =>
                item.Judgement is { Verdict: Verdict.Supported, Claim: { } claim }
                && (claim.IsSuspended || claim.HasExpired(LabelledPromises.Today))
        );

    [Fact]
    public void The_set_is_as_large_and_as_mixed_as_it_says()
    {
        var all = LabelledPromises
            .Sentences(Folder, "build")
            .Concat(LabelledPromises.Sentences(Folder, "measure"))
            .ToList();

        Assert.Equal(40, LabelledPromises.Claims(Folder).Claims.Count);
        Assert.InRange(all.Count, 300, int.MaxValue);
        Assert.InRange(all.Count(promise => promise.Language == "es") * 100 / all.Count, 45, 55);
        Assert.Equal(all.Count, all.Select(promise => promise.Id).Distinct().Count());
    }

    private static List<(LabelledPromise Promise, Judgement Judgement)> Judged(string half)
    {
        var claims = LabelledPromises.Claims(Folder);
        return
        [
            .. LabelledPromises
                .Sentences(Folder, half)
                .Select(promise => (promise, LabelledPromises.Check(claims, promise))),
        ];
    }
}
