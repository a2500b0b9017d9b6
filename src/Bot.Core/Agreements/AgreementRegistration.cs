using Bot.Core.Agreements.Doubts;
using Bot.Core.Agreements.Importing;
using Bot.Core.Agreements.Use;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Feedback;
using Bot.Core.Help;
using Bot.Core.Home;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Linking;
using Bot.Core.Members;
using Bot.Core.Sample;
using Bot.Core.Search;
using Bot.Core.Search.Everything;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Agreements;

/// <summary>Registers the agreement workflow and its types.</summary>
public static class AgreementRegistration
{
    // Help shows the first phrasing; the last one names the topic.
    private const string ReviewWords =
        "review|revisión|reviews|revisiones|sign|firmar|approvals / to|por sign|firmar / review|revisión";

    public static IServiceCollection AddAgreements(this IServiceCollection services) =>
        services
            .AddDocumentSet(AgreementStore.Set)
            .AddDocumentSet(AgreementStore.Changes)
            .AddSingleton<AgreementDocuments>()
            .AddSearchSource(AgreementStore.Set, provider => provider.GetRequiredService<AgreementDocuments>().Of)
            .AddSingleton<AgreementLists>()
            .AddSingleton<IDocumentObserver>(provider => provider.GetRequiredService<AgreementLists>())
            .AddSingleton<AgreementStore>()
            .AddSingleton<AgreementViews>()
            .AddSingleton<AgreementSearch>()
            .AddSingleton<ISearchSection, AgreementSearchSection>()
            .AddSingleton<INamedThings, AgreementNames>()
            .AddSingleton<SignedPassages>()
            .AddSingleton<IReceiptAnswer, ReceiptAnswer>()
            .AddSingleton<AgreementWorkflow>()
            .AddUse()
            .AddDoubts()
            .AddSingleton<ProposalAdvice>()
            .AddIntent("agreements.review", new Line(AgreementActions.Queue))
            .AddSingleton<IWaitingItems, WaitingSignatures>()
            .AddSingleton<IHelpLines, ReviewHelp>()
            .AddSingleton<IDuty, AgreementDuty>()
            .AddSingleton<IDigestSection, AgreedDigestSection>()
            .AddSingleton<IDigestSection, WaitingDigestSection>()
            .AddLinkedContent<AgreementStore>(
                (agreements, organization, cancellationToken) => agreements.AnyAsync(organization, cancellationToken)
            )
            .AddSingleton<ISampleContent, SampleAgreements>()
            .AddQuestionSource<Agreement, ReviewQuestions>()
            .AddCommand<ReviewQueue>(
                new CommandSpec(AgreementActions.Queue, ReviewWords, AgreementTexts.QueueSummary)
                {
                    Examples = [AgreementTexts.QueueExample],
                    Arguments = ArgumentStyle.None,
                }
            );

    /// <summary>Adds the type's line to help.</summary>
    public static IServiceCollection AddAgreementHelp<TType>(this IServiceCollection services, int order)
        where TType : class, IAgreementType =>
        services.AddSingleton<IHelpLines>(provider =>
            ActivatorUtilities.CreateInstance<AgreementHelp<TType>>(provider, order)
        );

    /// <summary>Registers all commands of one agreement type, typed and from buttons, and its import.</summary>
    public static IServiceCollection AddAgreementType<TType>(this IServiceCollection services)
        where TType : class, IAgreementType, new()
    {
        var kind = new TType();
        var actions = new AgreementActions(kind.Key);
        var plural = kind.Texts.Plural;
        return services
            .AddSingleton(kind)
            .AddSingleton<IAgreementType>(kind)
            .AddImportOf(kind)
            .AddSingleton<IExampleName, AgreementExampleName<TType>>()
            .AddCommand<ShowAgreement<TType>>(
                Spec(kind, actions.Show, "", kind.Texts.ShowSummary) with
                {
                    Arguments = kind.SinglesOut is null ? ArgumentStyle.Text : ArgumentStyle.None,
                }
            )
            .AddCommand<ProposeAgreement<TType>>(
                Spec(kind, actions.Propose, " propose|proponer", AgreementTexts.ProposeSummary(plural))
            )
            .AddCommand<SignAgreement<TType>>(
                Spec(kind, actions.Sign, " sign|firmar", AgreementTexts.SignSummary(plural)) with
                {
                    TakesName = kind.Key,
                }
            )
            .AddCommand<RejectAgreement<TType>>(
                Spec(kind, actions.Reject, " reject|rechazar", AgreementTexts.RejectSummary(plural)) with
                {
                    TakesName = kind.Key,
                }
            )
            .AddCommand<WithdrawAgreement<TType>>(
                Spec(kind, actions.Withdraw, " withdraw|retirar", AgreementTexts.WithdrawSummary(plural)) with
                {
                    TakesName = kind.Key,
                }
            )
            .AddCommand<ShowHistory<TType>>(
                Spec(kind, actions.History, " history|historial", AgreementTexts.HistorySummary(plural)) with
                {
                    TakesName = kind.Key,
                }
            )
            .AddCommand<ShowChanges<TType>>(
                Spec(kind, actions.Changes, " diff|cambios|changes", AgreementTexts.ChangesSummary(plural)) with
                {
                    TakesName = kind.Key,
                }
            )
            .AddCommand<SubmitProposal<TType>>(
                new CommandSpec(actions.Submit, null, AgreementTexts.ProposeSummary(plural))
            )
            .AddCommand<SendRejection<TType>>(
                new CommandSpec(actions.SendRejection, null, AgreementTexts.RejectSummary(plural))
            )
            .AddCommand<OpenReview<TType>>(new CommandSpec(actions.Review, null, AgreementTexts.SignSummary(plural)))
            .AddCommand<ReadVersion<TType>>(new CommandSpec(actions.Read, null, kind.Texts.ShowSummary))
            .AddCommand<ConfirmReview<TType>>(new CommandSpec(actions.Confirm, null, AgreementTexts.StillTrue));
    }

    private static CommandSpec Spec(IAgreementType type, string name, string words, LocalizedText summary)
    {
        var spec = new CommandSpec(name, type.Words + words, summary);
        if (type.SinglesOut is not null && name != new AgreementActions(type.Key).Propose)
        {
            return spec with
            {
                Examples =
                [
                    new LocalizedText($"{spec.WordsIn(Language.English):c}", $"{spec.WordsIn(Language.Spanish):c}"),
                ],
            };
        }

        return spec with
        {
            Examples =
            [
                AgreementTexts.Example(
                    spec.WordsIn(Language.English)!,
                    spec.WordsIn(Language.Spanish)!,
                    type.Texts.ExampleName
                ),
            ],
        };
    }
}
