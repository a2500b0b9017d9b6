using Bot.Core.Facts;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Facts;

/// <summary>What an import does to the rows that are stored.</summary>
public sealed class FactMergeTests
{
    [Fact]
    public void Of_two_rows_with_one_id_in_a_file_the_last_one_stays_and_both_are_counted()
    {
        var (first, last) = (Open("d", "Acme", "2026-01-01"), Open("d", "Bolt", "2026-01-01"));

        var merge = FactMerge.Of(FactRows.None, Of([first, last]));

        Assert.Equal(last, Assert.Single(merge.Rows.Deals));
        Assert.Equal(new UpsertCounts(1, 1, 0), merge.Counts);
    }

    [Fact]
    public void Rows_that_are_stored_as_they_are_change_nothing()
    {
        var merge = FactMerge.Of(TwoMonths(), TwoMonths());

        Assert.False(merge.HasChanges);
        Assert.Equal(new UpsertCounts(0, 0, TwoMonths().Count), merge.Counts);
    }
}
