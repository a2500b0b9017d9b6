using Bot.Core.Facts;
using Bot.Core.Personas.Matching;

namespace Bot.Core.Personas.Evidence;

/// <summary>Parses each name of a fact set once and groups names with equal meaning.</summary>
/// <param name="read">Parses a name; null if it cannot be parsed.</param>
/// <param name="likeness">
/// A key that is equal for values that compare the same; null for a value without meaning.
/// </param>
internal sealed class ParsedNames<T>(Func<string, T?> read, Func<T, string?> likeness)
    where T : class
{
    private readonly Dictionary<int, int> byCode = new() { [0] = 0 };
    private readonly Dictionary<string, int> byKey = [];
    private readonly List<T?> parsed = [null];
    private readonly Lock gate = new();

    /// <summary>
    /// Returns a function that tells whether the name with a code matches one of the wanted names; its result is null
    /// if the name says nothing or the match is not certain. Returns null if no wanted name can be parsed.
    /// </summary>
    public Func<int, bool?>? Matching(FactSet set, IReadOnlyList<string> wanted, Func<T, T, Match> compare)
    {
        var wantedValues = wanted.Select(read).OfType<T>().Where(value => likeness(value) is not null).ToList();
        var codes = new int[set.NameCount];
        var compared = new List<bool?> { null };
        return wantedValues.Count == 0
            ? null
            : code =>
            {
                // 0 means not looked up yet; otherwise the position of the parsed name, plus one.
                var index = codes[code] != 0 ? codes[code] : codes[code] = IndexOf(set, code) + 1;
                while (compared.Count < index)
                {
                    compared.Add(IsMatch(wantedValues.Max(value => compare(value, ParsedAt(compared.Count)))));
                }

                return compared[index - 1];
            };
    }

    private static bool? IsMatch(Match match) => match == Match.NotSure ? null : match == Match.Matches;

    private T ParsedAt(int index)
    {
        lock (gate)
        {
            return parsed[index]!;
        }
    }

    // Concurrent questions share the parsed names.
    private int IndexOf(FactSet set, int code)
    {
        lock (gate)
        {
            if (!byCode.TryGetValue(code, out var index))
            {
                byCode[code] = index = IndexOf(read(set.Name(code)));
            }

            return index;
        }
    }

    private int IndexOf(T? name)
    {
        if (name is null || likeness(name) is not { } key)
        {
            return 0;
        }

        if (!byKey.TryGetValue(key, out var index))
        {
            byKey[key] = index = parsed.Count;
            parsed.Add(name);
        }

        return index;
    }
}
