using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Journey;
using Bot.Core.Understanding;
using CsCheck;

namespace Bot.Tests.Feedback;

public sealed class FeedbackLineTests
{
    [Theory]
    [InlineData("Acme: too slow", "Acme", "too slow")]
    [InlineData("Acme Corp & Sons: too slow", "Acme Corp & Sons", "too slow")]
    [InlineData("Acme says it is too slow", "Acme", "Acme says it is too slow")]
    [InlineData("Acme Corp dice que tarda", "Acme Corp", "Acme Corp dice que tarda")]
    [InlineData("account:\"Acme Corp\" too slow", "Acme Corp", "too slow")]
    [InlineData("cuenta:Acme tarda", "Acme", "tarda")]
    [InlineData("they say: too slow", null, "they say: too slow")]
    [InlineData("see https://acme.com for it", null, "see https://acme.com for it")]
    [InlineData("call at 12:30 was bad", null, "call at 12:30 was bad")]
    [InlineData("too slow", null, "too slow")]
    public void The_account_is_read_where_it_is_said(string line, string? account, string text)
    {
        var details = FeedbackParser.Parse(line, "USD", Vocabulary.Empty);

        Assert.Equal((account, text), (details.Account, details.Text));
    }

    [Theory]
    [InlineData("too slow #Onboarding #préu", new[] { "onboarding", "preu" }, "too slow")]
    [InlineData("the #setup is too slow", new[] { "setup" }, "the #setup is too slow")]
    [InlineData("issue #12 is back", new string[0], "issue #12 is back")]
    [InlineData("C# is hard", new string[0], "C# is hard")]
    public void Tags_at_the_end_are_taken_out_and_tags_inside_stay_words(string line, string[] tags, string text)
    {
        var details = FeedbackParser.Parse(line, "USD", Vocabulary.Empty);

        Assert.Equal(tags, details.Tags);
        Assert.Equal(text, details.Text);
    }

    [Theory]
    [InlineData("slow stage:demo", Stage.Demo)]
    [InlineData("slow etapa:Decisión", Stage.Decision)]
    [InlineData("slow etapa:“renovación”", Stage.Growth)]
    public void Stages_are_read_in_both_languages(string line, Stage stage)
    {
        var details = FeedbackParser.Parse(line, "USD", Vocabulary.Empty);

        Assert.Equal((stage, "slow"), (details.Stage!.Value, details.Text));
    }

    [Theory]
    [InlineData("slow stage:nowhere")]
    [InlineData("slow tipo:foo")]
    [InlineData("slow note:this")]
    [InlineData("slow stage:")]
    public void What_cannot_be_read_stays_in_the_text(string line) =>
        Assert.Equal(line, FeedbackParser.Parse(line, "USD", Vocabulary.Empty).Text);

    [Theory]
    [InlineData("$12k", 12_000, "USD")]
    [InlineData("12.500 €", 12_500, "EUR")]
    [InlineData("12,500.50", 12_500.50, "GBP")]
    [InlineData("1,2M EUR", 1_200_000, "EUR")]
    [InlineData("USD 900", 900, "USD")]
    [InlineData("£1.250.000", 1_250_000, "GBP")]
    public void Money_is_read_as_people_write_it(string words, decimal amount, string currency) =>
        Assert.Equal(new Money(amount, currency), FeedbackParser.ReadMoney(words, "GBP"));

    [Theory]
    [InlineData("the big one")]
    [InlineData("12 apples")]
    [InlineData("")]
    public void Words_that_are_no_amount_are_none(string words) => Assert.Null(FeedbackParser.ReadMoney(words, "USD"));

    [Fact]
    public void Any_line_is_read_and_none_of_its_words_is_lost() =>
        Gen.String.Sample(line =>
        {
            var details = FeedbackParser.Parse(line, "USD", Vocabulary.Empty);
            var kept = details.Text + details.Account + details.Persona + details.Deal + string.Concat(details.Tags);
            return details.Stage is not null || Letters(line).All(letter => Letters(kept).Contains(letter));
        });

    private static HashSet<char> Letters(string words) => [.. Folding.Fold(words).Where(char.IsLetter)];
}
