using Bot.Core.Data;

namespace Bot.Core.CompanyWords;

/// <summary>Stores each organization's vocabulary as one document.</summary>
public sealed class CompanyWordsStore(IDocumentStore data)
{
    private const string Id = "words";

    public static DocumentSet<CompanyVocabulary> Set { get; } =
        new DocumentSet<CompanyVocabulary>("companyWords", vocabulary => vocabulary.Organization, _ => Id)
            .WithRevision(
                vocabulary => vocabulary.Revision,
                (vocabulary, revision) => vocabulary with { Revision = revision }
            )
            .WithFeed();

    public async Task<CompanyVocabulary> GetAsync(string organization, CancellationToken cancellationToken) =>
        await data.GetAsync(Set, organization, Id, cancellationToken) ?? CompanyVocabulary.Empty(organization);

    /// <summary>Stores what <paramref name="change"/> makes of the vocabulary; the same object changes nothing.</summary>
    public async Task ChangeAsync(
        string organization,
        Func<CompanyVocabulary, CompanyVocabulary> change,
        CancellationToken cancellationToken
    ) =>
        await data.CommitAsync(
            organization,
            async transaction =>
            {
                var before =
                    await transaction.GetAsync(Set, organization, Id, CancellationToken.None)
                    ?? CompanyVocabulary.Empty(organization);
                var after = change(before);
                if (after != before)
                {
                    await transaction.PutAsync(Set, after with { Revision = before.Revision + 1 });
                }

                return true;
            },
            cancellationToken
        );
}
