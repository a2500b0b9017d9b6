using Bot.Core.TextAnalysis;

namespace Bot.Tests.TextAnalysis;

/// <summary>What makes two texts alike.</summary>
public sealed class TopicTextTests
{
    [Theory]
    [InlineData("Reports are built by hand", "los informes se hacen a mano")]
    [InlineData("No integration with the ERP", "sin integración con Sage")]
    [InlineData("Every tool has its own passwords", "piden acceso único")]
    [InlineData("two helpdesks", "su helpdesk")]
    public void The_same_topic_in_the_other_language_is_alike(string english, string spanish) =>
        Assert.InRange(TopicText.Of(english).Likeness(TopicText.Of(spanish)), 0.5, 1);

    [Theory]
    [InlineData("Onboarding takes too long", "invoices take too long")]
    [InlineData("customers ask for people", "a customer of 40 people")]
    [InlineData("40 seats", "40 lawyers")]
    [InlineData("", "onboarding")]
    public void How_it_hurts_and_whom_makes_no_two_texts_alike(string first, string second) =>
        Assert.Equal(0, TopicText.Of(first).Likeness(TopicText.Of(second)));

    [Fact]
    public void A_word_is_read_in_the_language_of_its_sentence()
    {
        Assert.Contains("=truck", TopicText.Of("the van is late").Terms);
        Assert.DoesNotContain("=truck", TopicText.Of("las cosas no van bien para nadie").Terms);
    }

    [Fact]
    public void Typing_errors_are_corrected_only_on_request()
    {
        Assert.Contains("=onboarding", TopicText.Of("their onbording", correctsTypos: true).Terms);
        Assert.DoesNotContain("=contract", TopicText.Of("no contact").Terms);
    }
}
