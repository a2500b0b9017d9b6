using Bot.Core.Chat;
using Bot.Core.Search;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Agreements;

/// <summary>A search hit: a title and a lead to choose it by, and the card to share.</summary>
public sealed record AgreedHit(LocalizedText Title, LocalizedText Lead, Card Card);

/// <summary>
/// Searches agreed texts as the user types, to share one in a conversation. It leaves proposals out: readers take a
/// shared card for what the company says.
/// </summary>
public sealed class AgreementSearch(
    AgreementViews views,
    SearchIndex index,
    VocabularyCache vocabularies,
    TimeProvider time
)
{
    private const int LongestLead = 120;
    private const int Most = 100;

    /// <summary>The searchable types: those whose texts people share, but none with a single agreement.</summary>
    public IReadOnlyList<IAgreementType> Kinds =>
        [.. views.Kinds.Where(type => type.IsShared && type.SinglesOut is null)];

    /// <summary>
    /// Finds agreed texts in which each word or its beginning occurs, in any form. Hits in the name come first, then hits
    /// in the text, ordered by title. Without words it returns all. If no text matches, it returns those with a similar
    /// name.
    /// </summary>
    public async Task<IReadOnlyList<AgreedHit>> FindAsync(
        string organization,
        IAgreementType type,
        string words,
        CancellationToken cancellationToken
    )
    {
        var vocabulary = await vocabularies.GetAsync(organization, cancellationToken);
        var hits = Hits(organization, type, words, vocabulary.Words).ToDictionary(hit => hit.Id);
        var view = await views.ViewAsync(organization, type, [.. hits.Keys], time.GetUtcNow(), cancellationToken);
        var found = Agreed(view)
            .OrderBy(agreement => hits[agreement.Subject].NameCoverage >= 1 ? 0 : 1)
            .ThenBy(agreement => view.Called(agreement) is null)
            .ThenBy(agreement => Title(view, agreement), StringComparer.Ordinal)
            .Select(agreement => Hit(view, agreement))
            .ToList();
        return found.Count > 0 ? found : await FindByNameAsync(organization, type, words, cancellationToken);
    }

    private IReadOnlyList<SearchHit> Hits(
        string organization,
        IAgreementType type,
        string words,
        OrganizationWords synonyms
    ) =>
        index.Find(
            new SearchQuery(organization, words)
            {
                Kinds = [type.Key],
                Take = Most,
                LeastWords = int.MaxValue,
                MostCompared = int.MaxValue,
                Beginnings = Beginnings.AllWords,
                Words = synonyms,
            }
        );

    // Reads all agreements of the type: names may contain those of other agreements, which the index does not know.
    private async Task<IReadOnlyList<AgreedHit>> FindByNameAsync(
        string organization,
        IAgreementType type,
        string words,
        CancellationToken cancellationToken
    )
    {
        var view = await views.ViewAsync(organization, type, time.GetUtcNow(), cancellationToken);
        var typed = Folding.Words(words).ToList();
        var found = Agreed(view).Where(agreement => HasNames(view, agreement.Agreed!, typed)).ToList();
        return
        [
            .. (
                found.Count > 0
                    ? found
                        .OrderBy(agreement => view.Called(agreement) is null)
                        .ThenBy(agreement => Title(view, agreement), StringComparer.Ordinal)
                    : FuzzySearch
                        .Search(words, Agreed(view), agreement => Names(view, agreement.Agreed!))
                        .Best.AsEnumerable()
            ).Select(agreement => Hit(view, agreement)),
        ];
    }

    private static List<Agreement> Agreed(AgreementView view) =>
        [.. view.Agreements.Where(agreement => agreement.Agreed is not null)];

    private static string Title(AgreementView view, Agreement agreement) =>
        Folding.Fold(view.Title(agreement).English.ToString());

    private static bool HasNames(AgreementView view, AgreementVersion version, IReadOnlyList<string> typed)
    {
        var names = Names(view, version).SelectMany(Folding.Words).ToList();
        return typed.All(beginning => names.Any(word => word.StartsWith(beginning, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Names(AgreementView view, AgreementVersion version)
    {
        var title = view.Title(version);
        return view
            .Kind.Names(version.Content, view.Options)
            .Append(title.English.ToString())
            .Append(title.Spanish.ToString());
    }

    // A shared card has no buttons: Duet may not be a member of the conversation that it stands in.
    private static AgreedHit Hit(AgreementView view, Agreement agreement)
    {
        var (version, card) = (agreement.Agreed!, AgreementCards.Answer(view, agreement));
        var lead =
            view.Lead(version)
            ?? view.Kind.Fields.Where(field => !field.IsTitle && field.Type != FieldType.Choice)
                .Select(field => version.Content[field.Name])
                .FirstOrDefault(words => words is not null);
        var line = LocalizedText.Invariant(
            Truncate.ToLine(
                string.Join(
                    " · ",
                    (lead ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                ),
                LongestLead
            )
        );
        return new AgreedHit(
            AgreementTexts.Marked(view.Title(version), view.Called(agreement)),
            AgreementTexts.WarnedFirst(view.Warnings(version), line),
            card with
            {
                Blocks = [.. card.Blocks.Where(block => block is not Buttons)],
            }
        );
    }
}
