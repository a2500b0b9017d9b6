using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Inquiries.Questions;

/// <summary>Registers questions, their types, and other documents that hold questions.</summary>
public static class QuestionRegistration
{
    public static IServiceCollection AddQuestions(this IServiceCollection services) =>
        services
            .AddDocumentSet(QuestionStore.Set)
            .AddSingleton<QuestionStore>()
            .AddSingleton<IDuty, QuestionDuty>()
            .AddSingleton<QuestionWorkflow>()
            .AddQuestionSource<Question, QuestionWorkflow>();

    /// <summary>Registers a type of question with the command of its buttons.</summary>
    public static IServiceCollection AddQuestionType<TType>(this IServiceCollection services)
        where TType : class, IQuestionType, new()
    {
        var type = new TType();
        return services.AddSingleton(type).AddQuestionCommand<TType>(type.Key);
    }

    /// <summary>Like the other overload, for a type that is built from services.</summary>
    public static IServiceCollection AddQuestionType<TType>(this IServiceCollection services, string key)
        where TType : class, IQuestionType => services.AddSingleton<TType>().AddQuestionCommand<TType>(key);

    /// <summary>Registers the forms of a type's answers.</summary>
    public static IServiceCollection AddAnswerForms<TType>(this IServiceCollection services, string key)
        where TType : class, IQuestionType =>
        services.AddCommand<AnswerQuestion<TType>>(
            new CommandSpec(QuestionCards.SubmitAction(key), null, QuestionTexts.Summary)
        );

    private static IServiceCollection AddQuestionCommand<TType>(this IServiceCollection services, string key)
        where TType : class, IQuestionType =>
        services
            .AddSingleton<IQuestionType>(provider => provider.GetRequiredService<TType>())
            .AddCommand<AnswerQuestion<TType>>(new CommandSpec(QuestionCards.Action(key), null, QuestionTexts.Summary));

    /// <summary>Registers the job that asks the questions of these documents.</summary>
    public static IServiceCollection AddQuestionSource<TDocument, TSource>(this IServiceCollection services)
        where TDocument : class
        where TSource : class, IQuestionSource<TDocument> =>
        services
            .AddSingleton<IQuestionSource<TDocument>, TSource>()
            .AddSingleton<AskQuestions<TDocument>>()
            .AddSingleton<IScheduledJob>(provider => provider.GetRequiredService<AskQuestions<TDocument>>());
}
