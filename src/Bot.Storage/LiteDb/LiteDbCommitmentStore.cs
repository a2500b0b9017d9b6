using System.Globalization;
using Bot.Core.Commitments;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbCommitmentStore(LiteDbFile file) : ICommitmentStore
{
    // Behind every time: what has none is due never.
    private const string Never = "~";

    private readonly LiteDbCounter numbers = new(file, "promises");
    private readonly LiteDbSet<CommitmentPrompt> questions = new(
        file,
        "wonQuestions",
        question => question.Organization,
        question => question.Deal
    );
    private readonly LiteDbSet<Commitment> commitments = new(
        file,
        "promises",
        commitment => commitment.Organization,
        commitment => Id(commitment.Number),
        new LiteDbIndex<Commitment>("deal", commitment => [commitment.Deal]),
        new LiteDbIndex<Commitment>("claim", commitment => [commitment.Claim]),
        LiteDbIndex<Commitment>.Ordered(
            "next",
            commitment => FollowUpSchedule.NextAt(commitment) is { } next ? Sortable(next) : Never
        )
    );

    public Task<bool> IsQuestionedAsync(string organization, string deal, CancellationToken cancellationToken) =>
        Task.FromResult(questions.Get(organization, deal) is not null);

    public Task MarkQuestionedAsync(CommitmentPrompt question, CancellationToken cancellationToken) =>
        file.WriteAsync(() => questions.TryInsert(question), cancellationToken);

    // One writer: nobody adds another between the look and the insert.
    public Task<Commitment> AttachAsync(Commitment commitment, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                if (
                    commitments
                        .Find(commitment.Organization, "deal", commitment.Deal)
                        .FirstOrDefault(known => known.Claim == commitment.Claim) is
                    { } known
                )
                {
                    return known;
                }

                var stored = commitment with { Number = numbers.Next(commitment.Organization), Revision = 0 };
                commitments.TryInsert(stored);
                return stored;
            },
            cancellationToken
        );

    public Task<Commitment?> GetAsync(string organization, int number, CancellationToken cancellationToken) =>
        Task.FromResult(commitments.Get(organization, Id(number)));

    public Task<IReadOnlyList<Commitment>> OfDealAsync(
        string organization,
        string deal,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<Commitment>>([
            .. commitments.Find(organization, "deal", deal).OrderBy(commitment => commitment.Number),
        ]);

    public Task<IReadOnlyList<Commitment>> OfClaimAsync(
        string organization,
        string claim,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<Commitment>>([
            .. commitments.Find(organization, "claim", claim).OrderBy(commitment => commitment.Number),
        ]);

    public Task<IReadOnlyList<Commitment>> ListAsync(string organization, CancellationToken cancellationToken) =>
        Task.FromResult(commitments.All(organization));

    public Task<IReadOnlyList<Commitment>> DueAsync(
        string organization,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<Commitment>>([.. commitments.Range(organization, "next", to: Sortable(until))]);

    public Task<bool> ReplaceAsync(Commitment commitment, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                commitments.TryReplace(
                    commitment with
                    {
                        Revision = commitment.Revision + 1,
                    },
                    stored => stored.Revision == commitment.Revision
                ),
            cancellationToken
        );

    public Task<bool> RemoveAsync(Commitment commitment, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                commitments.Get(commitment.Organization, Id(commitment.Number))?.Revision == commitment.Revision
                && commitments.Delete(commitment.Organization, Id(commitment.Number)),
            cancellationToken
        );

    public Task DeleteAllAsync(string organization, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () => questions.DeleteAll(organization) + commitments.DeleteAll(organization),
            cancellationToken
        );

    private static string Id(int number) => number.ToString("D10", CultureInfo.InvariantCulture);

    private static string Sortable(DateTimeOffset instant) =>
        instant.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
}
