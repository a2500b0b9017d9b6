using System.Collections.Concurrent;
using Bot.Core.Commitments;
using Bot.Core.Facts;
using Bot.Core.Members;
using Bot.Core.Themes;

namespace Bot.Core.Accounts;

/// <summary>All that is known about accounts at one moment.</summary>
/// <param name="Index">The facts by account.</param>
/// <param name="Merges">The merged names by their keys.</param>
/// <param name="Themes">The feedback with its themes.</param>
/// <param name="Heard">The feedback by the key of its account, after merges.</param>
/// <param name="Promises">The commitments by the key of their account, after merges.</param>
internal sealed record AccountBook(
    AccountIndex Index,
    IReadOnlyDictionary<string, AccountMerge> Merges,
    ThemeSnapshot Themes,
    ILookup<string, FiledEntry> Heard,
    ILookup<string, Commitment> Promises
)
{
    /// <summary>Each account's name as first written, without merged ones.</summary>
    public IEnumerable<string> Names =>
        Index
            .Names.Concat(
                Heard.SelectMany(account => account.Take(1)).Select(filed => filed.Entry.Account).OfType<string>()
            )
            .Concat(Promises.SelectMany(account => account.Take(1)).Select(promise => promise.Account))
            .Where(name => name.Length > 0 && !Merges.ContainsKey(AccountStore.Key(name)))
            .DistinctBy(AccountStore.Key);

    public string Root(string name) => AccountStore.Root(Merges, AccountStore.Key(name));

    /// <summary>The names that are part of an account.</summary>
    public IEnumerable<AccountMerge> MergedInto(string key) => Merges.Values.Where(merge => Root(merge.Key) == key);

    /// <summary>How people write the account with this key; null if nothing is known about it.</summary>
    public string? NameOf(string key) =>
        MergedInto(key).FirstOrDefault(merge => merge.IntoKey == key)?.Into
        ?? (
            Index.Code(key) is not 0 and var code ? Index.Facts.Name(code)
            : Heard[key].FirstOrDefault().Entry?.Account is { } heard ? heard
            : Promises[key].FirstOrDefault()?.Account
        );
}

/// <summary>Reads what is known about accounts. The facts by account stay in memory until facts or merges change.</summary>
internal sealed class AccountReader(
    CurrentFacts facts,
    AccountStore store,
    ThemeBoard themes,
    CommitmentStore commitments
)
{
    private readonly ConcurrentDictionary<string, (FactSet Facts, string Merges, AccountIndex Index)> indexes = new();

    public async Task<AccountBook> ReadAsync(Organization organization, CancellationToken cancellationToken)
    {
        var merges = await store.MergesAsync(organization.Id, cancellationToken);
        var snapshot = themes.Of(organization.Id);
        var promises = await commitments.ListAsync(organization.Id, cancellationToken);
        return new AccountBook(
            Index(organization.Id, await facts.GetAsync(organization.Id, cancellationToken), merges),
            merges,
            snapshot,
            snapshot.Entries.ToLookup(filed => AccountStore.Root(merges, filed.Entry.AccountKey)),
            promises.ToLookup(promise => AccountStore.Root(merges, AccountStore.Key(promise.Account)))
        );
    }

    private AccountIndex Index(string organization, FactSet set, IReadOnlyDictionary<string, AccountMerge> merges)
    {
        var stamp = string.Join(
            '\n',
            merges.Values.Select(merge => $"{merge.Key}\t{merge.IntoKey}").Order(StringComparer.Ordinal)
        );
        if (
            indexes.TryGetValue(organization, out var known)
            && ReferenceEquals(known.Facts, set)
            && known.Merges == stamp
        )
        {
            return known.Index;
        }

        var index = AccountIndex.Of(set, merges);
        indexes[organization] = (set, stamp, index);
        return index;
    }
}
