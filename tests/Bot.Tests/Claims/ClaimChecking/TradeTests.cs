namespace Bot.Tests.Claims.ClaimChecking;

/// <summary>
/// What the guard has to reach in the three trades that it is built with. Two more are only measured, by
/// `dotnet run -c Release --project tests/Bot.Benchmarks -- promises`, so no test looks at them.
/// </summary>
public sealed class TradeTests
{
    private static readonly string Folder = Repository.File("tests", "Bot.Tests", "Claims", "ClaimChecking", "Trades");

    [Fact]
    public void Trades_unlike_the_sample_are_judged_well_enough()
    {
        var figures = new TradeFigures(TradeSet.Read(Folder, "build"));
        var all = $"{figures}\n{string.Join('\n', figures.Errors)}";

        Assert.True(figures.WronglySupported <= 0.02, all);
        Assert.True(figures.SupportedFound >= 0.75, all);
        Assert.True(figures.RefusedOutright >= 0.8, all);
        Assert.True(figures.VariantsRight >= 0.98, all);
    }

    [Theory]
    [InlineData("build", 3)]
    [InlineData("measure", 2)]
    public void Each_trade_is_as_large_and_as_mixed_as_it_says(string part, int trades)
    {
        var sets = TradeSet.Read(Folder, part);

        Assert.Equal(trades, sets.Count);
        Assert.All(
            sets,
            set =>
            {
                Assert.InRange(set.Sentences.Count, 120, int.MaxValue);
                Assert.InRange(
                    set.Sentences.Count(text => text.Language == Bot.Core.Chat.Language.Spanish)
                        * 100
                        / set.Sentences.Count,
                    40,
                    60
                );
            }
        );
    }
}
