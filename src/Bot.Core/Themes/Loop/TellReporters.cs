using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Themes;

/// <summary>
/// Scheduled job: tells everyone who reported something of a decided theme, once for each decision. One commit stores
/// the notices, their messages, and that the theme is done, so that a crash or a second node tells nobody twice.
/// </summary>
internal sealed class TellReporters(
    IDocumentStore data,
    FeedbackStore feedback,
    MemberStore members,
    Outbox outbox,
    ClaimLease lease
) : IScheduledJob
{
    private const int AtOnce = 20;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (
            await data.ClaimDueAsync(ThemeStore.Themes, now, lease.Length, AtOnce, cancellationToken)
                is { Count: > 0 } due
        )
        {
            foreach (var claim in due)
            {
                await TellAsync(claim, now, cancellationToken);
            }
        }
    }

    private async Task TellAsync(Claim<Theme> claim, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var organization = claim.Document.Organization;
        var reports = await ReportsAsync(claim.Document, cancellationToken);
        var all = await members.ListAsync(organization, cancellationToken);
        await data.CommitAsync(
            organization,
            async transaction =>
            {
                var id = ThemeStore.Id(claim.Document.Number);
                if (
                    !await transaction.HoldsAsync(ThemeStore.Themes, claim)
                    || await transaction.GetAsync(ThemeStore.Themes, organization, id, CancellationToken.None)
                        is not { } theme
                )
                {
                    return false;
                }

                if (theme is { MergedInto: null, Decision: { } decision })
                {
                    foreach (var (member, mine) in Reporters(all, reports, decision))
                    {
                        await TellAsync(transaction, theme, decision, member, mine, all, now);
                    }
                }

                await transaction.ReplaceAsync(ThemeStore.Themes, theme with { TellFrom = null });
                return true;
            },
            cancellationToken
        );
    }

    private async ValueTask TellAsync(
        IDocumentTransaction transaction,
        Theme theme,
        ThemeDecision decision,
        Member member,
        IReadOnlyList<Report> mine,
        IReadOnlyList<Member> all,
        DateTimeOffset now
    )
    {
        var last = mine[^1];
        var wants = await transaction.GetAsync(
            ThemeStore.OptOuts,
            theme.Organization,
            member.Id,
            CancellationToken.None
        );
        var to = wants is null ? NoticeCards.AddressOf(member, last.Voice.Place) : null;
        var isNew = await transaction.InsertAsync(
            ThemeStore.Notices,
            new ThemeNotice(
                theme.Organization,
                theme.Number,
                decision.Count,
                member.Id,
                mine[0].Voice.At,
                mine[0].Filed,
                decision.At,
                to is null ? null : now
            )
        );
        if (isNew && to is not null)
        {
            var by = all.FirstOrDefault(other => other.Is(decision.By))?.Name ?? "";
            var key = $"theme-{ThemeNotice.IdOf(theme.Number, decision.Count, member.Id)}";
            await outbox.SendAsync(
                transaction,
                [
                    Notification.To(member, key, to, NoticeCards.Notice(theme, last, by), now) with
                    {
                        About = NoticeCards.About(last.Voice.Place, to),
                    },
                ]
            );
        }
    }

    // Oldest first. Read before the commit: who reports from now on reads the decision in the receipt.
    private async Task<IReadOnlyList<Report>> ReportsAsync(Theme theme, CancellationToken cancellationToken)
    {
        var themes = await data.ListAsync(ThemeStore.Themes, theme.Organization, cancellationToken);
        var byNumber = themes.ToDictionary(other => other.Number);
        var reports = new List<Report>();
        foreach (var part in themes.Where(other => ThemeSnapshot.Root(byNumber, other.Number)?.Number == theme.Number))
        {
            var id = ThemeStore.Id(part.Number);
            foreach (
                var filing in await data.FindAsync(
                    ThemeStore.Filings,
                    theme.Organization,
                    "theme",
                    id,
                    cancellationToken
                )
            )
            {
                var found = await feedback.GetAsync(theme.Organization, filing.Entry, cancellationToken);
                if (found is { Deleted: null } entry)
                {
                    reports.AddRange(entry.Voices.Select(voice => new Report(entry, voice, filing.At)));
                }
            }
        }

        return [.. reports.OrderBy(report => report.Voice.At)];
    }

    private static IEnumerable<(Member Member, IReadOnlyList<Report> Reports)> Reporters(
        IReadOnlyList<Member> all,
        IReadOnlyList<Report> reports,
        ThemeDecision decision
    ) =>
        from member in all
        where !member.HasLeft && !member.Is(decision.By)
        let mine = reports.Where(report => member.Is(report.Voice.Member)).ToList()
        where mine.Count > 0
        select (member, (IReadOnlyList<Report>)mine);
}

/// <summary>One voice of an entry, and when the entry was put into its theme.</summary>
internal sealed record Report(FeedbackEntry Entry, Voice Voice, DateTimeOffset Filed);
