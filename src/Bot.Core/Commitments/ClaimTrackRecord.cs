using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>
/// Adds to a claim's card how often its current version was kept. If the command has <c>account:</c> or <c>deal:</c>,
/// it also records the question, so that Duet can ask about the promise when the deal is won.
/// </summary>
internal sealed class ClaimTrackRecord(CommitmentStore store, AskedClaimStore questions) : IAgreementCardSection
{
    private const int LongestName = 200;

    public string Kind => ClaimType.KindKey;

    public async Task<IReadOnlyList<Block>> AddAsync(
        ChatCommand command,
        Agreement agreement,
        CancellationToken cancellationToken
    )
    {
        var ofClaim = await store.OfClaimAsync(command.Organization.Id, agreement.Subject, cancellationToken);
        var counts = CommitmentCounts.Of(ofClaim.Where(commitment => commitment.Version == agreement.Current?.Number));
        IReadOnlyList<Block> remembered = await RememberAsync(command, agreement, cancellationToken) is { } name
            ? [new Note(CommitmentTexts.WillAskWhenWon(name))]
            : [];
        return counts.Answered == 0
            ? remembered
            :
            [
                .. remembered,
                new Paragraph(CommitmentTexts.Experience(counts)),
                new Buttons([
                    new Button(
                        CommitmentTexts.HowItWent,
                        CommitmentActions.Kept,
                        CommitmentFilter.Claim(agreement.Subject).ToString()
                    ),
                ]),
            ];
    }

    private async Task<string?> RememberAsync(
        ChatCommand command,
        Agreement agreement,
        CancellationToken cancellationToken
    )
    {
        var line = command.Arguments;
        var (account, deal) = (
            Name(line.Option("account", "cuenta")),
            Name(line.Option("deal", "oportunidad", "trato"))
        );
        if (command.Action is not null || (account ?? deal) is not { } name)
        {
            return null;
        }

        await questions.RememberAsync(
            new AskedClaims(
                command.Organization.Id,
                command.DeliveryKey,
                command.Member.Id,
                [agreement.Subject],
                account,
                deal,
                command.At
            ),
            cancellationToken
        );
        return name;
    }

    private static string? Name(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : Truncate.ToLine(typed, LongestName);
}
