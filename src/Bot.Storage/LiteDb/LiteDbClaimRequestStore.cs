using System.Globalization;
using Bot.Core.Claims.Requests;

namespace Bot.Storage.LiteDb;

/// <summary>Claim requests as one document each, and beside them an alarm for those that the clock has to look at.</summary>
internal sealed class LiteDbClaimRequestStore(LiteDbFile file) : IClaimRequestStore
{
    private readonly LiteDbSet<ClaimRequest> requests = new(
        file,
        "claimRequests",
        request => request.Organization,
        request => Id(request.Number),
        LiteDbIndex<ClaimRequest>.Ordered("number", request => Id(request.Number)),
        new LiteDbIndex<ClaimRequest>("open", request => request.IsOpen ? ["yes"] : []),
        new LiteDbIndex<ClaimRequest>("key", request => request.Keys),
        new LiteDbIndex<ClaimRequest>("delivery", request => request.Voices.Select(voice => voice.DeliveryKey))
    );

    private readonly LiteDbSet<Alarm> alarms = new(file, "claimRequestAlarms", _ => "", alarm => alarm.Id);

    public Task<ClaimRequest?> GetAsync(string organization, int number, CancellationToken cancellationToken) =>
        Task.FromResult(requests.Get(organization, Id(number)));

    public Task<IReadOnlyList<ClaimRequest>> OpenAsync(string organization, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ClaimRequest>>([
            .. requests.Find(organization, "open", "yes").OrderBy(request => request.Number),
        ]);

    public Task<IReadOnlyList<ClaimRequest>> NearAsync(
        string organization,
        string deliveryKey,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<ClaimRequest>>([
            .. requests
                .Find(organization, "delivery", deliveryKey)
                .Concat(keys.SelectMany(key => requests.Find(organization, "key", key)))
                .DistinctBy(request => request.Number)
                .OrderBy(request => request.Number),
        ]);

    public Task<int> NextNumberAsync(string organization, CancellationToken cancellationToken) =>
        Task.FromResult((requests.Range(organization, "number", descending: true).FirstOrDefault()?.Number ?? 0) + 1);

    public Task<IReadOnlyList<ClaimRequest>> DueAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ClaimRequest>>([
            .. alarms
                .All("")
                .Select(alarm => requests.Get(alarm.Organization, Id(alarm.Number)))
                .OfType<ClaimRequest>(),
        ]);

    public Task<bool> AddAsync(ClaimRequest request, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () => requests.TryInsert(request with { Revision = 0 }) && SetAlarm(request),
            cancellationToken
        );

    public Task<bool> ReplaceAsync(ClaimRequest request, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                requests.TryReplace(
                    request with
                    {
                        Revision = request.Revision + 1,
                    },
                    stored => stored.Revision == request.Revision
                ) && SetAlarm(request),
            cancellationToken
        );

    public Task DeleteAllAsync(string organization, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                foreach (var request in requests.All(organization))
                {
                    alarms.Delete("", Alarm.IdOf(request));
                }

                return requests.DeleteAll(organization);
            },
            cancellationToken
        );

    private bool SetAlarm(ClaimRequest request)
    {
        if (request.IsUntold || request.State == RequestState.Planned)
        {
            alarms.Put(new Alarm(Alarm.IdOf(request), request.Organization, request.Number));
        }
        else
        {
            alarms.Delete("", Alarm.IdOf(request));
        }

        return true;
    }

    private static string Id(int number) => number.ToString("D10", CultureInfo.InvariantCulture);

    private sealed record Alarm(string Id, string Organization, int Number)
    {
        public static string IdOf(ClaimRequest request) =>
            $"{request.Organization}/{request.Number.ToString(CultureInfo.InvariantCulture)}";
    }
}
