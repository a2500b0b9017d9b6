using Bot.Core.Sample;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbSampleStore(LiteDbFile file) : ISampleStore
{
    private readonly LiteDbSet<SampleMark> marks = new(file, "sample", mark => mark.Organization, _ => "mark");

    public Task<SampleMark?> GetAsync(string organization, CancellationToken cancellationToken) =>
        Task.FromResult(marks.Get(organization, "mark"));

    public Task PutAsync(SampleMark mark, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                marks.Put(mark);
                return true;
            },
            cancellationToken
        );
}
