using Bot.Core.Data;

namespace Bot.Core.Helpfulness;

/// <summary>Stores verdicts, once per member and answer, and their counts for each signed version.</summary>
public sealed class VerdictStore(IDocumentStore data)
{
    public static DocumentSet<AnswerVerdict> Verdicts { get; } =
        new("answerVerdicts", verdict => verdict.Organization, verdict => verdict.Id);

    public static DocumentSet<VersionVerdicts> Counts { get; } =
        new("versionVerdicts", counts => counts.Organization, counts => counts.Version);

    public async Task SaveAsync(AnswerVerdict verdict, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            verdict.Organization,
            async transaction =>
            {
                var organization = verdict.Organization;
                var before = await transaction.GetAsync(Verdicts, organization, verdict.Id, CancellationToken.None);
                if (before?.Helped == verdict.Helped)
                {
                    return false;
                }

                await transaction.PutAsync(Verdicts, verdict);
                if (verdict.Version is { } version)
                {
                    var counts =
                        await transaction.GetAsync(Counts, organization, version, CancellationToken.None)
                        ?? new VersionVerdicts(organization, version, 0, 0);
                    await transaction.PutAsync(Counts, counts.With(verdict.Helped, before?.Helped));
                }

                return true;
            },
            cancellationToken
        );

    /// <summary>The counts of a version; null if nobody said whether it helped.</summary>
    public async Task<VersionVerdicts?> CountsAsync(
        string organization,
        string version,
        CancellationToken cancellationToken
    ) => await data.GetAsync(Counts, organization, version, cancellationToken);
}
