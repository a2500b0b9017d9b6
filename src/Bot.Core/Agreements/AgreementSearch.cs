using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>A search hit: a title and a lead to choose it by, and the card to share.</summary>
public sealed record AgreedHit(LocalizedText Title, LocalizedText Lead, Card Card);

/// <summary>
/// Searches agreed texts as the user types, to share one in a conversation. It leaves proposals out: readers take a
/// shared card for what the company says.
/// </summary>
public sealed class AgreementSearch(AgreementViews views, TimeProvider time)
{
    private const int LongestLead = 120;

    /// <summary>The searchable types: all but those with a single agreement.</summary>
    public IReadOnlyList<IAgreementType> Kinds => [.. views.Kinds.Where(type => type.SinglesOut is null)];

    /// <summary>
    /// Finds agreed texts in which each word or its beginning occurs. Hits in the name come first, then hits in the
    /// text, ordered by title. Without words it returns all. If no text matches, it returns those with a similar name.
    /// </summary>
    public async Task<IReadOnlyList<AgreedHit>> FindAsync(
        string organization,
        IAgreementType type,
        string words,
        CancellationToken cancellationToken
    )
    {
        var view = await views.ViewAsync(organization, type, time.GetUtcNow(), cancellationToken);
        var agreed = view.Agreements.Where(agreement => agreement.Agreed is not null).ToList();
        var typed = Folding.Words(words).ToList();
        var ranked = agreed
            .Select(agreement => (Agreement: agreement, Rank: Rank(view, agreement.Agreed!, typed)))
            .Where(hit => hit.Rank is not null)
            .ToList();
        var found =
            ranked.Count > 0
                ? ranked
                    .OrderBy(hit => hit.Rank)
                    .ThenBy(hit => view.Called(hit.Agreement) is null)
                    .ThenBy(hit => Title(view, hit.Agreement), StringComparer.Ordinal)
                    .Select(hit => hit.Agreement)
                : FuzzySearch.Search(words, agreed, agreement => Names(view, agreement.Agreed!)).Best;
        return [.. found.Select(agreement => Hit(view, agreement))];
    }

    private static string Title(AgreementView view, Agreement agreement) =>
        Folding.Fold(view.Title(agreement).English.ToString());

    private static int? Rank(AgreementView view, AgreementVersion version, IReadOnlyList<string> typed)
    {
        var names = Names(view, version).SelectMany(Folding.Words).ToList();
        return Has(names, typed) ? 0
            : Has(
                [.. names, .. view.Kind.Fields.SelectMany(field => Folding.Words(version.Content[field.Name] ?? ""))],
                typed
            )
                ? 1
            : null;
    }

    private static bool Has(IReadOnlyList<string> words, IReadOnlyList<string> typed) =>
        typed.All(beginning => words.Any(word => word.StartsWith(beginning, StringComparison.Ordinal)));

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
