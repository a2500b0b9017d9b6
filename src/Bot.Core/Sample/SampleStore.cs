using Bot.Core.Data;

namespace Bot.Core.Sample;

/// <summary>Whether the content of an organization is the sample.</summary>
public sealed class SampleStore(IDocumentStore data)
{
    private const string Id = "mark";

    public static DocumentSet<SampleMark> Set { get; } =
        new DocumentSet<SampleMark>("sample", mark => mark.Organization, _ => Id).WithRemainder();

    /// <summary>Null where the sample was never loaded.</summary>
    public Task<SampleMark?> GetAsync(string organization, CancellationToken cancellationToken) =>
        data.GetAsync(Set, organization, Id, cancellationToken).AsTask();

    /// <summary>Adds the mark, or overwrites the one of its organization.</summary>
    public Task PutAsync(SampleMark mark, CancellationToken cancellationToken) =>
        data.PutAsync(Set, mark, cancellationToken);
}
