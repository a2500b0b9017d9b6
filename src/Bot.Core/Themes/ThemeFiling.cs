using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>Puts entries into themes. Filing into a decided theme makes the theme due to be told.</summary>
internal sealed class ThemeFiling(IDocumentStore data, FeedbackStore feedback)
{
    /// <summary>
    /// Files a new entry without asking. The reporter reads in the receipt what was decided, so they are not told
    /// again. Returns the filing as stored: a decision of a person stays.
    /// </summary>
    public Task<Filing> FileAsync(
        FeedbackEntry entry,
        int theme,
        Member reader,
        DateTimeOffset at,
        CancellationToken none
    ) =>
        data.CommitAsync(
                entry.Organization,
                async transaction =>
                {
                    var filing = new Filing(entry.Organization, entry.Number, FilingKind.Automatic, at)
                    {
                        Theme = theme,
                    };
                    var known = await FindAsync(transaction, filing);
                    if (known is null)
                    {
                        await PutAsync(transaction, filing, null);
                    }

                    await ReadInReceiptAsync(transaction, known ?? filing, entry, reader, at);
                    return known ?? filing;
                },
                none
            )
            .AsTask();

    /// <summary>Files entries under the theme that a person chose. Returns how many exist.</summary>
    public async Task<int> ChooseAsync(
        string organization,
        IReadOnlyList<(int Entry, int Theme)> choices,
        Member by,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var texts = await TextsAsync(organization, choices.Select(choice => choice.Entry), cancellationToken);
        return await data.CommitAsync(
            organization,
            async transaction =>
            {
                foreach (var (entry, theme) in choices.Where(choice => texts.ContainsKey(choice.Entry)))
                {
                    await ChooseAsync(transaction, organization, entry, texts[entry], theme, by.Id, at);
                }

                return texts.Count;
            },
            cancellationToken
        );
    }

    /// <summary>A new theme with entries; the one that has the name already, if there is one.</summary>
    public async Task<Theme> CreateAsync(
        string organization,
        string name,
        IReadOnlyList<int> entries,
        Member by,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var texts = await TextsAsync(organization, entries, cancellationToken);
        return await data.CommitAsync(
            organization,
            async transaction =>
            {
                var all = await transaction.ListAsync(ThemeStore.Themes, organization, CancellationToken.None);
                var theme = all.FirstOrDefault(other =>
                    other.MergedInto is null && Folding.Fold(other.Name) == Folding.Fold(name)
                );
                if (theme is null)
                {
                    var number = await transaction.NextAsync(organization, "themes");
                    theme = new Theme(organization, number, name, by.Id, at, Revision: 0);
                    await transaction.PutAsync(ThemeStore.Themes, theme);
                }

                foreach (var entry in texts.Keys)
                {
                    await ChooseAsync(transaction, organization, entry, texts[entry], theme.Number, by.Id, at);
                }

                return theme;
            },
            cancellationToken
        );
    }

    /// <summary>Takes an entry out of its theme, and remembers which themes do not fit it.</summary>
    public Task RefuseAsync(
        string organization,
        int entry,
        IReadOnlyList<int> themes,
        Member by,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) => DecideAsync(organization, [entry], FilingKind.Open, themes, by, at, cancellationToken);

    /// <summary>Says that entries are no feedback.</summary>
    public Task DismissAsync(
        string organization,
        IReadOnlyList<int> entries,
        Member by,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) => DecideAsync(organization, entries, FilingKind.NotFeedback, [], by, at, cancellationToken);

    /// <summary>In a transaction: files one entry under the theme that a theme is part of.</summary>
    public static async ValueTask ChooseAsync(
        IDocumentTransaction transaction,
        string organization,
        int entry,
        string text,
        int theme,
        string by,
        DateTimeOffset at
    )
    {
        if (await ThemeStore.RootAsync(transaction, organization, theme) is not { } root)
        {
            return;
        }

        var filing = new Filing(organization, entry, FilingKind.Chosen, at)
        {
            Theme = root.Number,
            By = by,
            Text = text,
        };
        var known = await FindAsync(transaction, filing);
        var moved = known?.Theme is { } before && before != root.Number ? new[] { before } : [];
        var refused = (known?.Refused ?? []).Concat(moved).Where(number => number != root.Number).Distinct();
        await PutAsync(transaction, filing with { Refused = [.. refused] }, known);
    }

    private async Task DecideAsync(
        string organization,
        IReadOnlyList<int> entries,
        FilingKind kind,
        IReadOnlyList<int> refused,
        Member by,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var texts = await TextsAsync(organization, entries, cancellationToken);
        await data.CommitAsync(
            organization,
            async transaction =>
            {
                foreach (var (entry, text) in texts)
                {
                    var filing = new Filing(organization, entry, kind, at) { By = by.Id, Text = text };
                    var known = await FindAsync(transaction, filing);
                    var all = (known?.Refused ?? []).Concat(refused).Distinct();
                    await PutAsync(transaction, filing with { Refused = [.. all] }, known);
                }

                return true;
            },
            cancellationToken
        );
    }

    private async Task<Dictionary<int, string>> TextsAsync(
        string organization,
        IEnumerable<int> entries,
        CancellationToken cancellationToken
    )
    {
        var texts = new Dictionary<int, string>();
        foreach (var number in entries.Distinct())
        {
            if (await feedback.GetAsync(organization, number, cancellationToken) is { Deleted: null } entry)
            {
                texts.Add(number, entry.Text);
            }
        }

        return texts;
    }

    private static ValueTask<Filing?> FindAsync(IDocumentTransaction transaction, Filing filing) =>
        transaction.GetAsync(
            ThemeStore.Filings,
            filing.Organization,
            ThemeStore.Id(filing.Entry),
            CancellationToken.None
        );

    private static async ValueTask PutAsync(IDocumentTransaction transaction, Filing filing, Filing? known)
    {
        await transaction.PutAsync(ThemeStore.Filings, filing with { Revision = (known?.Revision ?? -1) + 1 });
        if (
            filing.Theme is { } theme
            && await ThemeStore.RootAsync(transaction, filing.Organization, theme) is { IsDecided: true } root
        )
        {
            await transaction.ReplaceAsync(ThemeStore.Themes, root with { TellFrom = filing.At });
        }
    }

    private static async ValueTask ReadInReceiptAsync(
        IDocumentTransaction transaction,
        Filing filing,
        FeedbackEntry entry,
        Member reader,
        DateTimeOffset at
    )
    {
        if (
            filing.Theme is { } theme
            && await ThemeStore.RootAsync(transaction, entry.Organization, theme) is { Decision: { } decision } root
        )
        {
            var reported = entry.Voices.FirstOrDefault(voice => reader.Is(voice.Member))?.At ?? at;
            await transaction.InsertAsync(
                ThemeStore.Notices,
                new ThemeNotice(
                    entry.Organization,
                    root.Number,
                    decision.Count,
                    reader.Id,
                    reported,
                    filing.At,
                    decision.At,
                    at
                )
            );
        }
    }
}
