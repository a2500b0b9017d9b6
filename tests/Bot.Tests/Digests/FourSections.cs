using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Feedback;
using Bot.Core.Kpis;

namespace Bot.Tests.Digests;

/// <summary>A digest with the product's four sections.</summary>
internal static class FourSections
{
    public static IReadOnlyList<string> Keys { get; } =
    [
        KpiDigestSection.SectionKey,
        FeedbackDigestSection.SectionKey,
        AgreedDigestSection.SectionKey,
        WaitingDigestSection.SectionKey,
    ];

    public static WeeklyDigest Digest(
        Period week,
        IReadOnlyList<KpiFigure> kpis,
        LineChart? chart,
        DigestVoices heard,
        IReadOnlyList<DigestAgreement> agreed,
        IReadOnlyList<DigestAgreement> waiting,
        DateTimeOffset? lateFor = null
    ) =>
        new(
            week,
            [
                (KpiDigestSection.SectionKey, KpiDigestSection.Of(kpis, chart)),
                (FeedbackDigestSection.SectionKey, FeedbackDigestSection.Of(heard)),
                (AgreedDigestSection.SectionKey, AgreedDigestSection.Of(agreed)),
                (WaitingDigestSection.SectionKey, WaitingDigestSection.Of(waiting)),
            ],
            lateFor
        );
}
