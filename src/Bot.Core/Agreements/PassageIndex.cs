using System.Collections.Frozen;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Agreements;

/// <summary>A text that stands for an agreed one: a line of it, or what a customer said that led to it.</summary>
/// <param name="Weight">How much its words count, 0 to 1.</param>
/// <param name="IsName">Whether it names the agreed text, so that it means no other.</param>
/// <param name="IsGeneral">Whether the agreed text is for everybody.</param>
internal sealed record Passage(
    string Kind,
    string Subject,
    string Text,
    double Weight,
    bool IsName = false,
    bool IsGeneral = false
);

/// <summary>An agreed text that a report may be about.</summary>
/// <param name="Strength">How much the report's words that the text has say that it is just this text.</param>
/// <param name="Share">How much of the report these words are; 1 if the text has all of them.</param>
/// <param name="Words">
/// The most words of the report that one passage has, without those of the trade. What a text is all about is two.
/// </param>
/// <param name="AllWords">The words of the report that the text has, without those of the trade.</param>
/// <param name="IsNamed">Whether the report has all words of a name of the text.</param>
/// <param name="IsGeneral">Whether the text is for everybody.</param>
internal sealed record PassageHit(
    string Kind,
    string Subject,
    double Strength,
    double Share,
    int Words,
    int AllWords,
    bool IsNamed,
    bool IsGeneral
)
{
    public double Score => Strength * Math.Sqrt(Share);
}

/// <summary>
/// Finds the agreed text that a report is about. A word says the more for a text, the more of the text's passages have
/// it and the fewer of the others'. Words that stand in one passage together count more than words from several. Pure.
/// </summary>
internal sealed class PassageIndex
{
    // Words of one passage together say more than the same words scattered over a page.
    private const double Scattered = 0.5;

    // A word in no agreed text says that the report is about something else, but less than a word that is.
    private const double Unknown = 0.75;

    // The words of the trade stand in most of what is said.
    private const double Trade = 0.6;

    // What is said to everybody is for reports that no other text answers.
    private const double General = 0.65;

    // Long texts have more passages about other things: their number to this power.
    private const double Length = 0.75;

    // From these on, a word is what the text is all about.
    private const double MostOfAll = 0.6;
    private const int FewestPassages = 3;

    private readonly FrozenDictionary<string, Text[]> texts;
    private readonly FrozenDictionary<string, double> rates;
    private readonly OrganizationWords own;
    private readonly int count;

    public PassageIndex(IEnumerable<Passage> passages, OrganizationWords own)
    {
        this.own = own;
        Text[] all =
        [
            .. passages
                .GroupBy(passage => (passage.Kind, passage.Subject))
                .Select(group => new Text([.. group.Select(passage => new Line(passage, Terms(passage)))])),
        ];
        count = all.Length;
        rates = all.SelectMany(text => text.Rates)
            .GroupBy(rate => rate.Key)
            .ToFrozenDictionary(term => term.Key, term => term.Sum(rate => rate.Value));
        texts = all.SelectMany(text => text.Rates.Keys.Select(term => (term, text)))
            .GroupBy(pair => pair.term)
            .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.text).ToArray());
    }

    /// <summary>The agreed texts with words of the report, best first.</summary>
    public IReadOnlyList<PassageHit> Find(string report)
    {
        var terms = PassageWords.Of(report, own).Distinct().ToList();
        var all = terms.Sum(term => Weight(term) * Rarity(term));
        return
        [
            .. terms
                .SelectMany(term => texts.GetValueOrDefault(term, []))
                .Distinct()
                .Select(text => Hit(text, terms, all))
                .OrderByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Subject, StringComparer.Ordinal),
        ];
    }

    private PassageHit Hit(Text text, IReadOnlyList<string> terms, double all)
    {
        var together = text.Lines.Max(line => terms.Sum(term => line.Weight(term) * Says(term, text)));
        var anywhere = terms.Sum(term => text.Lines.Max(line => line.Weight(term)) * Says(term, text));
        var telling = terms.Where(term => !PassageWords.IsOfTrade(term)).ToList();
        var isNamed = text.Lines.Any(line =>
            line.Passage.IsName && line.Terms.Count > 0 && line.Terms.All(terms.Contains)
        );
        var strength = together + (Scattered * (anywhere - together));
        return new PassageHit(
            text.Kind,
            text.Subject,
            strength * (isNamed ? 2 : 1) * (text.IsGeneral ? General : 1),
            anywhere / Math.Max(1e-9, all),
            Math.Max(text.Lines.Max(line => telling.Count(line.Terms.Contains)), telling.Any(IsAllAbout) ? 2 : 0),
            telling.Count(text.Rates.ContainsKey),
            isNamed,
            text.IsGeneral
        );

        bool IsAllAbout(string term) =>
            Share(term, text) >= MostOfAll && text.Lines.Count(line => line.Terms.Contains(term)) >= FewestPassages;
    }

    // How much of all that is said with a word is said by one text, 0 to 1.
    private double Share(string term, Text text) => text.Rates.TryGetValue(term, out var rate) ? rate / rates[term] : 0;

    private double Says(string term, Text text) =>
        Math.Log(1 + (count * Share(term, text))) * (PassageWords.IsOfTrade(term) ? Trade : 1);

    // A number says something only if it stands in a name ("live in 30 days").
    private double Weight(string term) =>
        texts.ContainsKey(term) ? 1
        : PassageWords.IsNumber(term) ? 0
        : Unknown;

    private double Rarity(string term) =>
        Math.Log(1 + (count / (0.5 + (texts.TryGetValue(term, out var with) ? with.Length : 0))));

    private FrozenSet<string> Terms(Passage passage) =>
        PassageWords.Of(passage.Text, own).Where(term => passage.IsName || !PassageWords.IsNumber(term)).ToFrozenSet();

    private sealed record Line(Passage Passage, FrozenSet<string> Terms)
    {
        public double Weight(string term) => Terms.Contains(term) ? Passage.Weight : 0;
    }

    /// <summary>An agreed text: its passages, and for each word the share of them that have it.</summary>
    private sealed class Text(IReadOnlyList<Line> lines)
    {
        public IReadOnlyList<Line> Lines => lines;

        public string Kind => lines[0].Passage.Kind;

        public string Subject => lines[0].Passage.Subject;

        public bool IsGeneral => lines[0].Passage.IsGeneral;

        public FrozenDictionary<string, double> Rates { get; } =
            lines
                .SelectMany(line => line.Terms.Select(term => (term, line.Passage.Weight)))
                .GroupBy(pair => pair.term)
                .ToFrozenDictionary(
                    pairs => pairs.Key,
                    pairs => pairs.Sum(pair => pair.Weight) / Math.Pow(lines.Count, Length)
                );
    }
}
