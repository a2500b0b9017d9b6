using Bot.Core.Chat;
using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Inquiries.Questions;

/// <summary>Registers questions, their types, and other documents that hold questions.</summary>
public static class QuestionRegistration
{
    public static IServiceCollection AddQuestions(this IServiceCollection services) =>
        services
            .AddDocumentSet(QuestionStore.Set)
            .AddSingleton<QuestionStore>()
            .AddSingleton<QuestionWorkflow>()
            .AddQuestionSource<Question, QuestionWorkflow>();

    /// <summary>Registers a type of question with the command of its buttons.</summary>
    public static IServiceCollection AddQuestionType<TType>(this IServiceCollection services)
        where TType : class, IQuestionType, new()
    {
        var type = new TType();
        return services
            .AddSingleton(type)
            .AddSingleton<IQuestionType>(type)
            .AddCommand<AnswerQuestion<TType>>(
                new CommandSpec(QuestionCards.Action(type), null, QuestionTexts.Summary)
            );
    }

    /// <summary>Registers the job that asks the questions of these documents.</summary>
    public static IServiceCollection AddQuestionSource<TDocument, TSource>(this IServiceCollection services)
        where TDocument : class
        where TSource : class, IQuestionSource<TDocument> =>
        services
            .AddSingleton<IQuestionSource<TDocument>, TSource>()
            .AddSingleton<AskQuestions<TDocument>>()
            .AddSingleton<IScheduledJob>(provider => provider.GetRequiredService<AskQuestions<TDocument>>());
}
