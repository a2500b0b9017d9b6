using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Sample;

/// <summary>
/// The sample company that new users find. It is loaded once and restored on request. It is marked before the first row
/// and again after the last, so that the next start detects a crash in between.
/// </summary>
public sealed class SampleCompany(
    SampleStore marks,
    MemberStore members,
    IDocumentStore data,
    LoadSampleData loadData,
    TimeProvider time
)
{
    /// <summary>
    /// Loads the sample unless it is loaded. An organization with the same id and other content stays as it is. Returns
    /// null if nothing was loaded.
    /// </summary>
    public async Task<IReadOnlyList<SampleCount>?> LoadAsync(CancellationToken cancellationToken)
    {
        var mark = await marks.GetAsync(SamplePeople.Organization, cancellationToken);
        var isTaken =
            mark is null
            && await members.GetOrganizationAsync(SamplePeople.Organization, cancellationToken) is not null;
        return mark?.State == SampleState.Loaded || isTaken ? null : await RenewAsync(cancellationToken);
    }

    /// <summary>
    /// Deletes the content of the sample organization, but not its members, and loads the sample as of today.
    /// </summary>
    public async Task<IReadOnlyList<SampleCount>> RenewAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await marks.PutAsync(new SampleMark(SamplePeople.Organization, SampleState.Loading, now), cancellationToken);
        await data.DeleteContentAsync(SamplePeople.Organization, cancellationToken);
        var counts = await loadData.FillAsync(now, cancellationToken);
        await marks.PutAsync(new SampleMark(SamplePeople.Organization, SampleState.Loaded, now), cancellationToken);
        return counts;
    }

    /// <summary>Identifies the current load; different after each one, empty if there is none.</summary>
    public async Task<string> StampAsync(CancellationToken cancellationToken) =>
        (await marks.GetAsync(SamplePeople.Organization, cancellationToken))?.At.UtcTicks.ToString(
            System.Globalization.CultureInfo.InvariantCulture
        ) ?? "";
}
