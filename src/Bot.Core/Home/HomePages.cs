using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Home;

/// <summary>
/// Home pages that a platform keeps for us: published when somebody opens theirs, and again when something in it has
/// changed. Pages of companies in which nobody did anything are left alone, and so are those that nobody looked at for a month.
/// </summary>
public sealed class HomePages(
    HomePageStore store,
    MemberStore members,
    HomeBuilder builder,
    Outbox outbox,
    TimeProvider time
) : IScheduledJob, ICommandObserver
{
    private static readonly TimeSpan Unread = TimeSpan.FromDays(30);
    private static readonly TimeSpan LooksAtAllEvery = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, bool> busy = new();
    private DateTimeOffset lookedAtAll;

    /// <summary>Somebody of that organization did something: its pages may have changed.</summary>
    public void Answered(ChatCommand command) => busy[command.Organization.Id] = true;

    /// <summary>Somebody looks at their page: it is published as it stands now.</summary>
    public async Task OpenAsync(
        Organization organization,
        Member member,
        Address at,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var page =
            await store.FindAsync(organization.Id, at, cancellationToken)
            ?? new HomePage(organization.Id, member.Id, at, "", 0, now);
        await PublishAsync(organization, member, page with { Opened = now, Shown = "" }, now, cancellationToken);
    }

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // What other nodes did is not told here: now and then all pages are looked at.
        var isForAll = now - lookedAtAll >= LooksAtAllEvery;
        lookedAtAll = isForAll ? now : lookedAtAll;
        foreach (var organization in await members.OrganizationsAsync(cancellationToken))
        {
            if (busy.TryRemove(organization.Id, out _) || isForAll)
            {
                await RefreshAsync(organization, now, cancellationToken);
            }
        }
    }

    private async Task RefreshAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var page in await store.ListAsync(organization.Id, cancellationToken))
        {
            if (
                now - page.Opened < Unread
                && await members.GetAsync(organization.Id, page.Member, cancellationToken) is { } member
            )
            {
                await PublishAsync(organization, member, page, now, cancellationToken);
            }
        }
    }

    private async Task PublishAsync(
        Organization organization,
        Member member,
        HomePage page,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var card = await builder.CardAsync(organization, member, now, cancellationToken);
        var shown = Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        card,
                        member.Language,
                        member.Zone,
                    }
                )
            )
        );
        if (shown == page.Shown)
        {
            return;
        }

        var next = page with { Shown = shown, Published = page.Published + 1 };
        await outbox.EnqueueAsync(
            [
                new OutboundMessage(
                    organization.Id,
                    $"home-{page.At.Platform}/{page.At.Workspace}/{page.At.Conversation}-{next.Published}",
                    page.At,
                    card,
                    member.Language,
                    member.Zone,
                    now
                ),
            ],
            cancellationToken
        );
        await store.PutAsync(next, cancellationToken);
    }
}
