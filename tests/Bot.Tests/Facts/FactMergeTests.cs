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

    [Fact]
    public void Every_row_is_in_one_bucket_of_its_kind()
    {
        var buckets = FactBucket.Split(TwoMonths()).ToList();

        Assert.Equal(TwoMonths().Count, buckets.Sum(bucket => bucket.Rows.Count));
        Assert.Distinct(buckets.Select(bucket => bucket.Id));
        Assert.All(
            buckets,
            bucket =>
                Assert.Equal(bucket.Rows.Deals.Count > 0, bucket.Id.StartsWith("deals-", StringComparison.Ordinal))
        );
    }

    // Stored buckets are found by these ids: they never change.
    [Fact]
    public void A_row_stays_in_its_bucket() =>
        Assert.Equal("deals-11", Assert.Single(FactBucket.Split(Of([Open("d1", "Acme", "2026-01-01")]))).Id);
}
