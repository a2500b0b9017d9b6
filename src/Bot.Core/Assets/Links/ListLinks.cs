using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Home;
using Bot.Core.Members;

namespace Bot.Core.Assets.Links;

/// <summary>Lists the links that do not work.</summary>
internal sealed class ListLinks(IDocumentStore data, AgreementViews views, AssetType kind) : ICommandHandler
{
    public const string Name = "asset.links";

    private const int Shown = 20;
    private const int Replaced = 5;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (!command.Organization.ChecksLinks)
        {
            return Reply.ToRequester(LinkTexts.Off);
        }

        var links = await data.ListAsync(AssetLink.Set, command.Organization.Id, cancellationToken);
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var dead = links
            .Where(link => link.IsDead && view.Find(link.Asset)?.Agreed is not null)
            .OrderBy(link => link.FailedAt)
            .ToList();
        var working = links.Count(link => link is { CheckedAt: not null, State: LinkState.Works });
        return Reply.ToRequester(
            links.Count == 0 ? Chat.Card.Say(LinkTexts.NothingToCheck)
            : dead.Count == 0 ? Card(working, links.Count(link => link is { Failures: > 0, IsRight: false }))
            : Card(view, dead, working, links.Count(link => link.State == LinkState.NotChecked))
        );
    }

    private static Card Card(int working, int failedOnce)
    {
        var sentence = working == 0 ? LinkTexts.NoneWorks : LinkTexts.AllWork(working);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. failedOnce > 0 ? new Block[] { new Note(LinkTexts.FailedOnce(failedOnce)) } : [],
            ]
        );
    }

    private static Card Card(AgreementView view, List<AssetLink> dead, int working, int notChecked) =>
        new(
            LinkTexts.Title,
            [
                new Heading(LinkTexts.Title),
                new Bullets([.. dead.Take(Shown).Select(link => Line(view, link))]),
                new Note(LinkTexts.Counts(working, notChecked)),
                new Buttons([.. dead.Take(Replaced).Select(link => AssetCards.Open(view, view.Find(link.Asset)!))]),
            ]
        );

    private static LocalizedText Line(AgreementView view, AssetLink link)
    {
        var agreed = view.Find(link.Asset)!.Agreed!;
        return LinkTexts.Line(view.Title(agreed), link, view.Names[agreed.Owner]);
    }
}

/// <summary>Says below an asset that its link failed.</summary>
internal sealed class LinkWarning(IDocumentStore data) : IAgreementCardSection
{
    public string Kind => AssetType.KindKey;

    public async Task<IReadOnlyList<Block>> AddAsync(
        ChatCommand command,
        Agreement agreement,
        CancellationToken cancellationToken
    ) =>
        await data.GetAsync(AssetLink.Set, command.Organization.Id, agreement.Subject, cancellationToken)
            is { IsDead: true } link
            ? [new Paragraph(LinkTexts.Warning(link))]
            : [];
}

/// <summary>The dead links of assets that the reader of a home page owns.</summary>
internal sealed class DeadLinksWaiting(IDocumentStore data, AgreementViews views, AssetType kind) : IWaitingItems
{
    private const int Shown = 3;

    public int Order => 19;

    public async Task<IReadOnlyList<WaitingItem>> ListAsync(HomeReader reader, CancellationToken cancellationToken)
    {
        var dead = await data.FindAsync(AssetLink.Set, reader.Organization.Id, "dead", "yes", cancellationToken);
        if (dead.Count == 0)
        {
            return [];
        }

        var subjects = dead.Select(link => link.Asset).ToList();
        var view = await views.ViewAsync(reader.Organization.Id, kind, subjects, reader.Now, cancellationToken);
        return
        [
            .. dead.Where(link => view.Find(link.Asset)?.Agreed is { } agreed && reader.Member.Is(agreed.Owner))
                .OrderBy(link => link.FailedAt)
                .Take(Shown)
                .Select(link => new WaitingItem(
                    LinkTexts.IsDead(view.Title(view.Find(link.Asset)!), link),
                    AssetCards.Open(view, view.Find(link.Asset)!)
                )),
        ];
    }
}
