using Bot.Core.Chat;
using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Feedback;

public static class FeedbackRegistration
{
    public static IServiceCollection AddFeedback(this IServiceCollection services) =>
        services
            .AddDocumentSet(FeedbackStore.Entries)
            .AddDocumentSet(FeedbackStore.Deliveries)
            .AddSingleton<FeedbackStore>()
            .AddCommand<CaptureFeedback>(
                new CommandSpec(
                    FeedbackActions.Capture,
                    "feedback|comentario|comentarios",
                    FeedbackTexts.CaptureSummary
                )
                {
                    Examples = [FeedbackTexts.CaptureExample, FeedbackTexts.CaptureFullExample],
                    MatchesFreeText = FreeTextFeedback.IsReport,
                    IsFreeTextFallback = true,
                }
            )
            .AddCommand<SaveFeedbackForm>(new CommandSpec(FeedbackActions.Save, null, FeedbackTexts.CaptureSummary))
            .AddCommand<QuoteFeedback>(new CommandSpec(FeedbackActions.Quote, null, FeedbackTexts.QuoteSummary))
            .AddCommand<ReactFeedback>(new CommandSpec(FeedbackActions.React, null, FeedbackTexts.QuoteSummary))
            .AddCommand<ListFeedback>(
                new CommandSpec(
                    FeedbackActions.List,
                    "feedback|comentario|comentarios list|lista|listar",
                    FeedbackTexts.ListSummary
                )
                {
                    Examples = [FeedbackTexts.ListExample],
                    Arguments = ArgumentStyle.Options,
                }
            )
            .AddCommand<MyFeedback>(
                new CommandSpec(
                    FeedbackActions.Mine,
                    "feedback|comentario|comentarios mine|mios|mio",
                    FeedbackTexts.MineSummary
                )
                {
                    Examples = [FeedbackTexts.MineExample],
                    Arguments = ArgumentStyle.Options,
                }
            )
            .AddCommand<SearchFeedback>(
                new CommandSpec(
                    FeedbackActions.Search,
                    "feedback|comentario|comentarios search|buscar|find",
                    FeedbackTexts.SearchSummary
                )
                {
                    Examples = [FeedbackTexts.SearchExample],
                }
            )
            .AddCommand<ShowFeedback>(
                new CommandSpec(
                    FeedbackActions.Show,
                    "feedback|comentario|comentarios show|ver",
                    FeedbackTexts.ShowSummary
                )
                {
                    Examples = [FeedbackTexts.ShowExample],
                }
            )
            .AddCommand<EditFeedback>(
                new CommandSpec(
                    FeedbackActions.Edit,
                    "feedback|comentario|comentarios edit|editar",
                    FeedbackTexts.EditSummary
                )
                {
                    Examples = [FeedbackTexts.EditExample],
                }
            )
            .AddCommand<SaveEditedFeedback>(new CommandSpec(FeedbackActions.Change, null, FeedbackTexts.EditSummary))
            .AddCommand<UndoFeedback>(
                new CommandSpec(
                    FeedbackActions.Undo,
                    "feedback|comentario|comentarios undo|deshacer",
                    FeedbackTexts.UndoSummary
                )
                {
                    Examples = [FeedbackTexts.UndoExample],
                    Arguments = ArgumentStyle.None,
                }
            )
            .AddCommand<DeleteFeedback>(
                new CommandSpec(
                    FeedbackActions.Delete,
                    "feedback|comentario|comentarios delete|borrar",
                    FeedbackTexts.DeleteSummary
                )
                {
                    Examples = [FeedbackTexts.DeleteExample],
                }
            )
            .AddCommand<PublishFeedback>(new CommandSpec(FeedbackActions.Publish, null, FeedbackTexts.PublishSummary));
}
