using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Home;

/// <summary>
/// Home pages that a platform stores. They are published when a person opens theirs, and again when their content
/// changes. Pages of organizations without activity are not refreshed, and neither are pages that nobody opened for a
/// month.
/// </summary>
public sealed class HomePages(
    HomePageStore store,
    MemberStore members,
    HomeBuilder builder,
    Outbox outbox,
    TimeProvider time
) : IScheduledJob, ICommandObserver
{
    private static readonly TimeSpan ActivePeriod = TimeSpan.FromDays(30);
    private static readonly TimeSpan FullCheckInterval = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, bool> active = new();
    private DateTimeOffset lastFullCheck;

    /// <summary>Marks the organization, because its pages may have changed.</summary>
    public void Answered(ChatCommand command) => active[command.Organization.Id] = true;

    /// <summary>Publishes the current page for a person who opens it.</summary>
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
        // This node does not hear of commands on other nodes, so all pages are checked at intervals.
        var isFullCheck = now - lastFullCheck >= FullCheckInterval;
        lastFullCheck = isFullCheck ? now : lastFullCheck;
        foreach (var organization in await members.OrganizationsAsync(cancellationToken))
        {
            if (active.TryRemove(organization.Id, out _) || isFullCheck)
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
                now - page.Opened < ActivePeriod
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
