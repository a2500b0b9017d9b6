using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.Members;
using Bot.Core.Messages;

namespace Bot.Core.Claims.Consistency;

/// <summary>The claims' part in the answer to "message operations demo": which of its sentences must not be said for now.</summary>
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
        return [.. broken.Take(MostShown).Select(one => new Paragraph(ConsistencyTexts.DoNotSay(one)))];
    }
}
