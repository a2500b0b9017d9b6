using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Journey;

namespace Bot.Core.Themes;

public enum ThemeOrder
{
    Accounts,
    Voices,
    Pipeline,
    Lost,
    Growth,
}

/// <summary>Which entries count, and in which order themes are shown. What is null does not filter.</summary>
public sealed record ThemeQuery(ThemeOrder By = ThemeOrder.Accounts)
{
    public FeedbackKind? Kind { get; init; }

    public Stage? Stage { get; init; }

    public string? Persona { get; init; }

    public string? Account { get; init; }

    /// <summary>A tag, such as a product.</summary>
    public string? Tag { get; init; }

    /// <summary>The folded keys of the accounts of a segment.</summary>
    public IReadOnlySet<string>? Accounts { get; init; }

    /// <summary>The ids of the reporter.</summary>
    public IReadOnlyList<string>? Reporters { get; init; }

    public DateTimeOffset? Since { get; init; }
}

/// <summary>The amounts of an account's open and lost deals, in the organization's currency.</summary>
public readonly record struct AccountDeals(decimal Open, decimal Lost);

/// <summary>
/// A theme with its counts. <see cref="Accounts"/> and <see cref="People"/> count each once, whatever was merged;
/// <see cref="Recent"/> and <see cref="Before"/> are the voices of the last four weeks and the four before.
/// </summary>
public sealed record RankedTheme(
    Theme Theme,
    int Accounts,
    int People,
    int Voices,
    int Recent,
    int Before,
    decimal Pipeline,
    decimal Lost
)
{
    public IReadOnlyList<FiledEntry> Entries { get; init; } = [];
}

/// <summary>Counts and ranks themes. Pure.</summary>
public static class ThemeRanking
{
    public static readonly TimeSpan Period = TimeSpan.FromDays(28);

    /// <param name="snapshot">Themes and entries.</param>
    /// <param name="deals">The deals of accounts by their folded names.</param>
    /// <param name="currency">The currency of typed amounts that count where no deal of the account is known.</param>
    /// <param name="query">What counts.</param>
    /// <param name="now">The end of the last four weeks.</param>
    public static IReadOnlyList<RankedTheme> Rank(
        ThemeSnapshot snapshot,
        IReadOnlyDictionary<string, AccountDeals> deals,
        string currency,
        ThemeQuery query,
        DateTimeOffset now
    )
    {
        var ranked = snapshot
            .Themes.Select(theme => Count(theme, [.. snapshot.Of(theme.Number)], deals, currency, query, now))
            .Where(theme => theme.Voices > 0 || IsUnfiltered(query));
        var ordered = query.By switch
        {
            ThemeOrder.Voices => ranked.OrderByDescending(theme => theme.Voices),
            ThemeOrder.Pipeline => ranked.OrderByDescending(theme => theme.Pipeline),
            ThemeOrder.Lost => ranked.OrderByDescending(theme => theme.Lost),
            ThemeOrder.Growth => ranked.OrderByDescending(theme => theme.Recent - theme.Before),
            _ => ranked.OrderByDescending(theme => theme.Accounts),
        };
        return
        [
            .. ordered
                .ThenByDescending(theme => theme.Accounts)
                .ThenByDescending(theme => theme.Voices)
                .ThenBy(theme => theme.Theme.Number),
        ];
    }

    public static RankedTheme Count(
        Theme theme,
        IReadOnlyList<FiledEntry> entries,
        IReadOnlyDictionary<string, AccountDeals> deals,
        string currency,
        ThemeQuery query,
        DateTimeOffset now
    )
    {
        var counted = entries
            .Where(filed => Matches(filed.Entry, query))
            .Select(filed => (Filed: filed, Voices: filed.Entry.Voices.Where(voice => Counts(voice, query)).ToList()))
            .Where(filed => filed.Voices.Count > 0)
            .ToList();
        var voices = counted.SelectMany(filed => filed.Voices).ToList();
        var accounts = counted
            .Select(filed => filed.Filed.Entry.AccountKey)
            .Where(account => account.Length > 0)
            .ToHashSet();
        return new RankedTheme(
            theme,
            accounts.Count,
            voices.Select(voice => voice.Member).Distinct().Count(),
            voices.Count,
            voices.Count(voice => voice.At > now - Period && voice.At <= now),
            voices.Count(voice => voice.At > now - Period - Period && voice.At <= now - Period),
            accounts.Sum(account => deals.GetValueOrDefault(account).Open)
                + Typed(counted.Select(filed => filed.Filed.Entry), deals, currency),
            accounts.Sum(account => deals.GetValueOrDefault(account).Lost)
        )
        {
            Entries = [.. counted.Select(filed => filed.Filed).OrderByDescending(filed => filed.Entry.At)],
        };
    }

    // The largest amount that somebody typed for an account of which no deal is known.
    private static decimal Typed(
        IEnumerable<ThemeEntry> entries,
        IReadOnlyDictionary<string, AccountDeals> deals,
        string currency
    ) =>
        entries
            .Where(entry => entry.Amount?.Currency == currency && !deals.ContainsKey(entry.AccountKey))
            .GroupBy(entry => entry.AccountKey.Length > 0 ? entry.AccountKey : $"#{entry.Number}")
            .Sum(account => account.Max(entry => entry.Amount!.Amount));

    private static bool Matches(ThemeEntry entry, ThemeQuery query) =>
        (query.Kind is null || entry.Kind == query.Kind)
        && (query.Stage is null || entry.Stage == query.Stage)
        && (query.Persona is null || entry.Persona == Folding.Fold(query.Persona).Trim())
        && (query.Account is null || entry.AccountKey == Folding.Fold(query.Account).Trim())
        && (query.Accounts is null || query.Accounts.Contains(entry.AccountKey))
        && (query.Tag is null || entry.Tags.Contains(query.Tag));

    private static bool Counts(ThemeVoice voice, ThemeQuery query) =>
        (query.Since is null || voice.At >= query.Since)
        && (query.Reporters is null || query.Reporters.Contains(voice.Member));

    private static bool IsUnfiltered(ThemeQuery query) => query == new ThemeQuery(query.By);
}
