using Bot.Core.Members;

namespace Bot.Core.Sample;

/// <summary>
/// The company that newcomers find: loaded once, brought back on request. It is marked before the first row is stored and
/// again behind the last, so that a crash in the middle is seen at the next start.
/// </summary>
public sealed class SampleCompany(
    SampleStore marks,
    MemberStore members,
    DeleteSampleData erasing,
    LoadSampleData filling,
    TimeProvider time
)
{
    /// <summary>Loads the sample unless it is there; an organization of that name that holds something else is left alone. Null when nothing was loaded.</summary>
    public async Task<SampleCounts?> LoadAsync(CancellationToken cancellationToken)
    {
        var mark = await marks.GetAsync(SamplePeople.Organization, cancellationToken);
        var isTaken =
            mark is null
            && await members.GetOrganizationAsync(SamplePeople.Organization, cancellationToken) is not null;
        return mark?.State == SampleState.Loaded || isTaken ? null : await RenewAsync(cancellationToken);
    }

    /// <summary>Deletes everything of the sample organization and loads the sample as of today.</summary>
    public async Task<SampleCounts> RenewAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await marks.PutAsync(new SampleMark(SamplePeople.Organization, SampleState.Loading, now), cancellationToken);
        await erasing.EraseAsync(SamplePeople.Organization, cancellationToken);
        var counts = await filling.FillAsync(now, cancellationToken);
        await marks.PutAsync(new SampleMark(SamplePeople.Organization, SampleState.Loaded, now), cancellationToken);
        return counts;
    }

    /// <summary>Which loading is there now: another word after each; empty while there is none.</summary>
    public async Task<string> StampAsync(CancellationToken cancellationToken) =>
        (await marks.GetAsync(SamplePeople.Organization, cancellationToken))?.At.UtcTicks.ToString(
            System.Globalization.CultureInfo.InvariantCulture
        ) ?? "";
}
