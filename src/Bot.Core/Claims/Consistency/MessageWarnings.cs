using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.Members;
using Bot.Core.Messages;

namespace Bot.Core.Claims.Consistency;

/// <summary>Warns below a message's text about sentences that must not be used for now.</summary>
internal sealed class MessageWarnings(ClaimIndexCache claims) : IAgreementCardSection
{
    private const int MostShown = 5;

    public string Kind => MessageType.KindKey;

    public async Task<IReadOnlyList<Block>> AddAsync(
        ChatCommand command,
        Agreement agreement,
        CancellationToken cancellationToken
    )
    {
        if (agreement.Current is not { } shown)
        {
            return [];
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, command.Organization.TimeZone).DateTime);
        var broken = BrokenPromise.Of(
            shown.Content,
            await claims.GetAsync(command.Organization, cancellationToken),
            today
        );
        return [.. broken.Take(MostShown).Select(promise => new Paragraph(ConsistencyTexts.DoNotSay(promise)))];
    }
}
