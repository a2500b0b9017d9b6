using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Fit;

/// <summary>
/// What a member knows about a prospect, as typed; null for what is not known. <see cref="Persona"/> is the name of a
/// persona, empty for all.
/// </summary>
public sealed partial record FitQuestion(string Persona)
{
    private const int MaxLength = 200;

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
        ["auth"] = FitKey.Authority,
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

    /// <summary>Whether the answers were read from free words, so that the reading is shown with the answer.</summary>
    public bool IsFromFreeWords { get; init; }

    public string? this[FitKey key] => Said.GetValueOrDefault(key);

    /// <summary>The question as one line, for buttons. <see cref="Parse"/> reads it back.</summary>
    public string Line =>
        string.Join(
            ' ',
            Said.OrderBy(pair => pair.Key)
                .Select(pair => $"{Key(pair.Key)}:\"{pair.Value}\"")
                .Prepend(Persona)
                .Where(part => part.Length > 0)
        );

    /// <summary>The first word for the key in English and in Spanish.</summary>
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
    /// Parses <c>ops lead title:Head of operations size:250</c> in either language, with or without quotes, because
    /// nobody types quotes during a call. A value ends at the next key. If a key occurs twice, both values count.
    /// </summary>
    public static FitQuestion Parse(string line)
    {
        var answers = new Dictionary<FitKey, string>();
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
                answers[key] = answers.TryGetValue(key, out var before) ? Plain($"{before}, {value}") : value;
            }
        }

        var persona = keys.Count == 0 ? line : line[..keys[0].Index];
        return new FitQuestion(Plain(PersonaKey().Replace(persona, ""))) { Said = answers };
    }

    /// <summary>The key that the folded word names; null for another word.</summary>
    public static FitKey? KeyOf(string word) => ByWord.TryGetValue(word, out var key) ? key : null;

    /// <summary>Reads the question from a form.</summary>
    public static FitQuestion Of(string? persona, Func<FitKey, string?> value) =>
        new(Plain(persona ?? ""))
        {
            Said = Enum.GetValues<FitKey>()
                .Select(key => (key, Words: Plain(value(key) ?? "")))
                .Where(pair => pair.Words.Length > 0)
                .ToDictionary(pair => pair.key, pair => pair.Words),
        };

    private static string Key(FitKey key) => ByWord.First(pair => pair.Value == key).Key;

    private static string Plain(string words) => Truncate.ToLine(Quotes().Replace(words, " "), MaxLength);

    [GeneratedRegex(@"(?<=^|\s|[,;])(?<key>\p{L}\p{M}?[\p{L}\p{M}]{2,14}):(?!//)\s*")]
    private static partial Regex Keys();

    [GeneratedRegex(@"^\s*persona:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex PersonaKey();

    [GeneratedRegex("""["“”«»]""")]
    private static partial Regex Quotes();
}

/// <summary>What can be known about a prospect.</summary>
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

    /// <summary>Free text, compared with the persona's disqualifiers and deal breakers.</summary>
    Notes,
}
