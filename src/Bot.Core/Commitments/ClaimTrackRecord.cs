using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>
/// Its part in the answer to "claim live in a week": how often that version was kept; and behind it <c>account:</c> or
/// <c>deal:</c>, for which the question is remembered until the deal is won.
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
        var (account, deal) = (Name(line.Option("account", "cuenta")), Name(line.Option("deal", "trato")));
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
