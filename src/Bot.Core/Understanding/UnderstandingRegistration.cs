using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Understanding;

public static class UnderstandingRegistration
{
    /// <summary>Registers the reader of plain sentences. It takes the words that no other command takes.</summary>
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) =>
        services
            .AddSingleton<SentenceReader>()
            .AddSingleton<VocabularyCache>()
            .AddMemberIntents()
            .AddCommand<AnswerSentence>(
                new CommandSpec(AnswerSentence.Name, null, UnderstandingTexts.Summary)
                {
                    ReadsSentences = true,
                    MatchesFreeText = command => command.File is null && command.Action is null,
                }
            );
}
