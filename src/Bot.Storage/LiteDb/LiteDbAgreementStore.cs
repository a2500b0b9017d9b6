using System.Globalization;
using Bot.Core.Agreements;

namespace Bot.Storage.LiteDb;

/// <summary>Agreements as one document each, and beside them an alarm for those that the clock has to look at.</summary>
internal sealed class LiteDbAgreementStore(LiteDbFile file) : IAgreementStore
{
    private readonly LiteDbSet<Agreement> agreements = new(
        file,
        "agreements",
        agreement => agreement.Organization,
        agreement => Id(agreement.Kind, agreement.Subject),
        new LiteDbIndex<Agreement>("kind", agreement => [agreement.Kind]),
        new LiteDbIndex<Agreement>("waiting", agreement => agreement.Pending is null ? [] : ["yes"]),
        LiteDbIndex<Agreement>.Ordered(
            "agreed",
            agreement => agreement.Versions.Max(version => version.AgreedAt) is { } last ? Sortable(last) : ""
        )
    );

    // Alarms stand above organizations, under an empty one: the clock asks for all of them at once.
    private readonly LiteDbSet<Alarm> alarms = new(
        file,
        "agreementAlarms",
        _ => "",
        alarm => alarm.Id,
        LiteDbIndex<Alarm>.Ordered("at", alarm => alarm.At)
    );

    private readonly LiteDbSet<KindChanges> changes = new(
        file,
        "agreementChanges",
        count => count.Organization,
        count => count.Kind
    );

    public Task<Agreement?> GetAsync(
        string organization,
        string kind,
        string subject,
        CancellationToken cancellationToken
    ) => Task.FromResult(agreements.Get(organization, Id(kind, subject)));

    public Task<IReadOnlyList<Agreement>> ListAsync(
        string organization,
        string kind,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<Agreement>>([
            .. agreements
                .Find(organization, "kind", kind)
                .OrderBy(agreement => agreement.Subject, StringComparer.Ordinal),
        ]);

    public Task<int> ChangesAsync(string organization, string kind, CancellationToken cancellationToken) =>
        Task.FromResult(Changes(organization, kind));

    public Task<IReadOnlyList<VersionOf>> WaitingAsync(string organization, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<VersionOf>>([
            .. agreements
                .Find(organization, "waiting", "yes")
                .Select(agreement => new VersionOf(agreement, agreement.Pending!))
                .OrderBy(waiting => waiting.Version.WaitingSince)
                .ThenBy(waiting => Id(waiting.Agreement.Kind, waiting.Agreement.Subject), StringComparer.Ordinal),
        ]);

    // The index has the last time that one was agreed: whatever was agreed in the time has a last one no earlier.
    public Task<IReadOnlyList<VersionOf>> AgreedBetweenAsync(
        string organization,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<VersionOf>>([
            .. agreements
                .Range(organization, "agreed", Sortable(from))
                .SelectMany(agreement => agreement.Versions, (agreement, version) => new VersionOf(agreement, version))
                .Where(agreed => agreed.Version.AgreedAt >= from && agreed.Version.AgreedAt < to)
                .OrderBy(agreed => agreed.Version.AgreedAt),
        ]);

    public Task<IReadOnlyList<Agreement>> DueAsync(DateTimeOffset until, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Agreement>>([
            .. alarms
                .Range("", "at", to: Sortable(until))
                .Select(alarm => agreements.Get(alarm.Organization, Id(alarm.Kind, alarm.Subject)))
                .OfType<Agreement>(),
        ]);

    public Task<bool> AddAsync(Agreement agreement, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                agreements.TryInsert(agreement with { Revision = 0 })
                && CountUp(agreement.Organization, agreement.Kind)
                && SetAlarm(agreement),
            cancellationToken
        );

    public Task<bool> ReplaceAsync(Agreement agreement, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                agreements.TryReplace(
                    agreement with
                    {
                        Revision = agreement.Revision + 1,
                    },
                    stored => stored.Revision == agreement.Revision
                )
                && CountUp(agreement.Organization, agreement.Kind)
                && SetAlarm(agreement),
            cancellationToken
        );

    public Task DeleteAllAsync(string organization, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                var all = agreements.All(organization);
                foreach (var agreement in all)
                {
                    alarms.Delete("", Alarm.IdOf(agreement));
                }

                foreach (var kind in all.Select(agreement => agreement.Kind).Distinct())
                {
                    CountUp(organization, kind);
                }

                return agreements.DeleteAll(organization);
            },
            cancellationToken
        );

    private int Changes(string organization, string kind) => changes.Get(organization, kind)?.Count ?? 0;

    private bool CountUp(string organization, string kind)
    {
        changes.Put(new KindChanges(organization, kind, Changes(organization, kind) + 1));
        return true;
    }

    private bool SetAlarm(Agreement agreement)
    {
        var at = agreement.Untold is null ? ReviewDates.NextAt(agreement) : DateTimeOffset.MinValue;
        if (at is { } due)
        {
            alarms.Put(
                new Alarm(
                    Alarm.IdOf(agreement),
                    agreement.Organization,
                    agreement.Kind,
                    agreement.Subject,
                    Sortable(due)
                )
            );
        }
        else
        {
            alarms.Delete("", Alarm.IdOf(agreement));
        }

        return true;
    }

    private static string Id(string kind, string subject) => $"{kind}/{subject}";

    private static string Sortable(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture);

    private sealed record KindChanges(string Organization, string Kind, int Count);

    private sealed record Alarm(string Id, string Organization, string Kind, string Subject, string At)
    {
        public static string IdOf(Agreement agreement) =>
            $"{agreement.Organization}/{agreement.Kind}/{agreement.Subject}";
    }
}
