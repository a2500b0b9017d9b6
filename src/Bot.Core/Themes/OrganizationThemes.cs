using System.Globalization;
using Bot.Core.Data;
using Bot.Core.Feedback;

namespace Bot.Core.Themes;

/// <summary>The part of one organization in the <see cref="ThemeBoard"/>.</summary>
internal sealed class OrganizationThemes
{
    private const int MostSuggested = 5;
    private const double LeastProbability = 0.01;

    private readonly Lock gate = new();
    private readonly Dictionary<int, ThemeEntry> entries = [];
    private readonly Dictionary<int, Filing> filings = [];
    private readonly Dictionary<int, Theme> themes = [];
    private readonly Groups<int, FiledEntry> accounts = new();
    private readonly Dictionary<(string Set, int Number), long> stamps = [];
    private ThemeLearning learning = new();
    private ThemeSnapshot? snapshot;
    private ThemeSnapshot? withoutEntries;

    public IReadOnlyDictionary<string, IReadOnlyList<FiledEntry>> ByAccount => accounts.ByKey;

    public ThemeSnapshot Snapshot()
    {
        lock (gate)
        {
            return snapshot ??= new ThemeSnapshot(
                new Dictionary<int, Theme>(themes),
                [.. entries.Values.Select(entry => new FiledEntry(entry, filings.GetValueOrDefault(entry.Number)))]
            );
        }
    }

    public ThemeSnapshot WithoutEntries()
    {
        lock (gate)
        {
            return withoutEntries ??= new ThemeSnapshot(new Dictionary<int, Theme>(themes), []);
        }
    }

    public IReadOnlyList<Suggestion> Suggest(string text, IReadOnlyList<int> refused)
    {
        var suggestions = learning.Suggest(text);
        lock (gate)
        {
            var hidden = refused.Select(number => ThemeSnapshot.Root(themes, number)?.Number).ToHashSet();
            return
            [
                .. suggestions
                    .Select(suggestion => (Root: ThemeSnapshot.Root(themes, suggestion.Theme), suggestion.Confidence))
                    .Where(suggestion => suggestion.Root is { } root && !hidden.Contains(root.Number))
                    .GroupBy(suggestion => suggestion.Root!.Number)
                    .Select(group => (group.Key, Probability: group.Sum(suggestion => suggestion.Confidence)))
                    .Where(group => group.Probability >= LeastProbability)
                    .OrderByDescending(group => group.Probability)
                    .Take(MostSuggested)
                    .Select(group => new Suggestion(group.Key, Math.Sqrt(Math.Min(1, group.Probability)))),
            ];
        }
    }

    public void Train() => learning.Train();

    public void Apply(DocumentChange change)
    {
        lock (gate)
        {
            snapshot = null;
            withoutEntries = change.Set.Name == ThemeStore.Themes.Name ? null : withoutEntries;
            if (change.IsClear)
            {
                Clear(change.Set.Name);
            }
            else if (change.Content is { } content)
            {
                Put(change, content);
            }
            else if (int.TryParse(change.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                Remove(change.Set.Name, number);
            }
        }
    }

    private void Put(DocumentChange change, DocumentContent content)
    {
        if (change.Set.Name == FeedbackStore.Entries.Name)
        {
            var entry = content.Read<FeedbackEntry>();
            if (IsNews(change, entry.Number))
            {
                if (entry.Deleted is null)
                {
                    entries[entry.Number] = ThemeEntry.Of(entry);
                }
                else
                {
                    entries.Remove(entry.Number);
                }

                PutByAccount(entry.Number);
            }
        }
        else if (change.Set.Name == ThemeStore.Filings.Name)
        {
            var filing = content.Read<Filing>();
            if (IsNews(change, filing.Entry))
            {
                filings[filing.Entry] = filing;
                PutByAccount(filing.Entry);
                learning.Learn(filing, isNow: change.Stamp > 0);
            }
        }
        else
        {
            var theme = content.Read<Theme>();
            if (IsNews(change, theme.Number))
            {
                var isRenamed = themes.GetValueOrDefault(theme.Number)?.Name != theme.Name;
                themes[theme.Number] = theme;
                if (isRenamed)
                {
                    learning.Learn(theme, isNow: change.Stamp > 0);
                }
            }
        }
    }

    private void PutByAccount(int number)
    {
        var entry = entries.GetValueOrDefault(number);
        accounts.Put(
            number,
            entry is { AccountKey.Length: > 0 } ? entry.AccountKey : null,
            entry is null ? default : new FiledEntry(entry, filings.GetValueOrDefault(number))
        );
    }

    // What is read from the store has the stamp 0, and any change since the start supersedes it.
    private bool IsNews(DocumentChange change, int number)
    {
        var key = (change.Set.Name, number);
        if (stamps.TryGetValue(key, out var known) && known > change.Stamp)
        {
            return false;
        }

        if (change.Stamp > 0)
        {
            stamps[key] = change.Stamp;
        }

        return true;
    }

    private void Remove(string set, int number)
    {
        if (set == FeedbackStore.Entries.Name)
        {
            entries.Remove(number);
            PutByAccount(number);
        }
        else if (set == ThemeStore.Filings.Name)
        {
            filings.Remove(number);
            PutByAccount(number);
        }
        else
        {
            themes.Remove(number);
        }
    }

    private void Clear(string set)
    {
        if (set == FeedbackStore.Entries.Name)
        {
            entries.Clear();
            accounts.Clear();
        }
        else if (set == ThemeStore.Filings.Name)
        {
            filings.Clear();
            entries.Keys.ToList().ForEach(PutByAccount);
            learning = new ThemeLearning();
            themes.Values.ToList().ForEach(theme => learning.Learn(theme, isNow: true));
        }
        else
        {
            themes.Clear();
            learning = new ThemeLearning();
        }
    }
}
