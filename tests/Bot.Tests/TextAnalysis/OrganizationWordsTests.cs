using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Tests.TextAnalysis;

/// <summary>An organization's own words that mean the same.</summary>
public sealed class OrganizationWordsTests
{
    private static readonly OrganizationWords Words = new([
        new WordGroup(["truck", "lorry", "camión"]),
        new WordGroup(["overtime", "horas extra"]),
    ]);

    [Theory]
    [InlineData("trucks", "truck = lorry = camión")]
    [InlineData("lorries", "truck = lorry = camión")]
    [InlineData("camiones", "truck = lorry = camión")]
    [InlineData("horas extra", "overtime = horas extra")]
    [InlineData("hora extra", "overtime = horas extra")]
    [InlineData("horas", null)]
    [InlineData("car", null)]
    public void Words_are_found_in_each_form_and_language(string words, string? group)
    {
        Assert.Equal(group, Words.Find(words.Split(' '), Language.English)?.ToString());
        Assert.Equal(group, Words.Find(words.Split(' '), Language.Spanish)?.ToString());
    }

    [Theory]
    [InlineData("pod", true)]
    [InlineData("pods", true)]
    [InlineData("podemos", false)]
    [InlineData("poder", false)]
    public void A_short_word_is_no_other_words_stem(string word, bool isFound)
    {
        var words = new OrganizationWords([new WordGroup(["POD", "proof of delivery"])]);

        Assert.Equal(isFound, words.Find([word], Language.Spanish) is not null);
        Assert.Equal(isFound, words.Find([word], Language.English) is not null);
    }

    [Fact]
    public void The_longest_phrase_at_a_position_counts()
    {
        var words = new OrganizationWords([
            new WordGroup(["hours", "horas"]),
            new WordGroup(["overtime", "horas extra"]),
        ]);

        var found = words.At(["las", "horas", "extra"], 1, Language.Spanish);

        Assert.Equal(("overtime = horas extra", 2), (found?.Group.ToString(), found?.Length));
        Assert.Null(words.At(["las", "horas"], 0, Language.Spanish));
    }

    [Theory]
    [InlineData("text/thesaurus.txt")]
    [InlineData("claims/concepts.txt")]
    [InlineData("claims/frames.txt")]
    [InlineData("requests/question-words.txt")]
    public void No_list_of_the_product_knows_the_sample_companys_trade(string list)
    {
        var trade = new OrganizationWords([
            .. Bot.Core.Sample.SampleContent.Rows("vocabulary.txt").Select(words => new WordGroup(words)),
        ]);
        using var stream = typeof(Thesaurus).Assembly.GetManifestResourceStream(list)!;
        using var reader = new StreamReader(stream);
        var phrases = reader
            .ReadToEnd()
            .Split('\n')
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(list.EndsWith("frames.txt", StringComparison.Ordinal) ? [',', ':'] : [' ']));

        Assert.DoesNotContain(
            phrases,
            phrase => trade.Find([.. Folding.Words(phrase.Replace('_', ' '))], Language.English) is not null
        );
    }
}
