using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Agreements;

/// <summary>A text that stands for an agreed one: a line of it, or what a customer said that led to it.</summary>
/// <param name="Weight">How much its words count, 0 to 1.</param>
/// <param name="IsName">Whether it names the agreed text, so that it means no other.</param>
internal sealed record Passage(string Kind, string Subject, string Text, double Weight, bool IsName = false);

/// <summary>An agreed text that a report may be about.</summary>
/// <param name="Strength">The rarity of the report's words that the text has.</param>
/// <param name="Share">The share of the report that these words are, 0 to 1.</param>
/// <param name="Words">The most words of the report that one passage has.</param>
/// <param name="IsNamed">Whether the report has all words of a name of the text.</param>
internal sealed record PassageHit(string Kind, string Subject, double Strength, double Share, int Words, bool IsNamed)
{
    public double Score => Strength * Math.Sqrt(Share);
}

/// <summary>
/// Finds the agreed text that a report is about. Words count by their meaning, so that both languages match, and by
/// their rarity among the agreed texts. Words that stand in one passage together count more than words from several.
/// Pure.
/// </summary>
internal sealed class PassageIndex
{
    // Words of one passage together say more than the same words scattered over a page.
    private const double Scattered = 0.5;

    // A word in no agreed text says that the report is about something else, but less than a word that is.
    private const double Unknown = 0.5;

    // Meanings that frame what is said but are not what it is about.
    private static readonly FrozenSet<string> Frame =
    [
        "who",
        "what",
        "how",
        "howmuch",
        "when",
        "where",
        "why",
        "show",
        "tell",
        "know",
        "need",
        "can",
        "should",
        "please",
        "thanks",
        "hello",
        "ok",
        "help",
        "you",
        "customer",
        "prospect",
        "company",
        "buyer",
        "colleague",
        "say",
        "said",
        "ask",
        "feedback",
        "complain",
        "have",
        "mine",
        "happened",
        "words",
        "true",
        "meeting",
        "lose",
        "buy",
        "love",
        "refuse",
        "blocked",
        "period",
        "boss",
        "team",
        "marketing",
        "sales",
        "competitor",
        "dealbreaker",
        "wrong",
        "joy",
        "best",
        "improved",
        "recommend",
        "fear",
        "distrust",
        "reason",
        "unknownstate",
        "capability",
        "happened",
        "change",
        "love",
        "pain",
        "useless",
        "addperson",
        "import",
        "currentuse",
        "kept",
    ];

    // "Three seats less" is not about three years.
    private static readonly FrozenSet<string> NumberWords =
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "half",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "medio",
        "media",
    ];

    private readonly List<Line> lines;
    private readonly Dictionary<string, int> counts;
    private readonly int agreements;

    public PassageIndex(IEnumerable<Passage> passages)
    {
        lines =
        [
            .. passages.Select(passage => new Line(
                passage,
                Terms(passage.Text)
                    .Where(term => passage.IsName || !char.IsAsciiDigit(term[0]))
                    .Distinct()
                    .ToFrozenDictionary(term => term, _ => passage.Weight)
            )),
        ];
        var byAgreement = lines.GroupBy(line => (line.Passage.Kind, line.Passage.Subject)).ToList();
        agreements = byAgreement.Count;
        counts = byAgreement
            .SelectMany(group => group.SelectMany(line => line.Terms.Keys).Distinct())
            .CountBy(term => term)
            .ToDictionary();
    }

    /// <summary>The agreed texts with words of the report, best first.</summary>
    public IReadOnlyList<PassageHit> Find(string report)
    {
        var terms = Terms(report).Distinct().ToList();
        var all = terms.Sum(term => Weight(term) * Rarity(term));
        return
        [
            .. lines
                .GroupBy(line => (line.Passage.Kind, line.Passage.Subject))
                .Select(group => Hit(group.Key, [.. group], terms, all))
                .Where(hit => hit.Strength > 0)
                .OrderByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Subject, StringComparer.Ordinal),
        ];
    }

    private PassageHit Hit(
        (string Kind, string Subject) agreement,
        IReadOnlyList<Line> own,
        IReadOnlyList<string> terms,
        double all
    )
    {
        var together = own.Max(line => terms.Sum(term => line.Terms.GetValueOrDefault(term) * Rarity(term)));
        var anywhere = terms.Sum(term => own.Max(line => line.Terms.GetValueOrDefault(term)) * Rarity(term));
        var isNamed = own.Any(line =>
            line.Passage.IsName && line.Terms.Count > 0 && line.Terms.Keys.All(terms.Contains)
        );
        var strength = (isNamed ? 2 : 1) * (together + (Scattered * (anywhere - together)));
        var words = own.Max(line => terms.Count(line.Terms.ContainsKey));
        return new PassageHit(
            agreement.Kind,
            agreement.Subject,
            strength,
            anywhere / Math.Max(1e-9, all),
            words,
            isNamed
        );
    }

    private sealed record Line(Passage Passage, FrozenDictionary<string, double> Terms);

    // A number says something only if it stands in a name ("live in 30 days").
    private double Weight(string term) =>
        counts.ContainsKey(term) ? 1
        : char.IsAsciiDigit(term[0]) ? 0
        : Unknown;

    private double Rarity(string term) => Math.Log(1 + (agreements / (0.5 + counts.GetValueOrDefault(term))));

    // A meaning says more than the word: words with a known meaning count by that alone.
    private static IEnumerable<string> Terms(string text)
    {
        var analyzed = AnalyzedText.Of(text, Language.English);
        for (var at = 0; at < analyzed.Tokens.Count; at++)
        {
            var token = analyzed.Tokens[at];
            if (analyzed.Concepts.FirstOrDefault(concept => concept.At == at) is { } concept)
            {
                at += concept.Length - 1;
                if (!Frame.Contains(concept.Concept))
                {
                    yield return $"={concept.Concept}";
                }
            }
            else if (token.IsNumber || IsContent(token))
            {
                yield return analyzed.Stems[at];
            }
        }
    }

    private static bool IsContent(TextToken token) =>
        token.IsWord && !StopWords.Contains(token.Word) && !NumberWords.Contains(token.Word);
}
