using Bot.Core.Chat;
using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Understanding;

public static class UnderstandingRegistration
{
    /// <summary>Registers the reader of plain sentences. It takes the words that no other command takes.</summary>
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) =>
        services
            .AddSingleton<SentenceReader>()
            .AddSingleton<WordQuestions>()
            .AddSingleton<VocabularyChanges>()
            .AddSingleton<IDocumentObserver>(provider => provider.GetRequiredService<VocabularyChanges>())
            .AddSingleton(provider => new VocabularyCache(
                provider.GetServices<IVocabularySource>(),
                provider.GetRequiredService<VocabularyChanges>(),
                provider.GetRequiredService<TimeProvider>()
            ))
            .AddMemberIntents()
            .AddCommand<AnswerSentence>(
                new CommandSpec(AnswerSentence.Name, null, UnderstandingTexts.Summary)
                {
                    ReadsSentences = true,
                    MatchesFreeText = command => command.File is null && command.Action is null,
                }
            );
}
