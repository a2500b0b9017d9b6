using Bot.Core.Chat;
using Bot.Core.Digests;

namespace Bot.Core.Agreements;

/// <summary>What was agreed in a digest's week.</summary>
internal sealed class AgreedDigestSection(AgreementStore agreements, AgreementViews views) : IDigestSection
{
    public const string SectionKey = "Agreed";

    public string Key => SectionKey;

    public int Order => 30;

    public LocalizedText Name => AgreementDigestTexts.AgreedTitle;

    public async Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken)
    {
        var organization = week.Organization.Id;
        var agreed = await agreements.AgreedBetweenAsync(organization, week.From, week.To, cancellationToken);
        var byKind = await views.ByKindAsync(organization, agreed, week.Now, cancellationToken);
        return Of([.. agreed.Select(item => DigestAgreement.Agreed(byKind[item.Agreement.Kind], item.Version))]);
    }

    public static DigestPart Of(IReadOnlyList<DigestAgreement> agreed) =>
        DigestLines.Part(
            AgreementDigestTexts.AgreedTitle,
            [.. agreed.Select(AgreementDigestTexts.Agreed)],
            AgreementDigestTexts.AgreedCount(agreed.Count)
        );
}

/// <summary>What waits for a signature when a digest is posted.</summary>
internal sealed class WaitingDigestSection(AgreementStore agreements, AgreementViews views) : IDigestSection
{
    public const string SectionKey = "Waiting";

    public string Key => SectionKey;

    public int Order => 40;

    public LocalizedText Name => AgreementDigestTexts.WaitingTitle;

    public async Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken)
    {
        var organization = week.Organization.Id;
        var waiting = await agreements.WaitingAsync(organization, cancellationToken);
        var byKind = await views.ByKindAsync(organization, waiting, week.Now, cancellationToken);
        return Of([.. waiting.Select(item => DigestAgreement.Waiting(byKind[item.Agreement.Kind], item.Version))]);
    }

    public static DigestPart Of(IReadOnlyList<DigestAgreement> waiting) =>
        DigestLines.Part(
            AgreementDigestTexts.WaitingTitle,
            [.. waiting.Select(AgreementDigestTexts.Waiting)],
            AgreementDigestTexts.WaitingCount(waiting.Count)
        );
}

file static class DigestLines
{
    private const int Shown = 5;

    public static DigestPart Part(LocalizedText title, IReadOnlyList<LocalizedText> lines, LocalizedText summary) =>
        new(lines.Count == 0 ? [] : [new Heading(title), new Bullets(Some(lines))])
        {
            IsQuiet = lines.Count == 0,
            Summary = summary,
        };

    private static IReadOnlyList<LocalizedText> Some(IReadOnlyList<LocalizedText> lines) =>
        lines.Count > Shown ? [.. lines.Take(Shown), AgreementDigestTexts.AndMore(lines.Count - Shown)] : lines;
}
