using Bot.Core.Chat;

namespace Bot.Core.Facts;

/// <summary>Reads what is open with accounts. The slice of accounts knows which names are one account.</summary>
public interface IAccountPipeline
{
    Task<AccountPipeline> ReadAsync(string organization, CancellationToken cancellationToken);
}

/// <summary>The open deals of some accounts: their number, and their amount in the organization's currency.</summary>
public sealed record OpenDeals(Money Amount, int Count)
{
    public bool Any => Count > 0;
}

/// <summary>When a deal was closed, and how.</summary>
public readonly record struct ClosedOutcome(DateOnly Day, bool IsWon);

/// <summary>The open deals of all accounts in the organization's currency. Each deal counts once.</summary>
/// <param name="currency">The organization's currency.</param>
/// <param name="keyOf">The key of the account that a name belongs to.</param>
/// <param name="open">The amount and the number of open deals by the key of the account.</param>
/// <param name="closed">The closed deals of the account with a key, in every currency.</param>
public sealed class AccountPipeline(
    string currency,
    Func<string, string> keyOf,
    IReadOnlyDictionary<string, (decimal Amount, int Count)> open,
    Func<string, IEnumerable<ClosedOutcome>> closed
)
{
    public static AccountPipeline None { get; } =
        new("", Folding.Fold, new Dictionary<string, (decimal, int)>(), _ => []);

    /// <summary>The open deals of the accounts with these names, as people write them.</summary>
    public OpenDeals Of(IEnumerable<string> accounts)
    {
        var (amount, count) = (0m, 0);
        foreach (var key in accounts.Select(keyOf).Distinct())
        {
            if (open.TryGetValue(key, out var deals))
            {
                (amount, count) = (amount + deals.Amount, count + deals.Count);
            }
        }

        return new OpenDeals(new Money(amount, currency), count);
    }

    /// <summary>The won and lost deals of the account with this name.</summary>
    public IEnumerable<ClosedOutcome> ClosedOf(string account) => closed(keyOf(account));

    /// <summary>The key of the account that a name belongs to: two names with one key are one account.</summary>
    public string KeyOf(string account) => keyOf(account);
}
