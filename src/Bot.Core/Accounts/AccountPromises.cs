using System.Collections.Concurrent;
using Bot.Core.Commitments;
using Bot.Core.Data;

namespace Bot.Core.Accounts;

/// <summary>All commitments in memory by the account that they were made to, kept up by commits.</summary>
internal sealed class AccountPromises : IDocumentFollower
{
    private readonly ConcurrentDictionary<string, OfOrganization> organizations = new();

    public IReadOnlyList<IDocumentSet> Sets { get; } = [CommitmentStore.Set];

    /// <summary>The commitments by the folded name of their account.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Commitment>> Of(string organization) =>
        Get(organization).Groups.ByKey;

    public void Apply(IReadOnlyList<DocumentChange> changes)
    {
        foreach (var change in changes.Where(change => change.Set.Name == CommitmentStore.Set.Name))
        {
            Get(change.Organization).Apply(change);
        }
    }

    public void Clear() => organizations.Clear();

    public void Filled() { }

    private OfOrganization Get(string organization) => organizations.GetOrAdd(organization, _ => new OfOrganization());

    private sealed class OfOrganization
    {
        private readonly Lock gate = new();
        private readonly Dictionary<string, long> stamps = [];

        public Groups<string, Commitment> Groups { get; } = new();

        public void Apply(DocumentChange change)
        {
            lock (gate)
            {
                if (change.IsClear)
                {
                    Groups.Clear();
                }
                else if (change.Id is { } id && IsNews(id, change.Stamp))
                {
                    var promise = change.Content?.Read<Commitment>();
                    var key = AccountStore.Key(promise?.Account ?? "");
                    Groups.Put(id, key.Length == 0 ? null : key, promise);
                }
            }
        }

        // What is read from the store has the stamp 0, and any change since the start supersedes it.
        private bool IsNews(string id, long stamp)
        {
            if (stamps.TryGetValue(id, out var known) && known > stamp)
            {
                return false;
            }

            stamps[id] = stamp;
            return true;
        }
    }
}
