using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Feedback;
using Bot.Core.Home;
using Bot.Core.Members;
using Bot.Core.Sample;
using Bot.Core.Search;
using Bot.Core.Search.Everything;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Themes;

public static class ThemeRegistration
{
    public static IServiceCollection AddThemes(this IServiceCollection services) =>
        services
            .AddDocumentSet(ThemeStore.Themes)
            .AddDocumentSet(ThemeStore.Filings)
            .AddDocumentSet(ThemeStore.Notices)
            .AddDocumentSet(ThemeStore.OptOuts)
            .AddDocumentSet(ThemeStore.Settings)
            .AddDocumentSet(ThemeProposalsTold.Set)
            .AddSearchSource(ThemeStore.Themes, _ => ThemeSearch.Documents)
            .AddSingleton<ThemeStore>()
            .AddSingleton<ISearchSection, ThemeSearchSection>()
            .AddSingleton<ThemeBoard>()
            .AddFollower<ThemeBoard>()
            .AddSingleton<ThemeFiling>()
            .AddSingleton<ThemeWorkflow>()
            .AddSingleton<ThemeDeals>()
            .AddSingleton<ThemeProposals>()
            .AddSingleton<IReceiptPart, ThemeReceipt>()
            .AddSingleton<IScheduledJob, TellReporters>()
            .AddOrganizationJob<ProposeWeekly>()
            .AddSingleton<IDigestSection, ThemesDigestSection>()
            .AddSingleton<IWaitingItems, TriageWaiting>()
            .AddSingleton<IDuty, ThemeDuty>()
            .AddSingleton<ISampleContent, SampleThemes>()
            .AddThemeCommands()
            .AddTriage()
            .AddLoop();

    private static IServiceCollection AddThemeCommands(this IServiceCollection services) =>
        services
            .AddCommand<ListThemes>(
                new CommandSpec(ThemeActions.List, "themes|temas|theme|tema", ThemeTexts.ListSummary)
                {
                    Examples = [ThemeTexts.ListExample, ThemeTexts.ShowExample],
                }
            )
            .AddCommand<ShowTheme>(new CommandSpec(ThemeActions.Show, null, ThemeTexts.ListSummary))
            .AddCommand<FileEntry>(new CommandSpec(ThemeActions.File, null, TriageTexts.Summary))
            .AddCommand<RefuseTheme>(new CommandSpec(ThemeActions.Refuse, null, TriageTexts.Summary))
            .AddCommand<NewTheme>(
                new CommandSpec(ThemeActions.New, "themes|temas|theme|tema new|nuevo|add|crear", ThemeTexts.NewSummary)
                {
                    Examples = [ThemeTexts.NewExample],
                }
            )
            .AddCommand<CreateTheme>(new CommandSpec(ThemeActions.Create, null, ThemeTexts.NewSummary))
            .AddCommand<EditTheme>(new CommandSpec(ThemeActions.Edit, null, ThemeTexts.EditButton))
            .AddCommand<SaveTheme>(new CommandSpec(ThemeActions.Save, null, ThemeTexts.EditButton))
            .AddCommand<MergeTheme>(new CommandSpec(ThemeActions.Merge, null, ThemeTexts.MergeButton))
            .AddCommand<SaveMerge>(new CommandSpec(ThemeActions.SaveMerge, null, ThemeTexts.MergeButton))
            .AddCommand<UndoMerge>(new CommandSpec(ThemeActions.UndoMerge, null, ThemeTexts.UndoMergeButton))
            .AddCommand<SplitTheme>(new CommandSpec(ThemeActions.Split, null, ThemeTexts.SplitButton))
            .AddCommand<SaveSplit>(new CommandSpec(ThemeActions.SaveSplit, null, ThemeTexts.SplitButton));

    private static IServiceCollection AddTriage(this IServiceCollection services) =>
        services
            .AddCommand<ShowTriage>(
                new CommandSpec(ThemeActions.Triage, "triage|clasificar|triaje", TriageTexts.Summary)
                {
                    Examples = [TriageTexts.Example],
                    Arguments = ArgumentStyle.None,
                }
            )
            .AddCommand<TriageFile>(new CommandSpec(ThemeActions.TriageFile, null, TriageTexts.Summary))
            .AddCommand<TriageChoose>(new CommandSpec(ThemeActions.TriageChoose, null, TriageTexts.ChooseButton))
            .AddCommand<TriageDismiss>(new CommandSpec(ThemeActions.TriageDismiss, null, TriageTexts.DismissButton))
            .AddCommand<EditTriage>(new CommandSpec(ThemeActions.TriageSettings, null, TriageTexts.SettingsButton))
            .AddCommand<SaveTriage>(new CommandSpec(ThemeActions.TriageSaveSettings, null, TriageTexts.SettingsButton))
            .AddCommand<ProposeThemes>(
                new CommandSpec(ThemeActions.Propose, "themes|temas propose|proponer", TriageTexts.ProposalsSummary)
                {
                    SpanishWords = "proponer temas",
                    Examples = [TriageTexts.ProposalsExample],
                    Arguments = ArgumentStyle.None,
                }
            );

    private static IServiceCollection AddLoop(this IServiceCollection services) =>
        services
            .AddCommand<MyReports>(
                new CommandSpec(ThemeActions.Mine, "my reports / themes|temas mine|míos", LoopTexts.MineSummary)
                {
                    SpanishWords = "estado de mis comentarios",
                    Examples = [LoopTexts.MineExample],
                    Arguments = ArgumentStyle.None,
                }
            )
            .AddCommand<SetNotices>(
                new CommandSpec(
                    ThemeActions.Notices,
                    "report notices / themes|temas notices|avisos",
                    LoopTexts.NoticesSummary
                )
                {
                    SpanishWords = "avisos de comentarios",
                    Examples = [LoopTexts.NoticesExample],
                    Arguments = ArgumentStyle.Word,
                }
            );
}
