using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Members;
using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>
/// Tells people who may not use Duet so, where only they see it. It does not go through the outbox, and nothing about
/// them is stored. Where Teams shows them nothing in private, they hear nothing.
/// </summary>
internal sealed class TeamsRefusals(
    TeamsConnector connector,
    ConversationStore conversations,
    IOptions<TeamsOptions> options,
    TimeProvider time
)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>Answers a message. Returns when to try again; null when done.</summary>
    public async Task<TimeSpan?> SendAsync(
        Activity activity,
        Admission.Refused refused,
        CancellationToken cancellationToken
    )
    {
        if (activity.Via() is not { UserId: { } user } here)
        {
            return null;
        }

        var sent =
            here.At.Kind == AddressKind.Direct
                ? await connector.SendNowAsync(here, Message(refused), cancellationToken)
                : await SendPrivatelyAsync(activity, here, user, refused, cancellationToken);
        return sent?.Problem is DeliveryResult.TryLater or DeliveryResult.Paced ? TimeSpan.Zero : null;
    }

    /// <summary>The body of an invoke's answer; null if Duet does not know the invoke.</summary>
    public JsonObject? Answer(Activity activity, Admission.Refused refused)
    {
        var sentence = refused.Reader(time.GetUtcNow()).Plain(refused.Sentence);
        return activity.Name switch
        {
            // A client that refreshes a card by itself takes nothing but a card.
            "adaptiveCard/action" when ActivityExtensions.Text(activity.Value, "trigger") == "automatic" =>
                TeamsInvokes.Result(200, AdaptiveCard.ContentType, Card(refused)),
            "adaptiveCard/action" => TeamsInvokes.Result(200, MessageType, sentence),
            "task/fetch" or "task/submit" or "composeExtension/fetchTask" or "composeExtension/submitAction" =>
                TeamsDialog.Say(sentence),
            "composeExtension/query" => TeamsSearch.Say(sentence),
            _ => null,
        };
    }

    private async Task<ConnectorAnswer?> SendPrivatelyAsync(
        Activity activity,
        ConversationReference here,
        string user,
        Admission.Refused refused,
        CancellationToken cancellationToken
    )
    {
        if (options.Value.TargetedMessages)
        {
            return await connector.SendTargetedAsync(
                here,
                activity.Place()?.Thread,
                user,
                Message(refused),
                cancellationToken
            );
        }

        if (activity.Identity() is not { } identity)
        {
            return null;
        }

        var known = await conversations.FindAsync(identity.Direct(), cancellationToken);
        var own = known ?? here with { At = identity.Direct(), ConversationId = null };
        if (own.ConversationId is null && (await connector.OpenAsync(own, cancellationToken)).Id is { } opened)
        {
            own = own with { ConversationId = opened };
        }

        return own is { ConversationId: not null, IsClosed: false }
            ? await connector.SendNowAsync(own, Message(refused), cancellationToken)
            : null;
    }

    private JsonObject Card(Admission.Refused refused) =>
        TeamsRenderer.Card(Core.Chat.Card.Say(refused.Sentence), refused.Reader(time.GetUtcNow()));

    private JsonObject Message(Admission.Refused refused) => AdaptiveCard.Message(Card(refused));
}
