using Bot.Core.TextAnalysis;

namespace Bot.Tests.TextAnalysis;

/// <summary>A classifier that learns one example at a time.</summary>
public sealed class ExampleClassifierTests
{
    private const int Slow = 1,
        Invoice = 2;

    private readonly ExampleClassifier classifier = new();

    public ExampleClassifierTests()
    {
        Learn("a", Slow, "onboarding takes too long");
        Learn("b", Invoice, "the invoice is wrong again");
    }

    [Theory]
    [InlineData("the onboarding was long", Slow)]
    [InlineData("another wrong invoice", Invoice)]
    [InlineData("onbaording takes long", Slow)]
    public void One_example_of_each_label_is_enough_to_tell_them_apart(string text, int label) =>
        Assert.Equal(label, Best(text).Label);

    [Fact]
    public void A_text_about_something_else_belongs_to_none() =>
        Assert.True(
            classifier.Classify(ExampleFeatures.Of("Vienna has good coffee")).Sum(one => one.Probability) < 0.3
        );

    [Fact]
    public void A_new_label_counts_with_the_next_text()
    {
        Learn("c", 3, "they want a dark mode");

        Assert.Equal(3, Best("dark mode please").Label);
    }

    [Fact]
    public void A_refused_label_becomes_less_probable()
    {
        const string Text = "the training takes too long";
        var before = Probability(Text, Slow);

        classifier.Learn("c", Slow, ExampleFeatures.Of(Text), isRefused: true);

        Assert.True(Probability(Text, Slow) < before / 2, $"{Probability(Text, Slow)} of {before}");
    }

    [Fact]
    public void An_example_that_moves_to_another_label_takes_its_words_along()
    {
        Learn("a", Invoice, "onboarding takes too long");
        classifier.Train();

        Assert.Equal(Invoice, Best("onboarding takes too long").Label);
    }

    [Fact]
    public void The_same_examples_give_the_same_model()
    {
        var (one, other) = (classifier.Untrained(), classifier.Untrained());
        one.Train();
        other.Train();

        var text = ExampleFeatures.Of("the invoice takes too long");
        Assert.Equal(one.Classify(text), other.Classify(text));
        Assert.Equal(2, one.Count);
    }

    [Fact]
    public void Without_examples_nothing_is_probable() =>
        Assert.Empty(new ExampleClassifier().Classify(ExampleFeatures.Of("anything")));

    private void Learn(string id, int label, string text) => classifier.Learn(id, label, ExampleFeatures.Of(text));

    private ScoredLabel Best(string text) => classifier.Classify(ExampleFeatures.Of(text))[0];

    private double Probability(string text, int label) =>
        classifier.Classify(ExampleFeatures.Of(text)).Single(one => one.Label == label).Probability;
}
