using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Linking;
using Bot.Core.Sample;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.CompanyWords;

public static class CompanyWordsRegistration
{
    /// <summary>Registered after the member settings, because help lists commands in this order.</summary>
    public static IServiceCollection AddCompanyWords(this IServiceCollection services) =>
        services
            .AddDocumentSet(CompanyWordsStore.Set)
            .AddSingleton<CompanyWordsStore>()
            .AddSingleton<IVocabularySource, StoredWordsSource>()
            .AddSingleton(new VocabularySet(CompanyWordsStore.Set))
            .AddSingleton<ISampleContent, SampleWords>()
            .AddLinkedContent<CompanyWordsStore>(
                async (store, organization, cancellationToken) =>
                    (await store.GetAsync(organization, cancellationToken)).Groups.Count > 0
            )
            .AddCommand<ShowVocabulary>(
                new CommandSpec(
                    CompanyWordsActions.Show,
                    "settings|ajustes vocabulary|vocabulario",
                    CompanyWordsTexts.Summary
                )
                {
                    Examples = [CompanyWordsTexts.Example, CompanyWordsTexts.AddExample],
                    Needs = Roles.Admin,
                }
            )
            .AddCommand<RemoveVocabulary>(
                new CommandSpec(
                    CompanyWordsActions.Remove,
                    "settings|ajustes vocabulary|vocabulario remove|quitar",
                    CompanyWordsTexts.RemoveSummary
                )
                {
                    Examples = [CompanyWordsTexts.RemoveExample],
                    Needs = Roles.Admin,
                }
            )
            .AddCommand<EditVocabulary>(
                new CommandSpec(CompanyWordsActions.Edit, null, CompanyWordsTexts.Summary) { Needs = Roles.Admin }
            )
            .AddCommand<SaveVocabulary>(
                new CommandSpec(CompanyWordsActions.Save, null, CompanyWordsTexts.Summary) { Needs = Roles.Admin }
            );
}
