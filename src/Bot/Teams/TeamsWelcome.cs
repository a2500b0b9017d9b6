using Bot.Core.Chat;
using Bot.Core.Help;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Teams;

/// <summary>
/// Sends a welcome where Duet was added: the three setup steps in a personal chat, what Duet responds to in a channel
/// or group. Teams reports one installation several times and in several ways, so each conversation gets one welcome a
/// day.
/// </summary>
internal sealed class TeamsWelcome(Outbox outbox, IEnumerable<WelcomeButton> buttons, TimeProvider time)
{
    public async Task GreetAsync(Activity activity, Admission.Admitted installer, CancellationToken cancellationToken)
    {
        if (activity.Place() is not { } place)
        {
            return;
        }

        var (organization, member) = installer;
        var (now, to) = (time.GetUtcNow(), place with { Thread = null });
        var card =
            to.Kind == AddressKind.Direct ? WelcomeCards.Installed(organization, buttons) : WelcomeCards.Joined();
        await outbox.EnqueueAsync(
            [
                new OutboundMessage(
                    organization.Id,
                    $"welcome-teams/{to.Workspace}/{to.Conversation}/{now:yyyyMMdd}",
                    to,
                    card,
                    member.Language,
                    member.Zone,
                    now
                ),
            ],
            cancellationToken
        );
    }
}
