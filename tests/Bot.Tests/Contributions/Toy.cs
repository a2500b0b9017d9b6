using Bot.Core.Data;

namespace Bot.Tests.Contributions;

/// <summary>A record of the toy slice.</summary>
internal sealed record Toy(string Organization, string Id, string Member)
{
    public static DocumentSet<Toy> Set { get; } = new("toys", toy => toy.Organization, toy => toy.Id);
}

internal sealed class ToyStore(IDocumentStore data)
{
    public Task AddAsync(Toy toy) => data.PutAsync(Toy.Set, toy, CancellationToken.None);

    public async Task<IReadOnlyList<Toy>> ListAsync(string organization) =>
        await data.ListAsync(Toy.Set, organization, CancellationToken.None);
}
