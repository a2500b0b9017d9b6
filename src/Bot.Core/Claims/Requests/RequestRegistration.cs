using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Home;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Claims.Requests;

public static class RequestRegistration
{
    private const string Claim = "claim|promesa|claims|promesas";

    public static IServiceCollection AddClaimRequests(this IServiceCollection services) =>
        services
            .AddDocumentSet(ClaimRequestStore.Set)
            .AddSingleton<ClaimRequestStore>()
            .AddSingleton<RequestWorkflow>()
            .AddSingleton<IWaitingItems, WaitingRequests>()
            .AddSingleton<IScheduledJob, FollowProposals>()
            .AddCommand<AskClaim>(
                new CommandSpec(ClaimActions.Ask, $"{Claim} ask|preguntar|pregunta", RequestTexts.AskSummary)
                {
                    Examples = [RequestTexts.AskExample],
                }
            )
            .AddCommand<ListRequests>(
                new CommandSpec(
                    RequestActions.List,
                    $"{Claim} requests|solicitudes|request|solicitud|peticiones|peticion",
                    RequestTexts.ListSummary
                )
                {
                    Examples = [RequestTexts.ListExample, RequestTexts.ShowExample],
                    Arguments = ArgumentStyle.Word,
                }
            )
            .AddCommand<ShowRequest>(new CommandSpec(RequestActions.Show, null, RequestTexts.ListSummary))
            .AddCommand<AskAgain>(new CommandSpec(RequestActions.AskAgain, null, RequestTexts.AgainButton))
            .AddCommand<AskApart>(new CommandSpec(RequestActions.AskApart, null, RequestTexts.ApartButton))
            .AddCommand<WithdrawRequest>(new CommandSpec(RequestActions.Withdraw, null, RequestTexts.WithdrawButton))
            .AddCommand<ProposeForRequest>(new CommandSpec(RequestActions.Propose, null, AnswerTexts.ProposeButton))
            .AddCommand<SubmitForRequest>(new CommandSpec(RequestActions.Submit, null, AnswerTexts.ProposeButton))
            .AddCommand<ChooseClaim>(new CommandSpec(RequestActions.Choose, null, AnswerTexts.ChooseButton))
            .AddCommand<AnswerRequest>(new CommandSpec(RequestActions.Answer, null, AnswerTexts.AnswerButton))
            .AddCommand<DeclineRequest>(new CommandSpec(RequestActions.Decline, null, AnswerTexts.DeclineButton))
            .AddCommand<SendDecline>(new CommandSpec(RequestActions.SendDecline, null, AnswerTexts.SendDecline));
}
