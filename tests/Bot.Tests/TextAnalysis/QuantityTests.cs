using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Tests.TextAnalysis;

/// <summary>Numbers in sentences and what they count.</summary>
public sealed class QuantityTests
{
    [Theory]
    [InlineData("a shop with 50–200 employees", "people", 50, 200)]
    [InlineData("entre 8 y 60 empleados", "people", 8, 60)]
    [InlineData("they run dos furgonetas", "vehicles", 2, 2)]
    [InlineData("a fleet of 20", "vehicles", 20, 20)]
    [InlineData("15 delivery vehicles", "vehicles", 15, 15)]
    [InlineData("fewer than 100 orders per day", "orders/day", 0, 99)]
    [InlineData("200 daily orders", "orders/day", 200, 200)]
    [InlineData("1'500 people", "people", 1500, 1500)]
    [InlineData("1.500 personas", "people", 1500, 1500)]
    [InlineData("40 people", "people", 40, 40)]
    [InlineData("2 to 4 hours", Quantity.Hours, 2, 4)]
    [InlineData("en 3 semanas", Quantity.Hours, 504, 504)]
    [InlineData("up to 2 days", Quantity.Hours, 0, 48)]
    [InlineData("una hora", Quantity.Hours, 1, 1)]
    [InlineData("a 30-day trial", Quantity.Hours, 720, 720)]
    [InlineData("99.9% of the time", Quantity.Percent, 99.9, 99.9)]
    [InlineData("un 20 por ciento", Quantity.Percent, 20, 20)]
    [InlineData("10-20% off", Quantity.Percent, 10, 20)]
    [InlineData("20 percent", Quantity.Percent, 20, 20)]
    [InlineData("it costs 20k €", Quantity.Money, 20000, 20000)]
    [InlineData("revenue of 5 million", Quantity.Revenue, 5000000, 5000000)]
    [InlineData("300", Quantity.Bare, 300, 300)]
    public void A_number_is_read_with_what_it_counts(string words, string measure, double from, double to)
    {
        var found = Assert.Single(Find(words));

        Assert.Equal((measure, (decimal)from, (decimal?)(decimal)to), (found.Measure, found.From, found.To));
    }

    [Theory]
    [InlineData("more than 50 people", 51)]
    [InlineData("50 people or more", 50)]
    [InlineData("1,000+ people", 1000)]
    [InlineData("no less than 50 people", 50)]
    [InlineData("por lo menos 50 personas", 50)]
    [InlineData("al menos 50 personas", 50)]
    public void A_limit_has_no_other_end(string words, int from)
    {
        var found = Assert.Single(Find(words));

        Assert.Equal((from, null, true), ((int)found.From, found.To, found.IsLimit));
    }

    [Theory]
    [InlineData("no more than 50 people", 50)]
    [InlineData("no más de 50 personas", 50)]
    [InlineData("50 personas o menos", 50)]
    [InlineData("menos de 50 personas", 49)]
    public void An_upper_limit_begins_at_nothing(string words, int to)
    {
        var found = Assert.Single(Find(words));

        Assert.Equal((0, to, true), ((int)found.From, (int)found.To!, found.IsLimit));
    }

    [Theory]
    [InlineData("SOC 2 and ISO 27001")]
    [InlineData("call me at 10:30")]
    [InlineData("since 2019, open 24/7")]
    [InlineData("one person")]
    [InlineData("nothing to count")]
    public void A_number_that_counts_nothing_is_left_out(string words) => Assert.Empty(Find(words));

    [Fact]
    public void The_words_are_kept_as_typed_and_the_currency_is_known()
    {
        var found = Find("Their budget is about €20,000, for 40 refrigerated trucks.");

        Assert.Equal(["€20,000", "40 trucks"], found.Select(quantity => quantity.Words.Replace("about ", "")));
        Assert.Equal("€", found[0].Currency);
    }

    [Fact]
    public void A_noun_that_is_no_unit_is_a_measure_of_its_own()
    {
        Assert.Equal("=pharmaci", Assert.Single(Find("12 pharmacies")).Measure);
        Assert.Equal(
            Quantity.Bare,
            Assert
                .Single(
                    Quantity.Find(AnalyzedText.Of("12 pharmacies", Language.English), (word, _) => word == "pharmacies")
                )
                .Measure
        );
    }

    private static IReadOnlyList<Quantity> Find(string words) =>
        Quantity.Find(AnalyzedText.Of(words, Language.English));
}
