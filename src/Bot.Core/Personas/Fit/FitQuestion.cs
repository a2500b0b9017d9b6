using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Fit;

/// <summary>What somebody knows about a prospect, as typed; null where they said nothing. <see cref="Persona"/>: the words that name one, empty for all.</summary>
public sealed partial record FitQuestion(string Persona)
{
    private const int Longest = 200;

    private static readonly Dictionary<string, FitKey> ByWord = new()
    {
        ["title"] = FitKey.Title,
        ["cargo"] = FitKey.Title,
        ["puesto"] = FitKey.Title,
        ["role"] = FitKey.Title,
        ["rol"] = FitKey.Title,
        ["size"] = FitKey.Size,
        ["employees"] = FitKey.Size,
        ["tamano"] = FitKey.Size,
        ["empleados"] = FitKey.Size,
        ["plantilla"] = FitKey.Size,
        ["industry"] = FitKey.Industry,
        ["sector"] = FitKey.Industry,
        ["industria"] = FitKey.Industry,
        ["region"] = FitKey.Region,
        ["country"] = FitKey.Region,
        ["pais"] = FitKey.Region,
        ["pain"] = FitKey.Pain,
        ["dolor"] = FitKey.Pain,
        ["problema"] = FitKey.Pain,
        ["problem"] = FitKey.Pain,
        ["budget"] = FitKey.Budget,
        ["presupuesto"] = FitKey.Budget,
        ["authority"] = FitKey.Authority,
        ["autoridad"] = FitKey.Authority,
        ["decide"] = FitKey.Authority,
        ["need"] = FitKey.Need,
        ["necesidad"] = FitKey.Need,
        ["timing"] = FitKey.Timing,
        ["timeline"] = FitKey.Timing,
        ["plazo"] = FitKey.Timing,
        ["note"] = FitKey.Notes,
        ["notes"] = FitKey.Notes,
        ["nota"] = FitKey.Notes,
        ["notas"] = FitKey.Notes,
    };

    public IReadOnlyDictionary<FitKey, string> Said { get; init; } = new Dictionary<FitKey, string>();

    public string? this[FitKey key] => Said.GetValueOrDefault(key);

    /// <summary>The question in one line, which reads back as the same: it travels on buttons.</summary>
    public string Line =>
        string.Join(
            ' ',
            Said.OrderBy(pair => pair.Key)
                .Select(pair => $"{Key(pair.Key)}:\"{pair.Value}\"")
                .Prepend(Persona)
                .Where(part => part.Length > 0)
        );

    /// <summary>The key's first word in English and in Spanish.</summary>
    public static (string English, string Spanish) Words(FitKey key)
    {
        var words = ByWord.Where(pair => pair.Value == key).Select(pair => pair.Key).ToList();
        return (
            words[0],
            key switch
            {
                FitKey.Size => "tamaño",
                FitKey.Region => "región",
                FitKey.Industry => "sector",
                FitKey.Pain => "dolor",
                FitKey.Notes => "nota",
                _ => words[1],
            }
        );
    }

    /// <summary>
    /// Reads <c>ops lead title:Head of operations size:250</c>: in either language, and without quotes too, because nobody
    /// types them in a call. A value goes on to the next key. The same key twice: both values.
    /// </summary>
    public static FitQuestion Parse(string line)
    {
        var said = new Dictionary<FitKey, string>();
        var keys = Keys()
            .Matches(line)
            .Where(match => ByWord.ContainsKey(Folding.Fold(match.Groups["key"].Value)))
            .ToList();
        for (var i = 0; i < keys.Count; i++)
        {
            var start = keys[i].Index + keys[i].Length;
            var value = Plain(line[start..(i + 1 < keys.Count ? keys[i + 1].Index : line.Length)]);
            var key = ByWord[Folding.Fold(keys[i].Groups["key"].Value)];
            if (value.Length > 0)
            {
                said[key] = said.TryGetValue(key, out var before) ? Plain($"{before}, {value}") : value;
            }
        }

        var persona = keys.Count == 0 ? line : line[..keys[0].Index];
        return new FitQuestion(Plain(PersonaKey().Replace(persona, ""))) { Said = said };
    }

    /// <summary>As a form gave it.</summary>
    public static FitQuestion Of(string? persona, Func<FitKey, string?> value) =>
        new(Plain(persona ?? ""))
        {
            Said = Enum.GetValues<FitKey>()
                .Select(key => (key, Words: Plain(value(key) ?? "")))
                .Where(pair => pair.Words.Length > 0)
                .ToDictionary(pair => pair.key, pair => pair.Words),
        };

    private static string Key(FitKey key) => ByWord.First(pair => pair.Value == key).Key;

    private static string Plain(string words) => Truncate.ToLine(Quotes().Replace(words, " "), Longest);

    [GeneratedRegex(@"(?<=^|\s|[,;])(?<key>\p{L}\p{M}?[\p{L}\p{M}]{2,14}):(?!//)\s*")]
    private static partial Regex Keys();

    [GeneratedRegex(@"^\s*persona:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex PersonaKey();

    [GeneratedRegex("""["“”«»]""")]
    private static partial Regex Quotes();
}

/// <summary>What can be said about a prospect.</summary>
public enum FitKey
{
    Title,
    Industry,
    Size,
    Region,
    Pain,
    Budget,
    Authority,
    Need,
    Timing,

    /// <summary>Whatever else they said: held against what would rule them out.</summary>
    Notes,
}
