using System.Collections.Concurrent;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// Caches results by text, up to a limit: a hundred thousand texts consist of the same few thousand words.
/// </summary>
internal sealed class Cached<T>
{
    private const int Capacity = 50_000;

    private readonly ConcurrentDictionary<string, T> entries = new();
    private int count;

    public T Get(string words, Func<string, T> find)
    {
        if (entries.TryGetValue(words, out var found))
        {
            return found;
        }

        found = find(words);
        if (count < Capacity && entries.TryAdd(words, found))
        {
            Interlocked.Increment(ref count);
        }

        return found;
    }
}
