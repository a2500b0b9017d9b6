using Bot.Core.Data;

namespace Bot.Core.Linking;

/// <summary>Link codes by code. No organization owns them: the person who types one is not in its organization yet.</summary>
public sealed class LinkStore(IDocumentStore data)
{
    private const string NoOwner = "";

    public static DocumentSet<LinkCode> Set { get; } = new("linkCodes", _ => NoOwner, code => code.Code);

    /// <summary>Adds the code and deletes the expired ones.</summary>
    public Task AddAsync(LinkCode code, CancellationToken cancellationToken) =>
        data.CommitAsync(
                NoOwner,
                async transaction =>
                {
                    foreach (var old in await transaction.ListAsync(Set, NoOwner, cancellationToken))
                    {
                        if (!old.IsGood(code.Created))
                        {
                            await transaction.DeleteAsync(Set, NoOwner, old.Code);
                        }
                    }

                    return await transaction.InsertAsync(Set, code);
                },
                cancellationToken
            )
            .AsTask();

    public Task<LinkCode?> FindAsync(string code, CancellationToken cancellationToken) =>
        data.GetAsync(Set, NoOwner, code, cancellationToken).AsTask();

    /// <summary>Deletes the code and returns it: only one caller gets it, every other one gets null.</summary>
    public Task<LinkCode?> TakeAsync(string code, CancellationToken cancellationToken) =>
        data.CommitAsync(
                NoOwner,
                async transaction =>
                {
                    var found = await transaction.GetAsync(Set, NoOwner, code, cancellationToken);
                    await transaction.DeleteAsync(Set, NoOwner, code);
                    return found;
                },
                cancellationToken
            )
            .AsTask();
}
