namespace Bot.Core.Themes;

/// <summary>The themes of an organization and all entries, at one moment.</summary>
public sealed class ThemeSnapshot(IReadOnlyDictionary<int, Theme> themes, IReadOnlyList<FiledEntry> entries)
{
    private ILookup<int, FiledEntry>? byRoot;

    /// <summary>The themes that are not part of another one.</summary>
    public IEnumerable<Theme> Themes => themes.Values.Where(theme => theme.MergedInto is null);

    public IReadOnlyList<FiledEntry> Entries => entries;

    /// <summary>Entries that wait for a theme, newest first.</summary>
    public IEnumerable<FiledEntry> Waiting =>
        entries
            .Where(filed => filed.Filing is not { } filing || !filing.IsDone())
            .OrderByDescending(filed => filed.Entry.At);

    /// <summary>The theme that a theme is part of after merges; null if there is none.</summary>
    public Theme? Root(int number) => Root(themes, number);

    public static Theme? Root(IReadOnlyDictionary<int, Theme> themes, int number)
    {
        var theme = themes.GetValueOrDefault(number);

        // Merges of other nodes arrive in any order. A circle would be a fault; it must not hang.
        for (var i = 0; i < themes.Count && theme?.MergedInto is { } into; i++)
        {
            theme = themes.GetValueOrDefault(into);
        }

        return theme;
    }

    /// <summary>The entries of a theme and of all themes that were merged into it.</summary>
    public IEnumerable<FiledEntry> Of(int root) =>
        (
            byRoot ??= entries
                .Where(filed => filed.Filing?.Theme is not null)
                .ToLookup(filed => Root(filed.Filing!.Theme!.Value)?.Number ?? 0)
        )[root];

    /// <summary>The theme of each entry that has one, after merges, by the entry's number.</summary>
    public IReadOnlyDictionary<int, Theme> ByEntry()
    {
        var found = new Dictionary<int, Theme>();
        foreach (var (entry, filing) in entries)
        {
            if (filing?.Theme is { } number && Root(number) is { } theme)
            {
                found.Add(entry.Number, theme);
            }
        }

        return found;
    }

    /// <summary>The themes that were merged into a theme, without those merged into them.</summary>
    public IEnumerable<Theme> MergedInto(int number) => themes.Values.Where(theme => theme.MergedInto == number);

    /// <summary>The theme of an entry, and its filing.</summary>
    public (Theme? Theme, Filing? Filing) ThemeOf(int entry)
    {
        var filing = entries.FirstOrDefault(filed => filed.Entry.Number == entry).Filing;
        return (filing?.Theme is { } theme ? Root(theme) : null, filing);
    }
}
