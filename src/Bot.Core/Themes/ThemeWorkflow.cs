using Bot.Core.Data;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Themes;

public enum MergeOutcome
{
    Merged,

    /// <summary>One of the two is gone.</summary>
    Gone,

    /// <summary>They are one theme already.</summary>
    Same,
}

/// <summary>What people change in a theme by its form.</summary>
internal sealed record ThemeEdit(
    string Name,
    ThemeStatus Status,
    string? Reason,
    string? Owner,
    IReadOnlyList<string> Links
);

/// <summary>Changes themes: one commit for each change.</summary>
internal sealed class ThemeWorkflow(IDocumentStore data, FeedbackStore feedback)
{
    /// <summary>Applies the form to a theme. A new status that reporters hear is a decision, and makes it due.</summary>
    public Task<Theme?> EditAsync(
        string organization,
        int number,
        ThemeEdit edit,
        Member by,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        data.CommitAsync(
                organization,
                async transaction =>
                {
                    if (await ThemeStore.RootAsync(transaction, organization, number) is not { } theme)
                    {
                        return null;
                    }

                    var changed = Edited(theme, edit, by.Id, at);
                    await transaction.ReplaceAsync(ThemeStore.Themes, changed);
                    return changed with { Revision = changed.Revision + 1 };
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>Makes one theme part of another one. Its entries stay filed under it.</summary>
    public Task<(MergeOutcome Outcome, Theme? From, Theme? Into)> MergeAsync(
        string organization,
        int from,
        int into,
        Member by,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        data.CommitAsync(
                organization,
                async transaction =>
                {
                    var source = await ThemeStore.RootAsync(transaction, organization, from);
                    var target = await ThemeStore.RootAsync(transaction, organization, into);
                    if (source is null || target is null)
                    {
                        return (MergeOutcome.Gone, source, target);
                    }

                    // The target is the root of its merges, so no circle can come of it.
                    if (source.Number == target.Number)
                    {
                        return (MergeOutcome.Same, source, target);
                    }

                    await transaction.ReplaceAsync(
                        ThemeStore.Themes,
                        With(source, ThemeChangeKind.Merged, by.Id, at, target.Name) with
                        {
                            MergedInto = target.Number,
                            TellFrom = null,
                        }
                    );
                    if (target.IsDecided)
                    {
                        await transaction.ReplaceAsync(ThemeStore.Themes, target with { TellFrom = at });
                    }

                    return (MergeOutcome.Merged, (Theme?)source, (Theme?)target);
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>Undoes a merge. Returns the theme; null if it is not merged.</summary>
    public Task<Theme?> UndoMergeAsync(
        string organization,
        int number,
        Member by,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        data.CommitAsync<Theme?>(
                organization,
                async transaction =>
                {
                    var id = ThemeStore.Id(number);
                    var theme = await transaction.GetAsync(ThemeStore.Themes, organization, id, CancellationToken.None);
                    if (theme?.MergedInto is null)
                    {
                        return null;
                    }

                    // While it was part of another theme, entries may have come to it that did not hear its decision.
                    var apart = With(theme, ThemeChangeKind.MergeUndone, by.Id, at, null) with
                    {
                        MergedInto = null,
                        TellFrom = theme.IsDecided ? at : null,
                    };
                    await transaction.ReplaceAsync(ThemeStore.Themes, apart);
                    return apart;
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>Moves entries of a theme to a new one. Returns null if the theme is gone or none of them is in it.</summary>
    public async Task<Theme?> SplitAsync(
        string organization,
        int number,
        string name,
        IReadOnlyList<int> entries,
        Member by,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var texts = new Dictionary<int, string>();
        foreach (var entry in entries.Distinct())
        {
            if (await feedback.GetAsync(organization, entry, cancellationToken) is { Deleted: null } found)
            {
                texts.Add(entry, found.Text);
            }
        }

        return await data.CommitAsync<Theme?>(
            organization,
            async transaction =>
            {
                var moved = new List<int>();
                foreach (var entry in texts.Keys)
                {
                    if (await IsInAsync(transaction, organization, entry, number))
                    {
                        moved.Add(entry);
                    }
                }

                if (moved.Count == 0 || await ThemeStore.RootAsync(transaction, organization, number) is not { } theme)
                {
                    return null;
                }

                var part = new Theme(
                    organization,
                    await transaction.NextAsync(organization, "themes"),
                    name,
                    by.Id,
                    at,
                    Revision: 0
                );
                await transaction.PutAsync(ThemeStore.Themes, part);
                await transaction.ReplaceAsync(
                    ThemeStore.Themes,
                    With(theme, ThemeChangeKind.Split, by.Id, at, part.Name)
                );
                foreach (var entry in moved)
                {
                    await ThemeFiling.ChooseAsync(
                        transaction,
                        organization,
                        entry,
                        texts[entry],
                        part.Number,
                        by.Id,
                        at
                    );
                }

                return part;
            },
            cancellationToken
        );
    }

    /// <summary>The theme after the edit. Pure.</summary>
    public static Theme Edited(Theme theme, ThemeEdit edit, string by, DateTimeOffset at)
    {
        var changed = theme;
        if (edit.Name != theme.Name)
        {
            changed = With(changed, ThemeChangeKind.Renamed, by, at, theme.Name) with { Name = edit.Name };
        }

        if (edit.Owner != theme.Owner)
        {
            changed = With(changed, ThemeChangeKind.OwnerChanged, by, at, theme.Owner) with { Owner = edit.Owner };
        }

        if (!edit.Links.SequenceEqual(theme.Links))
        {
            var before = string.Join(", ", theme.Links);
            changed = With(changed, ThemeChangeKind.LinksChanged, by, at, before) with { Links = edit.Links };
        }

        if (edit.Status == theme.Status)
        {
            return changed with { Decision = changed.Decision is { } same ? same with { Reason = edit.Reason } : null };
        }

        changed = With(changed, ThemeChangeKind.StatusChanged, by, at, $"{theme.Status}") with { Status = edit.Status };
        return Theme.IsTold(edit.Status)
            ? changed with
            {
                Decision = new ThemeDecision(theme.Decisions + 1, by, at, edit.Reason),
                Decisions = theme.Decisions + 1,
                TellFrom = at,
            }
            : changed with
            {
                Decision = null,
                TellFrom = null,
            };
    }

    private static async ValueTask<bool> IsInAsync(
        IDocumentTransaction transaction,
        string organization,
        int entry,
        int root
    )
    {
        var id = ThemeStore.Id(entry);
        var filing = await transaction.GetAsync(ThemeStore.Filings, organization, id, CancellationToken.None);
        return filing?.Theme is { } theme
            && (await ThemeStore.RootAsync(transaction, organization, theme))?.Number == root;
    }

    private static Theme With(Theme theme, ThemeChangeKind kind, string by, DateTimeOffset at, string? before) =>
        theme with
        {
            Changes = [.. theme.Changes, new ThemeChange(kind, by, at, before)],
        };
}
