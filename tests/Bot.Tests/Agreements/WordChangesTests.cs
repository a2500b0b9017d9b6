using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Tests.Agreements;

public sealed class WordChangesTests
{
    [Theory]
    [InlineData("Live within seven days.", "Live within ten days.", "Live within [-seven-] {+ten+} days.")]
    [InlineData("Live in a week, with help", "Live in a week", "Live in a week[-, with help-]")]
    [InlineData("We plan your day.", "We plan your own day and week.", "We plan your {+own+} day {+and week+}.")]
    [InlineData("Same words", "Same words", "Same words")]
    public void Only_the_words_that_differ_are_marked(string before, string after, string marked) =>
        Assert.Equal(marked, CardWords.In(WordChanges.Between(before, after)!, Language.English));

    [Fact]
    public void A_long_part_that_stays_is_cut_around_the_change()
    {
        var long1 = string.Join(' ', Enumerable.Range(1, 40).Select(i => $"w{i}"));

        Assert.Equal(
            "… w35 w36 w37 w38 w39 w40 {+more+}",
            CardWords.In(WordChanges.Between(long1, long1 + " more")!, Language.English)
        );
    }

    [Fact]
    public void Texts_with_little_in_common_are_not_compared() =>
        Assert.Null(WordChanges.Between("See tomorrow's routes before our slides", "Live in 30 days, in the contract"));
}
