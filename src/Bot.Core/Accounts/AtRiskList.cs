using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Accounts;

/// <summary>The accounts at risk, ranked, with those that are hidden for now.</summary>
internal sealed record RankedRisk(
    AccountBook Book,
    IReadOnlyList<AccountAtRisk> Shown,
    int Hidden,
    RiskRecord Record,
    IReadOnlyDictionary<string, AccountCare> Care
)
{
    public AccountAtRisk? Find(string name) =>
        Book.Root(name) is var key ? Shown.FirstOrDefault(account => account.Key == key) : null;

    /// <summary>The sum of what is shown, in each currency.</summary>
    public IReadOnlyList<Money> Monthly =>
        [
            .. Shown
                .SelectMany(account => account.Monthly)
                .GroupBy(amount => amount.Currency)
                .Select(sum => new Money(sum.Sum(amount => amount.Amount), sum.Key))
                .OrderBy(sum => sum.Currency, StringComparer.Ordinal),
        ];

    public AccountCare? CareOf(AccountAtRisk account) => Care.GetValueOrDefault(account.Key);

    /// <summary>The member who took it, else the rep of its deals as the CRM writes them.</summary>
    public string? Owner(AccountAtRisk account, MemberNames names) =>
        CareOf(account)?.ClaimedBy is { } member ? names[member] : account.Rep;

    public bool IsOf(AccountAtRisk account, Member member) =>
        CareOf(account)?.ClaimedBy is { } claimed
            ? member.Is(claimed)
            : account.Rep is { } rep && Folding.Fold(rep).Trim() == Folding.Fold(member.Name).Trim();
}

/// <summary>Ranks an organization's accounts at risk.</summary>
internal sealed class AtRiskList(AccountReader reader, AccountStore store)
{
    public async Task<RankedRisk> ReadAsync(
        Organization organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var book = await reader.ReadAsync(organization, cancellationToken);
        var today = AccountPages.Today(organization, now);
        var cares = await store.CaresAsync(organization.Id, cancellationToken);
        var care = cares
            .GroupBy(one => book.Root(one.Key))
            .ToDictionary(same => same.Key, same => same.FirstOrDefault(one => one.Key == same.Key) ?? same.First());
        var record = RiskRecord.Of(cares, book, today);
        var ranked = RiskRanking.Rank(AccountRisk.Find(book, today), record, organization.Currency);
        var shown = ranked.Where(account => !(care.GetValueOrDefault(account.Key)?.HiddenUntil > today)).ToList();
        return new RankedRisk(book, shown, ranked.Count - shown.Count, record, care);
    }
}

/// <summary>`accounts at risk`: who may leave, why, and what to do.</summary>
internal sealed class ListAtRisk(AtRiskList risks, NextSteps steps, MemberStore members) : ICommandHandler
{
    private const int Rows = 5;

    public static readonly CommandSpec Spec = new(
        AccountActions.AtRisk,
        "accounts|cuentas at|en risk|riesgo",
        RiskTexts.Summary
    )
    {
        Examples = [RiskTexts.Example],
        Arguments = ArgumentStyle.None,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var ranked = await risks.ReadAsync(command.Organization, command.At, cancellationToken);
        if (ranked.Book.Index.Subscriptions.Count == 0)
        {
            return Reply.ToRequester(RiskTexts.NoCustomers);
        }

        if (ranked.Shown.Count == 0 && ranked.Hidden == 0)
        {
            return Reply.ToRequester(RiskTexts.None);
        }

        _ = int.TryParse(command.Value, System.Globalization.CultureInfo.InvariantCulture, out var from);
        from = Math.Clamp(from, 0, ranked.Shown.Count);
        var stepsOf = await steps.ReadAsync(command.Organization.Id, command.At, cancellationToken);
        var names = await members.NamesAsync(command.Organization.Id, cancellationToken);
        var rows = ranked
            .Shown.Skip(from)
            .Take(Rows)
            .Select(account => new RiskRow(
                account,
                ranked.Owner(account, names),
                stepsOf(account.Stage, account.Offer)
            ));
        return Reply.ToRequester(
            RiskCards.List([.. rows], from, (ranked.Shown.Count, ranked.Hidden, ranked.Monthly), ranked.Record)
        );
    }
}
