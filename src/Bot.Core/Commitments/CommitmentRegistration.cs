using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Help;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Commitments;

public static class CommitmentRegistration
{
    private const string Claim = "claim|promesa|claims|promesas";

    /// <summary>Registers the tracking of promises after the sale.</summary>
    public static IServiceCollection AddCommitments(this IServiceCollection services) =>
        services
            .AddSingleton<WonDeals>()
            .AddCommitmentIntents()
            .AddSingleton<CommitmentMatching>()
            .AddDocumentSet(CommitmentStore.Set)
            .AddDocumentSet(CommitmentStore.Prompts)
            .AddSingleton<CommitmentStore>()
            .AddSingleton<FollowUpAnswers>()
            .AddSingleton<IExampleName, CustomerExampleName>()
            .AddSingleton<IDuty, FollowUpDuty>()
            .AddSingleton<IAgreementCardSection, ClaimTrackRecord>()
            .AddOrganizationJob<AskForCommitments>()
            .AddQuestionSource<Commitment, FollowUpQuestions>()
            .AddCommand<UseClaims>(
                new CommandSpec(CommitmentActions.Used, $"{Claim} used|usada|usadas|usado", CommitmentTexts.UsedSummary)
                {
                    Examples = [CommitmentTexts.UsedExample],
                }
            )
            .AddCommand<ListCommitments>(
                new CommandSpec(
                    CommitmentActions.Kept,
                    $"{Claim} kept|cumplidas|cumplida|cumplido",
                    CommitmentTexts.KeptSummary
                )
                {
                    Examples = [CommitmentTexts.KeptExample, CommitmentTexts.KeptOfExample],
                }
            )
            .AddCommand<AttachClaims>(new CommandSpec(CommitmentActions.Attach, null, CommitmentTexts.UsedSummary))
            .AddCommand<UseNoClaims>(new CommandSpec(CommitmentActions.None, null, CommitmentTexts.UsedSummary))
            .AddCommand<UndoCommitments>(new CommandSpec(CommitmentActions.Undo, null, CommitmentTexts.Undo))
            .AddCommand<AnswerFollowUp>(new CommandSpec(CommitmentActions.Answer, null, CommitmentTexts.AnswerSummary))
            .AddCommand<ExplainNotKept>(new CommandSpec(CommitmentActions.Explain, null, CommitmentTexts.AnswerSummary))
            .AddCommand<SendNotKept>(
                new CommandSpec(CommitmentActions.SendExplained, null, CommitmentTexts.AnswerSummary)
            )
            .AddCommand<OpenFollowUp>(new CommandSpec(CommitmentActions.Check, null, CommitmentTexts.AnswerSummary));
}
