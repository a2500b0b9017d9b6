using Bot.Core.Home;

namespace Bot.Core.Agreements;

/// <summary>The versions that the reader of a home page can sign.</summary>
internal sealed class WaitingSignatures(AgreementStore agreements, AgreementViews views) : IWaitingItems
{
    public int Order => 20;

    public async Task<IReadOnlyList<WaitingItem>> ListAsync(HomeReader reader, CancellationToken cancellationToken)
    {
        var organization = reader.Organization.Id;
        var mine = (await agreements.WaitingAsync(organization, cancellationToken))
            .Where(item => QueueCards.IsMine(item.Version, reader.Member))
            .ToList();
        var byKind = await views.ByKindAsync(organization, mine, reader.Now, cancellationToken);
        return
        [
            .. mine.Select(item =>
            {
                var view = byKind[item.Agreement.Kind];
                var heading = AgreementTexts.Heading(view.Title(item.Version), item.Version.Number);
                return new WaitingItem(
                    AgreementTexts.QueueLine(view, item.Version),
                    AgreementCards.Review(view, item.Agreement, item.Version, heading)
                );
            }),
        ];
    }
}
