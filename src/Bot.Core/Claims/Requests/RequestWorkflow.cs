using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Claims.Requests;

/// <summary>
/// Applies decisions to stored claim requests. One commit stores a request and the messages about its change.
/// </summary>
internal sealed class RequestWorkflow(IDocumentStore data, AgreementViews views, Outbox outbox)
{
    /// <summary>Joins or opens a request; see <see cref="RequestRules.Ask"/>.</summary>
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
        var keys = QuestionFingerprint.Of(ask.Sentence, command.Member.Language).SearchKeys;
        var organization = command.Organization.Id;
        var view = await ViewAsync(organization, command.At, cancellationToken);
        return await data.CommitAsync(
            organization,
            async transaction =>
            {
                var none = CancellationToken.None;
                var decision = RequestRules.Ask(
                    await ClaimRequestStore.FindSimilarAsync(
                        transaction,
                        organization,
                        command.DeliveryKey,
                        keys,
                        none
                    ),
                    await ClaimRequestStore.NextNumberAsync(transaction, organization, none),
                    voice,
                    command.Member,
                    isAgain,
                    isApart
                );
                if (!decision.IsChange)
                {
                    return decision;
                }

                var request = decision.Request;
                if (request.Revision < 0)
                {
                    request = request with { Copies = RequestNotifications.Copies(request, view.Members) };
                }

                await SaveAsync(transaction, view, request);
                return decision with { Request = request };
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Stores the result of <paramref name="decide"/>; null or an equal request changes nothing. Returns the current
    /// request (null if the number does not exist) and whether it changed.
    /// </summary>
    public async Task<(ClaimRequest? Request, bool IsChanged)> ChangeAsync(
        string organization,
        int number,
        DateTimeOffset now,
        Func<ClaimRequest, ClaimRequest?> decide,
        CancellationToken cancellationToken
    )
    {
        var view = await ViewAsync(organization, now, cancellationToken);
        return await data.CommitAsync(
            organization,
            async transaction =>
            {
                var current = await ClaimRequestStore.FindAsync(
                    transaction,
                    organization,
                    number,
                    CancellationToken.None
                );
                if (current is null || decide(current) is not { } changed || changed == current)
                {
                    return (current, false);
                }

                await SaveAsync(transaction, view, changed);
                return ((ClaimRequest?)changed, true);
            },
            cancellationToken
        );
    }

    /// <summary>The claims and members that cards need.</summary>
    public Task<AgreementView> ViewAsync(
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => views.ViewAsync(organization, views.Kind(ClaimType.KindKey), now, cancellationToken);

    private async ValueTask SaveAsync(IDocumentTransaction transaction, AgreementView view, ClaimRequest request)
    {
        var stored = request with { Revision = request.Revision + 1 };
        await transaction.PutAsync(ClaimRequestStore.Set, stored);
        await outbox.SendAsync(transaction, RequestNotifications.Of(view, stored));
    }
}
