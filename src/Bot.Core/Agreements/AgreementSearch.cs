using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Something agreed that was found: a line to choose it by, and the card that is shared with others.</summary>
public sealed record AgreedHit(LocalizedText Title, LocalizedText Lead, Card Card);

/// <summary>
/// Finds what both sides signed while somebody is still typing, to share it in a talk. Proposals are left out: who reads a
/// shared card takes it for what the company says.
/// </summary>
public sealed class AgreementSearch(AgreementViews views, TimeProvider time)
{
    private const int LongestLead = 120;

    /// <summary>The kinds that can be searched: all but those of which there is only one.</summary>
    public IReadOnlyList<IAgreementType> Kinds => [.. views.Kinds.Where(type => type.SinglesOut is null)];

    /// <summary>
    /// Those in which every word, or its beginning, occurs: in the name first, then anywhere in the text; by title. Without
    /// words all of them; when no word is found as it was typed, those whose name is nearly so.
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

    // Buttons belong to a talk with Duet; a shared card stands where Duet may be no part of.
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
