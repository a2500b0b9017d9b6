using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>
/// Where something is done to a claim request: decides on what is stored, stores the decision, and posts what people are to
/// know as it stands then. When two are at it at the same moment, the second decides again on what the first left.
/// </summary>
internal sealed class RequestWorkflow(
    IClaimRequestStore store,
    IMemberStore members,
    AgreementViews views,
    IOutbox outbox
)
{
    public async Task<AskDecision> AskAsync(
        ChatCommand command,
        ClaimAsk ask,
        bool isAgain,
        bool isApart,
        CancellationToken cancellationToken
    )
    {
        var voice = new RequestVoice(
            command.Member.Id,
            ask.Sentence,
            ask.Account,
            command.At,
            command.DeliveryKey,
            command.Identity,
            command.Place
        )
        {
            PlaceName = command.PlaceName,
        };
        var keys = QuestionFingerprint.Of(ask.Sentence, command.Member.Language).LookUnder;
        while (true)
        {
            var near = await store.NearAsync(command.Organization.Id, command.DeliveryKey, keys, cancellationToken);
            var decision = RequestRules.Ask(
                near,
                await store.NextNumberAsync(command.Organization.Id, cancellationToken),
                voice,
                command.Member,
                isAgain,
                isApart
            );
            if (!decision.IsChange)
            {
                return decision;
            }

            var request =
                decision.Request.Revision >= 0
                    ? decision.Request
                    : decision.Request with
                    {
                        Copies = RequestNotifications.Copies(
                            decision.Request,
                            await members.ListAsync(command.Organization.Id, cancellationToken)
                        ),
                    };
            if (await PutAsync(request, command.At, cancellationToken))
            {
                return decision with { Request = request };
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>
    /// Stores what <paramref name="decide"/> makes of the request; null or the request itself changes nothing. Gives the
    /// request as it is then and whether it was changed; null when there is none by that number.
    /// </summary>
    public async Task<(ClaimRequest? Request, bool IsChanged)> ChangeAsync(
        string organization,
        int number,
        DateTimeOffset now,
        Func<ClaimRequest, ClaimRequest?> decide,
        CancellationToken cancellationToken
    )
    {
        while (await store.GetAsync(organization, number, cancellationToken) is { } current)
        {
            var changed = decide(current);
            if (changed is null || changed == current)
            {
                return (current, false);
            }

            if (await PutAsync(changed, now, cancellationToken))
            {
                return (changed, true);
            }

            cancellationToken.ThrowIfCancellationRequested();
        }

        return (null, false);
    }

    /// <summary>
    /// Posts what is untold. It is told only when nothing has changed meanwhile: otherwise what was posted here may have come
    /// behind what another one posted, and is posted again as it is now. Whoever was told the answer is not told again: its
    /// posting has one key for each person.
    /// </summary>
    public async Task TellAsync(ClaimRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (
            var current = request;
            current is not null;
            current = await store.GetAsync(request.Organization, request.Number, cancellationToken)
        )
        {
            var view = await ViewAsync(request.Organization, now, cancellationToken);
            await outbox.EnqueueAsync(RequestNotifications.Of(view, current), cancellationToken);
            if (await store.ReplaceAsync(current with { IsUntold = false }, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Claims and people, for cards.</summary>
    public Task<AgreementView> ViewAsync(
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => views.ViewAsync(organization, views.Kind(ClaimType.KindKey), now, cancellationToken);

    private async Task<bool> PutAsync(ClaimRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var untold = request with { IsUntold = true };
        if (
            !(
                request.Revision < 0
                    ? await store.AddAsync(untold, cancellationToken)
                    : await store.ReplaceAsync(untold, cancellationToken)
            )
        )
        {
            return false;
        }

        await TellAsync(untold with { Revision = request.Revision + 1 }, now, cancellationToken);
        return true;
    }
}
