using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Follow-ups that a member was asked and has not answered. Later ones follow the successor by themselves.</summary>
internal sealed class FollowUpDuty : IDuty
{
    public async ValueTask<LocalizedText?> DescribeAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    ) =>
        (await OpenAsync(reader, member, cancellationToken)).Count switch
        {
            0 => null,
            1 => new("1 promise to a customer to follow up", "1 promesa a un cliente por comprobar"),
            var count => new(
                $"{count} promises to customers to follow up",
                $"{count} promesas a clientes por comprobar"
            ),
        };

    public async ValueTask HandOverAsync(IDocumentTransaction transaction, Member from, Member to)
    {
        foreach (var commitment in await OpenAsync(transaction, from, CancellationToken.None))
        {
            // Asked again: the owner is decided when it is due.
            await transaction.ReplaceAsync(
                CommitmentStore.Set,
                commitment with
                {
                    Checks =
                    [
                        .. commitment.Checks.Select(check =>
                            IsOf(check, from) ? check with { AskedOf = null, AskedAt = null, RemindedAt = null } : check
                        ),
                    ],
                }
            );
        }
    }

    private static bool IsOf(FollowUp check, Member member) => check.IsOpen && member.Is(check.AskedOf);

    private static async Task<IReadOnlyList<Commitment>> OpenAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await reader.ListAsync(CommitmentStore.Set, member.Organization, cancellationToken)).Where(commitment =>
                commitment.Checks.Any(check => IsOf(check, member))
            ),
        ];
}
