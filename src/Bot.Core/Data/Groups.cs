using System.Collections.Concurrent;

namespace Bot.Core.Data;

/// <summary>
/// Items by a key that they carry, for readers that must not wait for the writer. A change replaces the list of one key,
/// so that it costs what the key has. One writer at a time.
/// </summary>
internal sealed class Groups<TId, T>
    where TId : notnull
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<T>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<TId, T>> items = new(StringComparer.Ordinal);
    private readonly Dictionary<TId, string> keys = [];

    /// <summary>The items of each key, by their id. Keys without items are not there.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<T>> ByKey => byKey;

    /// <summary>Adds an item, or moves it to another key. Without a key it is removed.</summary>
    public void Put(TId id, string? key, T? item)
    {
        if (keys.TryGetValue(id, out var before) && before != key)
        {
            keys.Remove(id);
            items[before].Remove(id);
            Publish(before);
        }

        if (key is not null)
        {
            keys[id] = key;
            if (!items.TryGetValue(key, out var group))
            {
                items[key] = group = [];
            }

            group[id] = item!;
            Publish(key);
        }
    }

    public void Clear()
    {
        keys.Clear();
        items.Clear();
        byKey.Clear();
    }

    private void Publish(string key)
    {
        if (items[key].Count > 0)
        {
            byKey[key] = [.. items[key].Values];
            return;
        }

        items.Remove(key);
        byKey.TryRemove(key, out _);
    }
}
