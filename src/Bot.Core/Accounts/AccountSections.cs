using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Home;

namespace Bot.Core.Accounts;

/// <summary>The accounts at risk by name, in the digest.</summary>
internal sealed class AccountsDigestSection(AtRiskList risks) : IDigestSection
{
    private const int Shown = 5;

    public string Key => "accounts";

    public int Order => 24;

    public LocalizedText Name => RiskTexts.Title;

    public async Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken)
    {
        var ranked = await risks.ReadAsync(week.Organization, week.Now, cancellationToken);
        return ranked.Shown.Count == 0
            ? new DigestPart([]) { IsQuiet = true }
            : new DigestPart([
                new Heading(RiskTexts.Title),
                new Paragraph(RiskTexts.Total(ranked.Shown.Count, ranked.Monthly)),
                new Bullets([.. ranked.Shown.Take(Shown).Select(RiskTexts.Waiting)]),
                new Buttons([new Button(RiskTexts.Title, AccountActions.AtRisk, "")]),
            ])
            {
                IsQuiet = true,
            };
    }
}

/// <summary>The accounts at risk of whoever opens the home page.</summary>
internal sealed class AccountsWaiting(AtRiskList risks) : IWaitingItems
{
    private const int Shown = 3;

    public int Order => 18;

    public async Task<IReadOnlyList<WaitingItem>> ListAsync(HomeReader reader, CancellationToken cancellationToken)
    {
        var ranked = await risks.ReadAsync(reader.Organization, reader.Now, cancellationToken);
        return
        [
            .. ranked
                .Shown.Where(account => ranked.IsOf(account, reader.Member))
                .Take(Shown)
                .Select(account => new WaitingItem(RiskTexts.Waiting(account), RiskCards.Open(account))),
        ];
    }
}
