using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Feedback;

namespace Bot.Core.Themes;

/// <summary>
/// Themes in the digest: what waits for an answer, the top themes of the week with their change and a quote, what was
/// decided, and how long replies take.
/// </summary>
internal sealed class ThemesDigestSection(ThemeBoard board, ThemeStore store, FeedbackStore feedback) : IDigestSection
{
    private const int Shown = 3;
    private static readonly TimeSpan LoopPeriod = TimeSpan.FromDays(90);
    private static readonly Dictionary<string, AccountDeals> NoDeals = [];

    public string Key => "themes";

    public int Order => 22;

    public LocalizedText Name => ThemeSectionTexts.DigestTitle;

    public async Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken)
    {
        var organization = week.Organization;
        var snapshot = board.Of(organization.Id);
        if (!snapshot.Themes.Any())
        {
            return new DigestPart([]) { IsQuiet = true };
        }

        var ranked = ThemeRanking.Rank(snapshot, NoDeals, organization.Currency, new ThemeQuery(), week.Now);
        var decided = snapshot
            .Themes.Where(theme => theme.Decision is { } decision && decision.At >= week.From && decision.At < week.To)
            .ToList();
        List<Block> blocks =
        [
            .. Unanswered(ranked),
            .. await TopAsync(snapshot, week, cancellationToken),
            .. WeDid(decided),
        ];
        if (blocks.Count == 0)
        {
            return new DigestPart([]) { IsQuiet = true };
        }

        var notices = await store
            .ToldSinceAsync(organization.Id, week.To - LoopPeriod, cancellationToken)
            .ToListAsync(cancellationToken);
        if (LoopTimes.Of([.. notices.Where(notice => notice.Told < week.To)]) is { } times)
        {
            blocks.Add(new Note(LoopTexts.Times(times)));
        }

        return new DigestPart([new Heading(ThemeSectionTexts.DigestTitle), .. blocks])
        {
            IsQuiet = decided.Count == 0 && !blocks.OfType<Quote>().Any(),
            Summary = decided.Count > 0 ? ThemeSectionTexts.Summary(decided.Count) : null,
        };
    }

    // Most accounts first: marketing owes them an answer.
    private static IEnumerable<Block> Unanswered(IReadOnlyList<RankedTheme> ranked)
    {
        var waiting = ranked.Where(theme => !theme.Theme.IsDecided && theme.Entries.Count > 0).Take(Shown).ToList();
        if (waiting.Count > 0)
        {
            yield return new Paragraph(ThemeSectionTexts.Unanswered);
            yield return new Bullets([
                .. waiting.Select(theme =>
                    ThemeSectionTexts.Waiting(theme, theme.Entries.Min(filed => filed.Entry.At))
                ),
            ]);
        }
    }

    private async Task<IReadOnlyList<Block>> TopAsync(
        ThemeSnapshot snapshot,
        DigestWeek week,
        CancellationToken cancellationToken
    )
    {
        var blocks = new List<Block>();
        foreach (var (theme, entries, voices, before) in Top(snapshot, week))
        {
            var accounts = entries.Select(entry => entry.AccountKey).Where(key => key.Length > 0).Distinct().Count();
            blocks.Add(new Paragraph(ThemeSectionTexts.Top(theme, voices, before, accounts)));
            var found = await feedback.GetAsync(theme.Organization, entries[0].Number, cancellationToken);
            blocks.AddRange(found is { Deleted: null } entry ? [ThemeCards.Quote(entry)] : []);
        }

        return blocks;
    }

    // The entries of the week, newest first.
    private static IEnumerable<(Theme Theme, List<ThemeEntry> Entries, int Voices, int Before)> Top(
        ThemeSnapshot snapshot,
        DigestWeek week
    ) =>
        snapshot
            .Themes.Select(theme =>
            {
                var all = snapshot.Of(theme.Number).Select(filed => filed.Entry).ToList();
                return (
                    Theme: theme,
                    Entries: all.Where(entry => Voices(entry, week.From, week.To) > 0)
                        .OrderByDescending(entry => entry.At)
                        .ToList(),
                    Voices: all.Sum(entry => Voices(entry, week.From, week.To)),
                    Before: all.Sum(entry => Voices(entry, week.FromBefore, week.From))
                );
            })
            .Where(top => top.Voices > 0)
            .OrderByDescending(top => top.Voices)
            .ThenBy(top => top.Theme.Number)
            .Take(Shown);

    private static int Voices(ThemeEntry entry, DateTimeOffset from, DateTimeOffset to) =>
        entry.Voices.Count(voice => voice.At >= from && voice.At < to);

    private static IEnumerable<Block> WeDid(List<Theme> decided) =>
        decided.Count == 0
            ? []
            : [new Paragraph(ThemeSectionTexts.WeDid), new Bullets([.. decided.Select(ThemeSectionTexts.Decided)])];
}
