using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Home;
using Bot.Core.Linking;
using Bot.Core.Members;
using Bot.Core.Sample;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Digests;

public static class DigestRegistration
{
    // The roles that may decide what a whole channel gets.
    private const Roles ApproverOrAdmin = Roles.Approver | Roles.Admin;

    public static IServiceCollection AddDigests(this IServiceCollection services) =>
        services
            .AddDocumentSet(DigestStore.Subscriptions)
            .AddDocumentSet(DigestStore.Issues)
            .AddSingleton<DigestStore>()
            .AddDigestIntents()
            .AddSingleton<DigestSections>()
            .AddSingleton<IDuty, DigestDuty>()
            .AddSingleton<DigestBuilder>()
            .AddSingleton<DigestChannels>()
            .AddSingleton<DigestConfirmation>()
            .AddSingleton<DigestSharing>()
            .AddCommand<PostSharedDigest>(new CommandSpec(DigestActions.PostShared, null, DigestTexts.PostAnyway))
            .AddHomeShortcut(50, new Button(DigestTexts.SettingsTitle, DigestActions.Preview, ""))
            .AddLinkedContent<DigestStore>(
                async (digests, organization, cancellationToken) =>
                    await digests.ListAsync(organization, cancellationToken) is { Count: > 0 }
            )
            .AddSingleton<ISampleContent, SampleDigests>()
            .AddSingleton<IScheduledJob, SendDueDigests>()
            .AddCommand<ShowDigestSettings>(
                new CommandSpec(DigestActions.Show, "digest|resumen|digests|resúmenes", DigestTexts.ShowSummary)
                {
                    Examples = [DigestTexts.ShowExample],
                    Arguments = ArgumentStyle.None,
                }
            )
            .AddCommand<PreviewDigest>(
                new CommandSpec(
                    DigestActions.Preview,
                    "digest|resumen preview|previa|vista|previo",
                    DigestTexts.PreviewSummary
                )
                {
                    SpanishWords = "vista previa",
                    Examples = [DigestTexts.PreviewExample],
                }
            )
            .AddCommand<PostDigestNow>(
                new CommandSpec(DigestActions.Now, "digest|resumen now|ahora|ya", DigestTexts.NowSummary)
                {
                    Examples = [DigestTexts.NowExample],
                    Arguments = ArgumentStyle.None,
                    Needs = ApproverOrAdmin,
                }
            )
            .AddCommand<SubscribeDigest>(
                new CommandSpec(
                    DigestActions.Subscribe,
                    "digest|resumen subscribe|suscribir",
                    DigestTexts.SubscribeSummary
                )
                {
                    Examples = [DigestTexts.SubscribeExample],
                    Needs = ApproverOrAdmin,
                }
            )
            .AddCommand<EditDigest>(
                new CommandSpec(
                    DigestActions.Edit,
                    "digest|resumen settings|ajustes|change|cambiar",
                    DigestTexts.SubscribeSummary
                )
                {
                    Needs = ApproverOrAdmin,
                }
            )
            .AddCommand<SaveDigest>(
                new CommandSpec(DigestActions.Save, null, DigestTexts.SubscribeSummary) { Needs = ApproverOrAdmin }
            )
            .AddCommand<StopDigest>(
                new CommandSpec(
                    DigestActions.Stop,
                    "digest|resumen stop|parar|unsubscribe|cancelar",
                    DigestTexts.StopSummary
                )
                {
                    Examples = [DigestTexts.StopExample],
                    Arguments = ArgumentStyle.None,
                    Needs = ApproverOrAdmin,
                }
            )
            .AddCommand<PastDigests>(
                new CommandSpec(
                    DigestActions.Past,
                    "digest|resúmenes|digests|resumen past|anteriores|pasados|archive|archivo",
                    DigestTexts.PastSummary
                )
                {
                    Examples = [DigestTexts.PastExample],
                    Arguments = ArgumentStyle.None,
                }
            )
            .AddCommand<ReadDigest>(new CommandSpec(DigestActions.Read, null, DigestTexts.PastSummary));
}
