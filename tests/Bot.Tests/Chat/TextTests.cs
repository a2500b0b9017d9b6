using Bot.Core.Chat;

namespace Bot.Tests.Chat;

public sealed class TextTests
{
    [Fact]
    public void A_sentence_that_the_source_breaks_over_two_lines_is_the_same_text()
    {
        const string Account = "Acme";
        Text whole = $"{Account:b} asked {3} times for a longer trial, at last for {30} days.";
        Text broken = $"{Account:b} asked {3} times " + $"for a longer trial, at last for {30} days.";

        Assert.Equal(whole.Spans, broken.Spans);
    }
}
