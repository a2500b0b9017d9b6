using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Home;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Registers requests and their types.</summary>
public static class RequestRegistration
{
    public static IServiceCollection AddRequests(this IServiceCollection services) =>
        services
            .AddDocumentSet(RequestStore.Set)
            .AddSingleton<RequestStore>()
            .AddSingleton<RequestOwners>()
            .AddSingleton<IDuty, RequestDuty>()
            .AddSingleton<IWaitingItems, OwnedRequests>()
            .AddQuestionType<RequestDue>(RequestDue.TypeKey)
            .AddRequestIntents();

    /// <summary>Registers the commands of those who take care of requests, of all types.</summary>
    public static IServiceCollection AddRequestOwners(this IServiceCollection services) =>
        services
            .AddCommand<TakeRequest>(
                new CommandSpec(TakeRequest.Name, "request|solicitud take|tomar", OwnerTexts.TakeSummary)
                {
                    SpanishWords = "tomar solicitud",
                    Examples = [OwnerTexts.TakeExample],
                }
            )
            .AddCommand<SetRequestDue>(new CommandSpec(SetRequestDue.Name, null, OwnerTexts.DueTitle))
            .AddCommand<ReleaseRequest>(
                new CommandSpec(ReleaseRequest.Name, "request|solicitud release|soltar", OwnerTexts.ReleaseButton)
                {
                    SpanishWords = "soltar solicitud",
                }
            );

    /// <summary>Registers all commands of one request type, typed and from buttons.</summary>
    public static IServiceCollection AddRequestType<TType>(this IServiceCollection services)
        where TType : class, IRequestType, new()
    {
        var type = new TType();
        var (actions, texts) = (new RequestActions(type.Key), type.Texts);
        if (type.ListWords is { } words)
        {
            services.AddCommand<ListRequests<TType>>(
                new CommandSpec(type.Key, words, texts.ListSummary) { Arguments = ArgumentStyle.None }
            );
        }

        return services
            .AddSingleton(type)
            .AddSingleton<RequestWorkflow<TType>>()
            .AddSingleton<IRequestWorkflow>(provider => provider.GetRequiredService<RequestWorkflow<TType>>())
            .AddCommand<AskRequest<TType>>(
                new CommandSpec(actions.Ask, type.AskWords, texts.AskSummary)
                {
                    SpanishWords = type.SpanishAskWords,
                    Examples = [texts.AskExample],
                }
            )
            .AddCommand<ListRequests<TType>>(
                Open(type) with
                {
                    Examples = [RequestTexts.ListExample(type), RequestTexts.ShowExample(type)],
                }
            )
            .AddCommand<ShowRequest<TType>>(new CommandSpec(actions.Show, null, texts.ListSummary))
            .AddCommand<AskAgain<TType>>(new CommandSpec(actions.AskAgain, null, RequestTexts.AgainButton))
            .AddCommand<AskApart<TType>>(new CommandSpec(actions.AskApart, null, RequestTexts.ApartButton))
            .AddCommand<WithdrawRequest<TType>>(new CommandSpec(actions.Withdraw, null, RequestTexts.WithdrawButton))
            .AddCommand<ChooseAnswer<TType>>(new CommandSpec(actions.Choose, null, texts.AnswerButton))
            .AddCommand<AnswerRequest<TType>>(new CommandSpec(actions.Answer, null, AnswerTexts.AnswerButton))
            .AddCommand<DeclineRequest<TType>>(new CommandSpec(actions.Decline, null, AnswerTexts.DeclineButton))
            .AddCommand<SendDecline<TType>>(new CommandSpec(actions.SendDecline, null, AnswerTexts.SendDecline));
    }

    /// <summary>The command that lists open requests, or shows the one whose number follows.</summary>
    internal static CommandSpec Open(IRequestType type) =>
        new(new RequestActions(type.Key).List, type.OpenWords, type.Texts.ListSummary)
        {
            SpanishWords = type.SpanishOpenWords,
            Arguments = ArgumentStyle.Word,
        };
}
