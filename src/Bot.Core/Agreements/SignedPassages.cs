using System.Collections.Concurrent;
using System.Globalization;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Agreements;

/// <summary>A line of an agreed text that speaks of the same as a report.</summary>
/// <param name="Likeness">0 to 1.</param>
internal sealed record PassageHit(string Kind, string Subject, double Likeness);

/// <summary>
/// Finds the agreed text that answers a report, by comparing the report with each line of each agreed text. Lines are
/// weighed by the rarity of their words among all lines (cosine of TF-IDF vectors). Kept in memory, rebuilt when an
/// agreement changes.
/// </summary>
internal sealed class SignedPassages(AgreementStore store)
{
    /// <summary>A name is the topic in a few words, so its words count more.</summary>
    private const double InName = 1.5;

    private readonly ConcurrentDictionary<string, (string Stamp, Lines Lines)> cached = new();

    /// <summary>The most similar agreed texts, best first, one line each.</summary>
    public async Task<IReadOnlyList<PassageHit>> FindAsync(
        string organization,
        IReadOnlyList<IAgreementType> types,
        string text,
        CancellationToken cancellationToken
    )
    {
        var stamps = new List<string>();
        foreach (var type in types)
        {
            var changes = await store.ChangesAsync(organization, type.Key, cancellationToken);
            stamps.Add(changes.ToString(CultureInfo.InvariantCulture));
        }

        var stamp = string.Join('|', stamps);
        if (!cached.TryGetValue(organization, out var entry) || entry.Stamp != stamp)
        {
            var all = new List<(IAgreementType, Agreement)>();
            foreach (var type in types)
            {
                all.AddRange(
                    (await store.ListAsync(organization, type.Key, cancellationToken)).Select(one => (type, one))
                );
            }

            entry = (stamp, new Lines(all));
            cached[organization] = entry;
        }

        return entry.Lines.Find(text);
    }

    private sealed class Lines
    {
        private const int ShortestLine = 2;

        private readonly List<(string Kind, string Subject, Dictionary<string, double> Weights, double Length)> lines =
        [];
        private readonly Dictionary<string, int> counts = [];
        private readonly int total;

        public Lines(IEnumerable<(IAgreementType Type, Agreement Agreement)> agreements)
        {
            var read = agreements
                .Where(pair => pair.Agreement.Agreed is not null)
                .SelectMany(pair => Read(pair.Type, pair.Agreement))
                .ToList();
            total = read.Count;
            foreach (var term in read.SelectMany(line => line.Terms.Distinct()))
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
            }

            foreach (var (kind, subject, terms, factor) in read)
            {
                var weights = terms.Distinct().ToDictionary(term => term, term => factor * Rarity(term));
                lines.Add((kind, subject, weights, Math.Sqrt(weights.Values.Sum(weight => weight * weight)) / factor));
            }
        }

        public IReadOnlyList<PassageHit> Find(string text)
        {
            var terms = Terms(text).Distinct().ToList();
            var length = Math.Sqrt(terms.Sum(term => Rarity(term) * Rarity(term)));
            return
            [
                .. lines
                    .Select(line =>
                        (
                            line.Kind,
                            line.Subject,
                            Likeness: terms.Sum(term => line.Weights.GetValueOrDefault(term) * Rarity(term))
                                / Math.Max(1e-9, line.Length * length)
                        )
                    )
                    .GroupBy(hit => (hit.Kind, hit.Subject))
                    .Select(group => new PassageHit(
                        group.Key.Kind,
                        group.Key.Subject,
                        group.Select(hit => hit.Likeness).OrderDescending().Take(2).Sum() / 1.5
                    ))
                    .Where(hit => hit.Likeness > 0)
                    .OrderByDescending(hit => hit.Likeness)
                    .ThenBy(hit => hit.Subject, StringComparer.Ordinal),
            ];
        }

        private double Rarity(string term) => Math.Log(1 + (total / (1.0 + counts.GetValueOrDefault(term))));

        private static IEnumerable<(string Kind, string Subject, List<string> Terms, double Factor)> Read(
            IAgreementType type,
            Agreement agreement
        )
        {
            var content = agreement.Agreed!.Content;
            foreach (var field in type.Fields.Where(field => field.Type is not (FieldType.Choice or FieldType.Day)))
            {
                foreach (var line in (content[field.Name] ?? "").Split('\n', '|'))
                {
                    var terms = Terms(line).ToList();
                    if (terms.Count >= ShortestLine || field.IsTitle)
                    {
                        yield return (
                            type.Key,
                            agreement.Subject,
                            terms,
                            field.IsTitle || field.IsHeadline ? InName : 1
                        );
                    }
                }
            }
        }

        // A meaning says more than the word: a word with a known meaning counts by that alone.
        private static IEnumerable<string> Terms(string text) =>
            SearchTerms.Of(text).Select(word => word.Terms.FirstOrDefault(term => term[0] == '=') ?? word.Terms[0]);
    }
}
