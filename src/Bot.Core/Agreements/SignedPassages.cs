using System.Collections.Concurrent;
using System.Globalization;
using Bot.Core.Feedback;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Agreements;

/// <summary>
/// Finds the agreed text that a report is about. An agreed text is found by its own words, by what customers said that
/// led to it, and by what others said under the same tags. Kept in memory, rebuilt when an agreement changes.
/// </summary>
internal sealed class SignedPassages(
    AgreementStore store,
    AgreementViews views,
    FeedbackStore feedback,
    VocabularyCache vocabularies
)
{
    // A name is the topic in a few words. What customers said is about the topic, but not only.
    private const double OfName = 1,
        OfText = 0.9,
        OfEvidence = 0.9,
        OfTag = 0.7;

    private const int MostOfTag = 40;

    private readonly ConcurrentDictionary<string, Entry> cached = new();

    /// <summary>The agreed texts that have words of the report, best first.</summary>
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
        var words = (await vocabularies.GetAsync(organization, cancellationToken)).OwnWords;
        if (
            !cached.TryGetValue(organization, out var entry)
            || entry.Stamp != stamp
            || !ReferenceEquals(entry.Words, words)
        )
        {
            var passages = await PassagesAsync(organization, types, cancellationToken);
            entry = new Entry(stamp, words, new PassageIndex(passages, words));
            cached[organization] = entry;
        }

        return entry.Index.Find(text);
    }

    private sealed record Entry(string Stamp, OrganizationWords Words, PassageIndex Index);

    private async Task<IReadOnlyList<Passage>> PassagesAsync(
        string organization,
        IReadOnlyList<IAgreementType> types,
        CancellationToken cancellationToken
    )
    {
        var passages = new List<Passage>();
        foreach (var type in types)
        {
            var agreements = await store.ListAsync(organization, type.Key, cancellationToken);
            var subjects = agreements.Select(agreement => agreement.Subject).ToList();
            var view = await views.ViewAsync(organization, type, subjects, default, cancellationToken);
            foreach (var agreement in agreements)
            {
                if (agreement.Agreed is { } agreed)
                {
                    var title = view.Title(agreed).English.ToString();
                    IEnumerable<Passage> own =
                    [
                        new Passage(type.Key, agreement.Subject, title, OfText),
                        .. Own(type, agreement.Subject, agreed),
                        .. await SaidAsync(type, agreement, agreed, cancellationToken),
                    ];
                    var isGeneral = type.IsGeneral(agreement.Subject);
                    passages.AddRange(own.Select(passage => passage with { IsGeneral = isGeneral }));
                }
            }
        }

        return passages;
    }

    // Choices are left out: each of their options stands in many agreements.
    private static IEnumerable<Passage> Own(IAgreementType type, string subject, AgreementVersion agreed) =>
        from field in type.Fields
        where field.Type is not (FieldType.Choice or FieldType.Day) && type.TellsTopic(field)
        from line in (agreed.Content[field.Name] ?? "").Split('\n')
        from part in Parts(field, line)
        where part.Length > 0
        let isName = field.IsTitle || field.IsHeadline
        select new Passage(type.Key, subject, part, isName ? OfName : OfText, isName);

    // A pain, and what is said to it: alone and together.
    private static IEnumerable<string> Parts(FieldDefinition field, string line) =>
        field.HasParts ? line.Split('|').Append(line) : [line];

    // What led to the text, and what others said under the tags that most of that has.
    private async Task<IReadOnlyList<Passage>> SaidAsync(
        IAgreementType type,
        Agreement agreement,
        AgreementVersion agreed,
        CancellationToken cancellationToken
    )
    {
        var evidence = await views.EvidenceAsync(agreement.Organization, agreed.Evidence, cancellationToken);
        var said = evidence.ToDictionary(entry => entry.Number, entry => (entry.Details.Text, OfEvidence));
        var tags = evidence
            .SelectMany(entry => entry.Details.Tags)
            .CountBy(tag => tag)
            .Where(tag => tag.Value * 2 > evidence.Count)
            .Select(tag => tag.Key);
        foreach (var tag in tags)
        {
            var filter = new FeedbackFilter { Tag = tag };
            foreach (
                var entry in await feedback.ListAsync(agreement.Organization, filter, 0, MostOfTag, cancellationToken)
            )
            {
                said.TryAdd(entry.Number, (entry.Details.Text, OfTag));
            }
        }

        return [.. said.Values.Select(pair => new Passage(type.Key, agreement.Subject, pair.Text, pair.Item2))];
    }
}
