using System.Collections.Concurrent;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// Caches results by text, up to a limit: a hundred thousand texts consist of the same few thousand words.
/// </summary>
internal sealed class Cached<T>(int capacity = 50_000)
{
    private readonly ConcurrentDictionary<string, T> entries = new();
    private int count;

    public T Get(string words, Func<string, T> find)
    {
        if (entries.TryGetValue(words, out var found))
        {
            return found;
        }

        found = find(words);
        if (Interlocked.Increment(ref count) > capacity)
        {
            entries.Clear();
            Interlocked.Exchange(ref count, 1);
        }

        entries.TryAdd(words, found);
        return found;
    }
}
