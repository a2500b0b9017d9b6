using Bot.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Hosting;

public sealed class BudgetsTests
{
    private static readonly Budget Once = new(TimeSpan.FromSeconds(1), 1);
    private readonly FakeTimeProvider clock = new(BotApp.Start);

    [Fact]
    public void What_one_budget_refuses_costs_none_of_the_others()
    {
        var budgets = new Budgets(clock);
        budgets.Take(("spent", Once));

        Assert.NotNull(budgets.Take(("free", Once), ("spent", Once)));
        Assert.Null(budgets.Take(("free", Once)));
    }

    [Fact]
    public void What_is_past_takes_no_memory()
    {
        var budgets = new Budgets(clock);
        for (var i = 0; i < 50_000; i++)
        {
            budgets.Take(($"a conversation that is heard of once {i}", Once));
            budgets.Rest($"another {i}", TimeSpan.FromSeconds(1));
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.InRange(budgets.Count, 1, 10_002);
    }
}
