using Bot.Core.CompanyWords;
using Bot.Core.TextAnalysis;

namespace Bot.Tests.CompanyWords;

public sealed class CompanyWordsCardsTests
{
    private static readonly CompanyVocabulary Stored = CompanyVocabulary
        .Empty("acme-co")
        .With(0, ["truck", "lorry", "camión"], "ana", BotApp.Start)
        .With(0, ["overtime", "horas extra"], "ana", BotApp.Start);

    private static readonly OrganizationWords Words = new([
        .. Stored.Groups.Select(group => new WordGroup(group.Words)),
        new WordGroup(["Single sign-on", "SSO"], IsLearned: true),
    ]);

    [Fact]
    public void The_list_shows_own_and_learned_words() =>
        Golden.Card("company-words", "list", CompanyWordsCards.List(Stored, Words));

    [Fact]
    public void An_empty_list_says_what_it_is_for() =>
        Golden.Card(
            "company-words",
            "empty",
            CompanyWordsCards.List(CompanyVocabulary.Empty("acme-co"), OrganizationWords.None)
        );

    [Fact]
    public void What_was_stored_can_be_changed_and_removed()
    {
        Golden.Card("company-words", "stored", CompanyWordsCards.Stored(Stored.Groups[0]));
        Golden.Card("company-words", "removed", CompanyWordsCards.Removed(Stored.Groups[0]));
    }

    [Fact]
    public void The_form_is_empty_for_a_new_group_and_filled_for_an_old_one()
    {
        Golden.Form("company-words", "form-new", CompanyWordsForms.Group(null));
        Golden.Form("company-words", "form", CompanyWordsForms.Group(Stored.Groups[0]));
    }
}
