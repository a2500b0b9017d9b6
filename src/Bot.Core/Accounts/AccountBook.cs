using System.Collections.Concurrent;
using Bot.Core.Commitments;
using Bot.Core.Facts;
using Bot.Core.Members;
using Bot.Core.Themes;

namespace Bot.Core.Accounts;

/// <summary>All that is known about accounts.</summary>
/// <param name="Index">The facts by account.</param>
/// <param name="Merges">The merged names by their keys.</param>
/// <param name="Themes">The themes, without the feedback.</param>
/// <param name="Heard">The feedback by the key of its account, after merges.</param>
/// <param name="Promises">The commitments by the key of their account, after merges.</param>
internal sealed record AccountBook(
    AccountIndex Index,
    IReadOnlyDictionary<string, AccountMerge> Merges,
    ThemeSnapshot Themes,
    ByAccount<FiledEntry> Heard,
    ByAccount<Commitment> Promises
)
{
    /// <summary>Each account's name as first written, without merged ones.</summary>
    public IEnumerable<string> Names =>
        Index
            .Names.Concat(Heard.Firsts.Select(filed => filed.Entry.Account).OfType<string>())
            .Concat(Promises.Firsts.Select(promise => promise.Account))
            .Where(name => name.Length > 0 && !Merges.ContainsKey(AccountStore.Key(name)))
            .DistinctBy(AccountStore.Key);

    public string Root(string name) => AccountStore.Root(Merges, AccountStore.Key(name));

    /// <summary>The names that are part of an account.</summary>
    public IEnumerable<AccountMerge> MergedInto(string key) =>
        Index.MergedInto.TryGetValue(key, out var names) ? names.Select(name => Merges[name]) : [];

    /// <summary>How people write the account with this key; null if nothing is known about it.</summary>
    public string? NameOf(string key) =>
        MergedInto(key).FirstOrDefault(merge => merge.IntoKey == key)?.Into
        ?? (
            Index.Code(key) is not 0 and var code ? Index.Facts.Name(code)
            : Heard[key] is [{ Entry.Account: { } heard }, ..] ? heard
            : Promises[key] is [var promise, ..] ? promise.Account
            : null
        );
}

/// <summary>
/// Reads what is known about accounts. The facts by account stay in memory until facts or merges change, and what people
/// said follows commits: a request copies nothing.
/// </summary>
internal sealed class AccountReader(
    CurrentFacts facts,
    AccountStore store,
    ThemeBoard themes,
    AccountPromises commitments
)
{
    private readonly ConcurrentDictionary<string, (FactSet Facts, string Merges, AccountIndex Index)> indexes = new();

    public async Task<AccountBook> ReadAsync(Organization organization, CancellationToken cancellationToken)
    {
        var merges = await store.MergesAsync(organization.Id, cancellationToken);
        var index = Index(organization.Id, await facts.GetAsync(organization.Id, cancellationToken), merges);
        return new AccountBook(
            index,
            merges,
            themes.ThemesOf(organization.Id),
            new ByAccount<FiledEntry>(themes.ByAccount(organization.Id), index.MergedInto),
            new ByAccount<Commitment>(commitments.Of(organization.Id), index.MergedInto)
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
