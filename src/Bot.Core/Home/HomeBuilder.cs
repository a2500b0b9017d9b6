using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims.Requests;
using Bot.Core.Feedback;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Home;

/// <summary>Collects from the other slices what one person's home shows.</summary>
public sealed class HomeBuilder(
    AgreementStore agreements,
    AgreementViews views,
    FeedbackStore feedback,
    ClaimRequestStore requests,
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
            .Where(one => QueueCards.IsMine(one.Version, member))
            .ToList();
        var byKind = new Dictionary<string, AgreementView>();
        foreach (var kind in mine.Select(one => one.Agreement.Kind).Distinct())
        {
            byKind[kind] = await views.ViewAsync(organization.Id, views.Kind(kind), now, cancellationToken);
        }

        IEnumerable<WaitingForYou> signatures = mine.Select(one => new WaitingForYou(
            AgreementTexts.QueueLine(byKind[one.Agreement.Kind], one.Version),
            AgreementCards.Review(
                byKind[one.Agreement.Kind],
                one.Agreement,
                one.Version,
                AgreementTexts.Heading(byKind[one.Agreement.Kind].Title(one.Version), one.Version.Number)
            )
        ));
        return [.. await RequestsAsync(organization, member, cancellationToken), .. signatures];
    }

    // One line however many there are: they are ranked where it leads. What is in the making waits for signatures, not for an answer.
    private async Task<IReadOnlyList<WaitingForYou>> RequestsAsync(
        Organization organization,
        Member member,
        CancellationToken cancellationToken
    )
    {
        if (!RequestRules.MayAnswer(member))
        {
            return [];
        }

        var open = (await requests.OpenAsync(organization.Id, cancellationToken)).Count(request =>
            request.State == RequestState.Open
        );
        return open == 0
            ? []
            :
            [
                new WaitingForYou(
                    HomeTexts.OpenRequests(open),
                    new Button(HomeTexts.Requests, RequestActions.List, "")
                ),
            ];
    }
}

/// <summary>One thing that waits for a person, in a line, and the button that opens it.</summary>
internal sealed record WaitingForYou(LocalizedText Line, Button Open);
