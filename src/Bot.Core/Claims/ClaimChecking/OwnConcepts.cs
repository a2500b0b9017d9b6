using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// What the organization's own words mean in a promise: what a known word of their group means, or something of their
/// own. They add to <see cref="Concepts"/> and never change what a word means there.
/// </summary>
internal sealed class OwnConcepts
{
    public static readonly OwnConcepts None = new(OrganizationWords.None);

    public OrganizationWords Words { get; }

    private readonly FrozenDictionary<string, Concept> concepts;

    public OwnConcepts(OrganizationWords words)
    {
        Words = words;
        concepts = words
            .Groups.DistinctBy(group => group.Concept)
            .ToFrozenDictionary(
                group => group.Concept,
                group => group.Words.Select(Known).FirstOrDefault(concept => concept is not null) ?? Own(group)
            );
    }

    /// <summary>The concept of exactly these folded words; null if they are in no group.</summary>
    public Concept? Find(IReadOnlyList<string> folded, Language language) =>
        Words.Find(folded, language) is { } group ? concepts[group.Concept] : null;

    private static Concept Own(WordGroup group) => new(group.Concept, 1, false);

    // What says nothing, means the opposite or depends on other words is no meaning for a whole group.
    private static Concept? Known(string word)
    {
        string[] folded = [.. Folding.Words(word)];
        return
            Concepts.Find(
                string.Join(' ', Stems.Of(folded, Language.English)),
                string.Join(' ', Stems.Of(folded, Language.Spanish)),
                Language.English
            )
                is { Weight: > 0, IsOpposite: false, Beside.Count: 0 } concept
            ? concept
            : null;
    }
}
