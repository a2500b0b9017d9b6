using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Feedback.Notes;
using Bot.Core.Files;
using Bot.Core.Help;
using Bot.Core.Home;
using Bot.Core.Linking;
using Bot.Core.Sample;
using Bot.Core.Search;
using Bot.Core.Search.Everything;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Feedback;

public static class FeedbackRegistration
{
    public static IServiceCollection AddFeedback(this IServiceCollection services) =>
        services
            .AddDocumentSet(FeedbackStore.Entries)
            .AddDocumentSet(FeedbackStore.Deliveries)
            .AddSearchSource(FeedbackStore.Entries, _ => FeedbackSearch.Documents)
            .AddSingleton<FeedbackStore>()
            .AddSingleton<FeedbackReader>()
            .AddSingleton<FeedbackReceipt>()
            .AddSingleton<FeedbackFinder>()
            .AddSingleton<ISearchSection, FeedbackSearchSection>()
            .AddNotes()
            .AddFeedbackIntents()
            .AddHomeShortcut(
                10,
                new Button(FeedbackSectionTexts.LogFeedback, FeedbackActions.Capture, "", ButtonStyle.Primary)
            )
            .AddSingleton<IHomeSection, FeedbackHomeSection>()
            .AddSingleton<IHelpLines, FeedbackHelp>()
            .AddSingleton<IDigestSection, FeedbackDigestSection>()
            .AddLinkedContent<FeedbackStore>(
                async (feedback, organization, cancellationToken) =>
                    await feedback.ListAsync(organization, new FeedbackFilter(), 0, 1, cancellationToken)
                        is { Count: > 0 }
            )
            .AddSingleton<ISampleContent, SampleFeedback>()
            .AddSingleton(
                new WelcomeButton(10, new Button(FeedbackSectionTexts.LogFeedback, FeedbackActions.Capture, ""))
            )
            .AddCommand<CaptureFeedback>(
                new CommandSpec(
                    FeedbackActions.Capture,
                    "feedback|comentario|comentarios",
                    FeedbackCommandTexts.CaptureSummary
                )
                {
                    Examples = [FeedbackCommandTexts.CaptureExample, FeedbackCommandTexts.CaptureFullExample],
                    IsFreeTextFallback = true,
                }
            )
            .AddCommand<SaveFeedbackForm>(
                new CommandSpec(FeedbackActions.Save, null, FeedbackCommandTexts.CaptureSummary)
            )
            .AddCommand<QuoteFeedback>(new CommandSpec(FeedbackActions.Quote, null, FeedbackCommandTexts.QuoteSummary))
            .AddCommand<ReactFeedback>(new CommandSpec(FeedbackActions.React, null, FeedbackCommandTexts.QuoteSummary))
            .AddCommand<FollowSource>(new CommandSpec(FeedbackActions.SourceEdited, null, FeedbackSourceTexts.Summary))
            .AddCommand<FollowSource>(new CommandSpec(FeedbackActions.SourceDeleted, null, FeedbackSourceTexts.Summary))
            .AddCommand<ListFeedback>(
                new CommandSpec(
                    FeedbackActions.List,
                    "feedback|comentario|comentarios list|lista|listar",
                    FeedbackCommandTexts.ListSummary
                )
                {
                    SpanishWords = "ver|mostrar comentarios",
                    Examples = [FeedbackCommandTexts.ListExample],
                    Arguments = ArgumentStyle.Options,
                }
            )
            .AddFile<FeedbackFile>()
            .AddCommand<ExportFeedback>(ExportFeedback.Spec)
            .AddCommand<MyFeedback>(
                new CommandSpec(
                    FeedbackActions.Mine,
                    "feedback|comentario|comentarios mine|míos|mío",
                    FeedbackCommandTexts.MineSummary
                )
                {
                    SpanishWords = "mis comentarios",
                    Examples = [FeedbackCommandTexts.MineExample],
                    Arguments = ArgumentStyle.Options,
                }
            )
            .AddCommand<SearchFeedback>(
                new CommandSpec(
                    FeedbackActions.Search,
                    "feedback|comentario|comentarios search|buscar|find",
                    FeedbackCommandTexts.SearchSummary
                )
                {
                    SpanishWords = "buscar comentarios sobre|con|de / buscar comentarios",
                    Examples = [FeedbackCommandTexts.SearchExample],
                }
            )
            .AddCommand<ShowFeedback>(
                new CommandSpec(
                    FeedbackActions.Show,
                    "feedback|comentario|comentarios show|ver",
                    FeedbackCommandTexts.ShowSummary
                )
                {
                    SpanishWords = "ver|mostrar comentario",
                    Examples = [FeedbackCommandTexts.ShowExample],
                }
            )
            .AddCommand<EditFeedback>(
                new CommandSpec(
                    FeedbackActions.Edit,
                    "feedback|comentario|comentarios edit|editar",
                    FeedbackCommandTexts.EditSummary
                )
                {
                    SpanishWords = "editar comentario",
                    Examples = [FeedbackCommandTexts.EditExample],
                }
            )
            .AddCommand<SaveEditedFeedback>(
                new CommandSpec(FeedbackActions.Change, null, FeedbackCommandTexts.EditSummary)
            )
            .AddCommand<UndoFeedback>(
                new CommandSpec(
                    FeedbackActions.Undo,
                    "feedback|comentario|comentarios undo|deshacer",
                    FeedbackCommandTexts.UndoSummary
                )
                {
                    SpanishWords = "deshacer comentario",
                    Examples = [FeedbackCommandTexts.UndoExample],
                    Arguments = ArgumentStyle.None,
                }
            )
            .AddCommand<DeleteFeedback>(
                new CommandSpec(
                    FeedbackActions.Delete,
                    "feedback|comentario|comentarios delete|borrar",
                    FeedbackCommandTexts.DeleteSummary
                )
                {
                    SpanishWords = "borrar comentario",
                    Examples = [FeedbackCommandTexts.DeleteExample],
                }
            )
            .AddCommand<PublishFeedback>(
                new CommandSpec(FeedbackActions.Publish, null, FeedbackCommandTexts.PublishSummary)
            );
}
