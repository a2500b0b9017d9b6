using Bot.Core.Facts;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Facts;

/// <summary>On which days facts are known.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void A_source_is_known_to_the_day_of_its_export_and_not_to_its_last_row()
    {
        var facts = FactSetBuilder.Build(
            new StoredFacts(1, TwoMonths())
            {
                AsOf = new Dictionary<FactSource, DateOnly> { [FactSource.Deals] = Day("2026-11-15") },
            }
        );

        Assert.Equal(new Known(Day("2026-09-01"), Day("2026-11-15")), facts.Covered(FactSource.Deals));
        Assert.Equal(facts.LeadsKnown, facts.Covered(FactSource.Leads));
        Assert.Equal(Day("2026-11-15"), facts.Split(Dimension.Channel)["Web"].Covered(FactSource.Deals)!.Value.Last);
    }

    [Fact]
    public void Nothing_is_known_of_a_source_without_facts() =>
        Assert.Null(
            FactSetBuilder
                .Build(
                    new StoredFacts(1, Of(leads: [Lead("l", "2026-01-01")]))
                    {
                        AsOf = new Dictionary<FactSource, DateOnly> { [FactSource.Deals] = Day("2026-11-15") },
                    }
                )
                .Covered(FactSource.Deals)
        );
}
