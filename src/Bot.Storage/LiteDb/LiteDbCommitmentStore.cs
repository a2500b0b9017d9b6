using System.Globalization;
using Bot.Core.Commitments;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbCommitmentStore(LiteDbFile file) : ICommitmentStore
{
    // Behind every time: what has none is due never.
    private const string Never = "~";

    private readonly LiteDbCounter numbers = new(file, "promises");
    private readonly LiteDbSet<AskedClaims> asked = new(
        file,
        "askedClaims",
        asked => asked.Organization,
        asked => asked.DeliveryKey,
        new LiteDbIndex<AskedClaims>("about", asked => About(asked.Account, asked.Deal))
    );

    private readonly LiteDbSet<CommitmentPrompt> questions = new(
        file,
        "wonQuestions",
        question => question.Organization,
        question => question.Deal
    );
    private readonly LiteDbSet<Commitment> promises = new(
        file,
        "promises",
        promise => promise.Organization,
        promise => Id(promise.Number),
        new LiteDbIndex<Commitment>("deal", promise => [promise.Deal]),
        new LiteDbIndex<Commitment>("claim", promise => [promise.Claim]),
        LiteDbIndex<Commitment>.Ordered(
            "next",
            promise => FollowUpSchedule.NextAt(promise) is { } next ? Sortable(next) : Never
        )
    );

    public Task RememberAskedAsync(AskedClaims asked, CancellationToken cancellationToken) =>
        file.WriteAsync(() => this.asked.TryInsert(asked), cancellationToken);

    public Task<IReadOnlyList<AskedClaims>> AskedAsync(
        string organization,
        string account,
        string deal,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<AskedClaims>>([
            .. About(account, deal)
                .SelectMany(key => asked.Find(organization, "about", key))
                .DistinctBy(one => one.DeliveryKey)
                .OrderBy(one => one.At)
                .ThenBy(one => one.DeliveryKey, StringComparer.Ordinal),
        ]);

    public Task<bool> IsQuestionedAsync(string organization, string deal, CancellationToken cancellationToken) =>
        Task.FromResult(questions.Get(organization, deal) is not null);

    public Task MarkQuestionedAsync(CommitmentPrompt question, CancellationToken cancellationToken) =>
        file.WriteAsync(() => questions.TryInsert(question), cancellationToken);

    // One writer: nobody adds another between the look and the insert.
    public Task<Commitment> AttachAsync(Commitment promise, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                if (
                    promises
                        .Find(promise.Organization, "deal", promise.Deal)
                        .FirstOrDefault(known => known.Claim == promise.Claim) is
                    { } known
                )
                {
                    return known;
                }

                var stored = promise with { Number = numbers.Next(promise.Organization), Revision = 0 };
                promises.TryInsert(stored);
                return stored;
            },
            cancellationToken
        );

    public Task<Commitment?> GetAsync(string organization, int number, CancellationToken cancellationToken) =>
        Task.FromResult(promises.Get(organization, Id(number)));

    public Task<IReadOnlyList<Commitment>> OfDealAsync(
        string organization,
        string deal,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<Commitment>>([
            .. promises.Find(organization, "deal", deal).OrderBy(promise => promise.Number),
        ]);

    public Task<IReadOnlyList<Commitment>> OfClaimAsync(
        string organization,
        string claim,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<Commitment>>([
            .. promises.Find(organization, "claim", claim).OrderBy(promise => promise.Number),
        ]);

    public Task<IReadOnlyList<Commitment>> ListAsync(string organization, CancellationToken cancellationToken) =>
        Task.FromResult(promises.All(organization));

    public Task<IReadOnlyList<Commitment>> DueAsync(
        string organization,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<Commitment>>([.. promises.Range(organization, "next", to: Sortable(until))]);

    public Task<bool> ReplaceAsync(Commitment promise, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                promises.TryReplace(
                    promise with
                    {
                        Revision = promise.Revision + 1,
                    },
                    stored => stored.Revision == promise.Revision
                ),
            cancellationToken
        );

    public Task<bool> RemoveAsync(Commitment promise, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                promises.Get(promise.Organization, Id(promise.Number))?.Revision == promise.Revision
                && promises.Delete(promise.Organization, Id(promise.Number)),
            cancellationToken
        );

    public Task DeleteAllAsync(string organization, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () => asked.DeleteAll(organization) + questions.DeleteAll(organization) + promises.DeleteAll(organization),
            cancellationToken
        );

    private static IEnumerable<string> About(string? account, string? deal)
    {
        if (!string.IsNullOrWhiteSpace(account))
        {
            yield return $"account/{WonDealSet.Key(account)}";
        }

        if (!string.IsNullOrWhiteSpace(deal))
        {
            yield return $"deal/{WonDealSet.Key(deal)}";
        }
    }

    private static string Id(int number) => number.ToString("D10", CultureInfo.InvariantCulture);

    private static string Sortable(DateTimeOffset instant) =>
        instant.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
}
