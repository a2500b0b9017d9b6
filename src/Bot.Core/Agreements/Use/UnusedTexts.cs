using System.Collections.Concurrent;
using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Home;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Agreements.Use;

/// <summary>A signed text that nobody used for a while.</summary>
internal sealed record UnusedText(Agreement Agreement, AgreementVersion Version, DateOnly? Last, DateOnly? Told);

/// <summary>
/// Finds the signed texts that nobody used for 60 days, and tells their owners once, all of one day in one message.
/// </summary>
internal sealed class UnusedTexts(
    IDocumentStore data,
    AgreementStore store,
    AgreementViews views,
    MemberStore members,
    Outbox outbox
) : IOrganizationJob
{
    public const string ListName = "agreements.unused";
    public const int Days = 60;

    private const int Shown = 20;
    private const int Opened = 5;

    // In memory only: after a restart a day is looked at once more.
    private readonly ConcurrentDictionary<string, DateOnly> looked = new();

    public DateTimeOffset Next(Organization organization, DateTimeOffset now) => organization.NextDay(now);

    public async Task RunAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = VersionUses.Day(organization, now);
        if (looked.TryGetValue(organization.Id, out var last) && last == today)
        {
            return;
        }

        var all = await members.ListAsync(organization.Id, cancellationToken);
        var unused = await ReadAsync(organization.Id, today, cancellationToken);
        foreach (var owned in unused.Where(text => text.Told is null).GroupBy(text => text.Version.Owner))
        {
            if (all.FirstOrDefault(member => member.Is(owned.Key)) is { HasLeft: false } owner)
            {
                await TellAsync(organization.Id, owner, [.. owned], today, now, cancellationToken);
            }
        }

        looked[organization.Id] = today;
    }

    /// <summary>The unused texts, those that were never used first.</summary>
    public async Task<IReadOnlyList<UnusedText>> ReadAsync(
        string organization,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var uses = (await data.ListAsync(VersionLastUse.Set, organization, cancellationToken)).ToDictionary(use =>
            use.Version
        );
        if (!uses.TryGetValue(VersionLastUse.Beginning, out var beginning))
        {
            beginning = new VersionLastUse(organization, VersionLastUse.Beginning, today);
            await data.PutAsync(VersionLastUse.Set, beginning, cancellationToken);
        }

        // Before uses were counted, nobody could use anything.
        var before = today.AddDays(-Days);
        if (beginning.Last > before)
        {
            return [];
        }

        var found = new List<UnusedText>();
        foreach (var type in views.Kinds.Where(type => type.IsUsed))
        {
            foreach (var agreement in await store.ListAsync(organization, type.Key, cancellationToken))
            {
                if (agreement.Agreed is not { IsSuspended: false, AgreedAt: { } agreedAt } agreed)
                {
                    continue;
                }

                var use = uses.GetValueOrDefault(VersionUse.IdOf(agreement, agreed));
                if (DateOnly.FromDateTime(agreedAt.UtcDateTime) <= before && !(use?.Last > before))
                {
                    found.Add(new UnusedText(agreement, agreed, use?.Last, use?.ToldUnused));
                }
            }
        }

        return [.. found.OrderBy(text => text.Last ?? DateOnly.MinValue)];
    }

    /// <summary>The list of all unused texts.</summary>
    public async Task<Reply> ShowAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var today = VersionUses.Day(command.Organization, command.At);
        var unused = await ReadAsync(command.Organization.Id, today, cancellationToken);
        return Reply.ToRequester(
            unused.Count == 0
                ? Card.Say(UseTexts.AllUsed)
                : await CardAsync(command.Organization.Id, UseTexts.UnusedTitle, unused, command.At, cancellationToken)
        );
    }

    /// <summary>One line for each text: what it is, when it was used last, and whose it is.</summary>
    public async Task<IReadOnlyList<(LocalizedText Line, Button Open)>> LinesAsync(
        string organization,
        IReadOnlyList<UnusedText> unused,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var byKind = await views.ByKindAsync(
            organization,
            unused.Select(text => new VersionOf(text.Agreement, text.Version)),
            now,
            cancellationToken
        );
        return
        [
            .. from text in unused
            let view = byKind[text.Agreement.Kind]
            let one = view.Kind.Texts.One(view.Title(text.Version))
            select (
                UseTexts.Unused(one, text.Last, view.Names[text.Version.Owner]),
                new Button(view.Title(text.Version), view.Actions.Show, text.Agreement.Subject)
            ),
        ];
    }

    private async Task<Card> CardAsync(
        string organization,
        LocalizedText title,
        IReadOnlyList<UnusedText> unused,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var lines = await LinesAsync(organization, [.. unused.Take(Shown)], now, cancellationToken);
        return new Card(
            title,
            [
                new Heading(title),
                new Bullets([.. lines.Select(line => line.Line)]),
                .. unused.Count > Shown ? new Block[] { new Note(AgreementTexts.Showing(1, Shown, unused.Count)) } : [],
                new Buttons([.. lines.Take(Opened).Select(line => line.Open)]),
            ]
        );
    }

    private async Task TellAsync(
        string organization,
        Member owner,
        IReadOnlyList<UnusedText> unused,
        DateOnly today,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var card = await CardAsync(organization, UseTexts.ToldUnused(unused.Count), unused, now, cancellationToken);
        var key = string.Create(CultureInfo.InvariantCulture, $"unused-{owner.Id}-{today:yyyyMMdd}");
        await data.CommitAsync(
            organization,
            async transaction =>
            {
                // Another node may have told a moment ago.
                var isTold = false;
                foreach (var id in unused.Select(text => VersionUse.IdOf(text.Agreement, text.Version)))
                {
                    var use = await transaction.GetAsync(
                        VersionLastUse.Set,
                        organization,
                        $"last/{id}",
                        CancellationToken.None
                    );
                    isTold |= use?.ToldUnused is not null;
                    await transaction.PutAsync(
                        VersionLastUse.Set,
                        (use ?? new VersionLastUse(organization, id, null)) with
                        {
                            ToldUnused = today,
                        }
                    );
                }

                if (!isTold)
                {
                    await outbox.SendAsync(transaction, Notification.To(owner, key, card, now));
                }

                return true;
            },
            cancellationToken
        );
    }
}

/// <summary>Lists the texts that nobody uses.</summary>
internal sealed class ListUnused(UnusedTexts unused) : ICommandHandler
{
    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        unused.ShowAsync(command, cancellationToken);
}

/// <summary>The unused texts that the reader of a home page owns.</summary>
internal sealed class UnusedWaiting(UnusedTexts unused) : IWaitingItems
{
    public int Order => 22;

    public async Task<IReadOnlyList<WaitingItem>> ListAsync(HomeReader reader, CancellationToken cancellationToken)
    {
        var today = VersionUses.Day(reader.Organization, reader.Now);
        var all = await unused.ReadAsync(reader.Organization.Id, today, cancellationToken);
        var mine = all.Count(text => reader.Member.Is(text.Version.Owner));
        return mine == 0
            ? []
            : [new WaitingItem(UseTexts.ToldUnused(mine), new Button(UseTexts.UnusedTitle, UnusedTexts.ListName, ""))];
    }
}
