using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims.Requests;
using Bot.Core.Feedback;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Home;

/// <summary>Collects the content of one person's home page from the other slices.</summary>
public sealed class HomeBuilder(
    AgreementStore agreements,
    AgreementViews views,
    FeedbackStore feedback,
    RequestStore requests,
    KpiTiles tiles
)
{
    private const int ReportsShown = 5;
    private const int WaitingShown = 5;

    public async Task<Card> CardAsync(
        Organization organization,
        Member member,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var reports = await feedback.ListAsync(
            organization.Id,
            new FeedbackFilter(Reporters: member.Ids),
            0,
            ReportsShown,
            cancellationToken
        );
        var waiting = await WaitingAsync(organization, member, now, cancellationToken);
        return HomeCards.Home(
            member,
            waiting,
            WaitingShown,
            reports,
            await tiles.ShowAsync(organization, now, cancellationToken)
        );
    }

    private async Task<IReadOnlyList<WaitingForYou>> WaitingAsync(
        Organization organization,
        Member member,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var mine = (await agreements.WaitingAsync(organization.Id, cancellationToken))
            .Where(item => QueueCards.IsMine(item.Version, member))
            .ToList();
        var byKind = new Dictionary<string, AgreementView>();
        foreach (var kind in mine.Select(item => item.Agreement.Kind).Distinct())
        {
            byKind[kind] = await views.ViewAsync(organization.Id, views.Kind(kind), now, cancellationToken);
        }

        IEnumerable<WaitingForYou> signatures = mine.Select(item => new WaitingForYou(
            AgreementTexts.QueueLine(byKind[item.Agreement.Kind], item.Version),
            AgreementCards.Review(
                byKind[item.Agreement.Kind],
                item.Agreement,
                item.Version,
                AgreementTexts.Heading(byKind[item.Agreement.Kind].Title(item.Version), item.Version.Number)
            )
        ));
        return [.. await RequestsAsync(organization, member, cancellationToken), .. signatures];
    }

    // One line for any number of requests; the linked list ranks them. Only open requests count: those in progress wait
    // for signatures, not for an answer.
    private async Task<IReadOnlyList<WaitingForYou>> RequestsAsync(
        Organization organization,
        Member member,
        CancellationToken cancellationToken
    )
    {
        if (!ClaimRequestType.IsForMarketing(member))
        {
            return [];
        }

        var open = (await requests.OpenAsync(organization.Id, ClaimRequestType.TypeKey, cancellationToken)).Count(
            request => request.State == RequestState.Open
        );
        return open == 0
            ? []
            :
            [
                new WaitingForYou(
                    HomeTexts.OpenRequests(open),
                    new Button(HomeTexts.Requests, ClaimRequestType.Actions.List, "")
                ),
            ];
    }
}

/// <summary>One item that waits for a person: its line, and the button that opens it.</summary>
internal sealed record WaitingForYou(LocalizedText Line, Button Open);
