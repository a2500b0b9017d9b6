using System.Collections.Concurrent;

namespace Bot.Core.Personas.Matching;

/// <summary>What was found for words, kept up to so many: hundred thousand titles are made of the same few thousand words.</summary>
internal sealed class Cached<T>
{
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<string, T> known = new();
    private int count;

    public T Get(string words, Func<string, T> find)
    {
        if (known.TryGetValue(words, out var found))
        {
            return found;
        }

        found = find(words);
        if (count < Most && known.TryAdd(words, found))
        {
            Interlocked.Increment(ref count);
        }

        return found;
    }
}
