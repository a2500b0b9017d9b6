using Bot.Core.Facts;
using Bot.Core.Personas.Matching;

namespace Bot.Core.Personas.Evidence;

/// <summary>The names of a fact set, each read apart once, and those that read alike as one.</summary>
/// <param name="read">Reads a name; null where it is none such.</param>
/// <param name="likeness">The same for readings that no comparison tells apart; null for one that says nothing.</param>
internal sealed class ParsedNames<T>(Func<string, T?> read, Func<T, string?> likeness)
    where T : class
{
    private readonly Dictionary<int, int> byCode = new() { [0] = 0 };
    private readonly Dictionary<string, int> byLikeness = [];
    private readonly List<T?> readings = [null];
    private readonly Lock reading = new();

    /// <summary>
    /// Whether the name with a code matches one of the wanted: null where it says nothing, or it can't be told. The whole
    /// is null where nothing readable is wanted.
    /// </summary>
    public Func<int, bool?>? Matching(FactSet set, IReadOnlyList<string> wanted, Func<T, T, Match> compare)
    {
        var mine = wanted.Select(read).OfType<T>().Where(one => likeness(one) is not null).ToList();
        var codes = new int[set.NameCount];
        var compared = new List<bool?> { null };
        return mine.Count == 0
            ? null
            : code =>
            {
                // 0: not looked up yet; else the reading's place, counted from one.
                var place = codes[code] != 0 ? codes[code] : codes[code] = Place(set, code) + 1;
                while (compared.Count < place)
                {
                    compared.Add(Told(mine.Max(one => compare(one, At(compared.Count)))));
                }

                return compared[place - 1];
            };
    }

    private static bool? Told(Match match) => match == Match.NotSure ? null : match == Match.Matches;

    private T At(int place)
    {
        lock (reading)
        {
            return readings[place]!;
        }
    }

    // Two questions at once share what was read.
    private int Place(FactSet set, int code)
    {
        lock (reading)
        {
            if (!byCode.TryGetValue(code, out var place))
            {
                byCode[code] = place = Place(read(set.Name(code)));
            }

            return place;
        }
    }

    private int Place(T? name)
    {
        if (name is null || likeness(name) is not { } alike)
        {
            return 0;
        }

        if (!byLikeness.TryGetValue(alike, out var place))
        {
            byLikeness[alike] = place = readings.Count;
            readings.Add(name);
        }

        return place;
    }
}
