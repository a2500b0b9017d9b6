using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Tests.TextAnalysis;

public sealed class StemsTests
{
    [Theory]
    [InlineData(Language.English, "integrates", "integrated", "integration", "integrations")]
    [InlineData(Language.English, "encrypts", "encrypted", "encryption")]
    [InlineData(Language.Spanish, "instalación", "INSTALACION", "instalaciones")]
    [InlineData(Language.Spanish, "contrato", "contratos")]
    [InlineData(Language.Spanish, "ofrecemos", "ofrece", "ofrecer")]
    public void Forms_of_one_word_have_one_stem(Language language, params string[] forms) =>
        Assert.Single(forms.Select(form => Stems.Of(Folding.Fold(form), language)).Distinct());

    [Theory]
    [InlineData("You get an answer within four hours", Language.English)]
    [InlineData("Respondemos en menos de cuatro horas", Language.Spanish)]
    [InlineData("SSO", Language.Spanish)]
    public void The_small_words_of_a_sentence_tell_its_language(string text, Language language) =>
        Assert.Equal(language, SpokenLanguage.Of([.. Folding.Words(text)], Language.Spanish));
}
