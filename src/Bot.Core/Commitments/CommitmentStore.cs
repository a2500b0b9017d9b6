using Bot.Core.Data;

namespace Bot.Core.Commitments;

/// <summary>Stores the commitments of won deals, and the deals that a member was asked about.</summary>
public sealed class CommitmentStore(IDocumentStore data)
{
    public static DocumentSet<Commitment> Set { get; } =
        new DocumentSet<Commitment>(
            "promises",
            commitment => commitment.Organization,
            commitment => SortableKey.Of(commitment.Number)
        )
            .WithRevision(
                commitment => commitment.Revision,
                (commitment, revision) => commitment with { Revision = revision }
            )
            .WithKey("deal", commitment => [commitment.Deal])
            .WithKey("claim", commitment => [commitment.Claim])
            .WithDue(FollowUpSchedule.NextAt)
            .WithFeed()
            .WithVersion(2);

    public static DocumentSet<CommitmentPrompt> Prompts { get; } =
        new("wonQuestions", prompt => prompt.Organization, prompt => prompt.Deal);

    /// <summary>Whether a member was asked which claims they promised in the deal.</summary>
    public async Task<bool> IsQuestionedAsync(string organization, string deal, CancellationToken cancellationToken) =>
        await data.GetAsync(Prompts, organization, deal, cancellationToken) is not null;

    /// <summary>
    /// Stores the commitment under the next number, or returns the stored one with the same deal and claim.
    /// </summary>
    public async Task<Commitment> AttachAsync(Commitment commitment, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            commitment.Organization,
            async transaction =>
            {
                var ofDeal = await transaction.FindAsync(
                    Set,
                    commitment.Organization,
                    "deal",
                    commitment.Deal,
                    CancellationToken.None
                );
                if (ofDeal.FirstOrDefault(known => known.Claim == commitment.Claim) is { } known)
                {
                    return known;
                }

                var stored = commitment with
                {
                    Number = await transaction.NextAsync(commitment.Organization, "promises"),
                    Revision = 0,
                };
                await transaction.InsertAsync(Set, stored);
                return stored;
            },
            cancellationToken
        );

    public async Task<Commitment?> GetAsync(string organization, int number, CancellationToken cancellationToken) =>
        await FindAsync(data, organization, number, cancellationToken);

    /// <summary>Like <see cref="GetAsync"/>, from a store or inside a transaction.</summary>
    public static ValueTask<Commitment?> FindAsync(
        IDocumentReader reader,
        string organization,
        int number,
        CancellationToken cancellationToken
    ) => reader.GetAsync(Set, organization, SortableKey.Of(number), cancellationToken);

    /// <summary>All commitments of a deal, by number.</summary>
    public Task<IReadOnlyList<Commitment>> OfDealAsync(
        string organization,
        string deal,
        CancellationToken cancellationToken
    ) => FindAsync(data, organization, "deal", deal, cancellationToken);

    /// <summary>All commitments to any version of a claim, by number.</summary>
    public Task<IReadOnlyList<Commitment>> OfClaimAsync(
        string organization,
        string claim,
        CancellationToken cancellationToken
    ) => OfClaimAsync(data, organization, claim, cancellationToken);

    /// <summary>Like the other overload, from a store or inside a transaction.</summary>
    public static Task<IReadOnlyList<Commitment>> OfClaimAsync(
        IDocumentReader reader,
        string organization,
        string claim,
        CancellationToken cancellationToken
    ) => FindAsync(reader, organization, "claim", claim, cancellationToken);

    /// <summary>All commitments of an organization, by number.</summary>
    public async Task<IReadOnlyList<Commitment>> ListAsync(string organization, CancellationToken cancellationToken) =>
        await data.ListAsync(Set, organization, cancellationToken);

    /// <summary>Deletes the commitment. False if another change was stored first.</summary>
    public async Task<bool> RemoveAsync(Commitment commitment, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            commitment.Organization,
            async transaction =>
                await FindAsync(transaction, commitment.Organization, commitment.Number, CancellationToken.None)
                    is { } stored
                && stored.Revision == commitment.Revision
                && await transaction.DeleteAsync(Set, commitment.Organization, SortableKey.Of(commitment.Number)),
            cancellationToken
        );

    private static async Task<IReadOnlyList<Commitment>> FindAsync(
        IDocumentReader reader,
        string organization,
        string field,
        string key,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await reader.FindAsync(Set, organization, field, key, cancellationToken)).OrderBy(commitment =>
                commitment.Number
            ),
        ];
}
