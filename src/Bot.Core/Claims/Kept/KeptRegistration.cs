using Bot.Core.Agreements;
using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Claims.Kept;

public static class KeptRegistration
{
    private const string Claim = "claim|promesa|claims|promesas";

    /// <summary>Promises after the sale.</summary>
    public static IServiceCollection AddKept(this IServiceCollection services) =>
        services
            .AddSingleton<WonDeals>()
            .AddSingleton<PromiseAttaching>()
            .AddSingleton<PromiseTelling>()
            .AddSingleton<PromiseAnswers>()
            .AddSingleton<IShownAgreement, KeptOfClaim>()
            .AddSingleton<ITicked, AskWhatWasPromised>()
            .AddSingleton<ITicked, AskWhetherKept>()
            .AddCommand<UseClaims>(
                new CommandSpec(KeptActions.Used, $"{Claim} used|usada|usadas|usado", KeptTexts.UsedSummary)
                {
                    Examples = [KeptTexts.UsedExample],
                }
            )
            .AddCommand<ListKept>(
                new CommandSpec(KeptActions.Kept, $"{Claim} kept|cumplidas|cumplida|cumplido", KeptTexts.KeptSummary)
                {
                    Examples = [KeptTexts.KeptExample, KeptTexts.KeptOfExample],
                }
            )
            .AddCommand<AttachClaims>(new CommandSpec(KeptActions.Attach, null, KeptTexts.UsedSummary))
            .AddCommand<UseNoClaims>(new CommandSpec(KeptActions.None, null, KeptTexts.UsedSummary))
            .AddCommand<UndoAttached>(new CommandSpec(KeptActions.Undo, null, KeptTexts.Undo))
            .AddCommand<AnswerPromise>(new CommandSpec(KeptActions.Answer, null, KeptTexts.AnswerSummary))
            .AddCommand<ExplainNotKept>(new CommandSpec(KeptActions.Explain, null, KeptTexts.AnswerSummary))
            .AddCommand<SendNotKept>(new CommandSpec(KeptActions.SendExplained, null, KeptTexts.AnswerSummary))
            .AddCommand<OpenCheck>(new CommandSpec(KeptActions.Check, null, KeptTexts.AnswerSummary));
}
