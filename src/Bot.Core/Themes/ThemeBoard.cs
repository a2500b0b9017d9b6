using System.Collections.Concurrent;
using Bot.Core.Data;
using Bot.Core.Feedback;

namespace Bot.Core.Themes;

/// <summary>
/// All themes, filings and entries in memory, for ranking and suggestions. Filled from the store after the start, and
/// kept up by commits.
/// </summary>
public sealed class ThemeBoard : IDocumentFollower
{
    private readonly ConcurrentDictionary<string, OrganizationThemes> organizations = new();

    public IReadOnlyList<IDocumentSet> Sets { get; } = [FeedbackStore.Entries, ThemeStore.Themes, ThemeStore.Filings];

    public ThemeSnapshot Of(string organization) => Themes(organization).Snapshot();

    /// <summary>The entries by the folded name of their account; those without one are left out. It follows commits.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<FiledEntry>> ByAccount(string organization) =>
        Themes(organization).ByAccount;

    /// <summary>The themes without the entries, which takes no time however many entries there are.</summary>
    public ThemeSnapshot ThemesOf(string organization) => Themes(organization).WithoutEntries();

    /// <summary>
    /// The most probable themes of a text, most probable first, at most five. Merged themes are suggested as the theme
    /// that they are part of.
    /// </summary>
    public IReadOnlyList<Suggestion> Suggest(string organization, string text, IReadOnlyList<int> refused) =>
        Themes(organization).Suggest(text, refused);

    public void Apply(IReadOnlyList<DocumentChange> changes)
    {
        foreach (var change in changes)
        {
            if (Sets.Any(set => set.Name == change.Set.Name))
            {
                Themes(change.Organization).Apply(change);
            }
        }
    }

    public void Clear() => organizations.Clear();

    public void Filled()
    {
        foreach (var organization in organizations.Values)
        {
            organization.Train();
        }
    }

    private OrganizationThemes Themes(string organization) =>
        organizations.GetOrAdd(organization, _ => new OrganizationThemes());
}
