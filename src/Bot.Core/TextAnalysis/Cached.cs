using System.Collections.Concurrent;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// Remembers what was found for a text: a hundred thousand texts consist of the same few thousand words. When it is full,
/// it begins anew.
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
