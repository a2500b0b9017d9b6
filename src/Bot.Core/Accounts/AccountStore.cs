using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Accounts;

/// <summary>Stores which names of accounts are one, and what was done about accounts at risk.</summary>
internal sealed class AccountStore(IDocumentStore data)
{
    public static DocumentSet<AccountMerge> Merges { get; } =
        new("accountMerges", merge => merge.Organization, merge => merge.Key);

    public static DocumentSet<AccountCare> Care { get; } =
        new("accountCare", care => care.Organization, care => care.Key);

    public static string Key(string name) => Folding.Fold(name).Trim();

    public async Task<IReadOnlyDictionary<string, AccountMerge>> MergesAsync(
        string organization,
        CancellationToken cancellationToken
    ) => (await data.ListAsync(Merges, organization, cancellationToken)).ToDictionary(merge => merge.Key);

    /// <summary>Makes one name part of another. False if both are one already.</summary>
    public Task<bool> MergeAsync(AccountMerge merge, CancellationToken cancellationToken) =>
        data.CommitAsync(
                merge.Organization,
                async transaction =>
                {
                    var known = (
                        await transaction.ListAsync(Merges, merge.Organization, CancellationToken.None)
                    ).ToDictionary(other => other.Key);
                    var (from, into) = (Root(known, merge.Key), Root(known, merge.IntoKey));
                    if (from == into)
                    {
                        return false;
                    }

                    await transaction.PutAsync(
                        Merges,
                        merge with
                        {
                            Key = from,
                            From = from == merge.Key ? merge.From : known[merge.Key].Into,
                            IntoKey = into,
                            Into = into == merge.IntoKey ? merge.Into : known[merge.IntoKey].Into,
                        }
                    );
                    return true;
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>Makes a merged name an account of its own again; the merge that was undone, null if there is none.</summary>
    public Task<AccountMerge?> UndoAsync(string organization, string key, CancellationToken cancellationToken) =>
        data.CommitAsync(
                organization,
                async transaction =>
                {
                    var merge = await transaction.GetAsync(Merges, organization, key, CancellationToken.None);
                    return merge is not null && await transaction.DeleteAsync(Merges, organization, key) ? merge : null;
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>The name that a name is part of after all merges; pointers form no circle.</summary>
    public static string Root(IReadOnlyDictionary<string, AccountMerge> merges, string key)
    {
        for (var steps = 0; steps < merges.Count && merges.TryGetValue(key, out var merge); steps++)
        {
            key = merge.IntoKey;
        }

        return key;
    }

    public async Task<IReadOnlyList<AccountCare>> CaresAsync(
        string organization,
        CancellationToken cancellationToken
    ) => await data.ListAsync(Care, organization, cancellationToken);

    /// <summary>Changes what is stored about an account, or starts with a new one.</summary>
    public Task<AccountCare> ChangeCareAsync(
        AccountCare start,
        Func<AccountCare, AccountCare> change,
        CancellationToken cancellationToken
    ) =>
        data.CommitAsync(
                start.Organization,
                async transaction =>
                {
                    var known = await transaction.GetAsync(Care, start.Organization, start.Key, CancellationToken.None);
                    var changed = change(known ?? start);
                    await transaction.PutAsync(Care, changed);
                    return changed;
                },
                cancellationToken
            )
            .AsTask();
}
