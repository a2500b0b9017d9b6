using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Agreements;

/// <summary>Reads the data that cards and forms of an agreement type are built from.</summary>
public sealed class AgreementViews(
    AgreementStore store,
    MemberStore members,
    FeedbackStore feedback,
    IDocumentStore data,
    IEnumerable<IAgreementType> types
)
{
    private readonly IReadOnlyList<IAgreementType> types = [.. types];

    public IReadOnlyList<IAgreementType> Kinds => types;

    public IAgreementType Kind(string key) => types.Single(type => type.Key == key);

    public async Task<AgreementView> ViewAsync(
        string organization,
        IAgreementType type,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await ViewAsync(
            organization,
            type,
            await store.ListAsync(organization, type.Key, cancellationToken),
            now,
            cancellationToken
        );

    /// <summary>A view with only these agreements, such as those that a search found.</summary>
    public async Task<AgreementView> ViewAsync(
        string organization,
        IAgreementType type,
        IReadOnlyList<string> subjects,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var agreements = new List<Agreement>();
        foreach (var subject in subjects)
        {
            var found = await store.GetAsync(organization, type.Key, subject, cancellationToken);
            agreements.AddRange(found is null ? [] : [found]);
        }

        return await ViewAsync(organization, type, agreements, now, cancellationToken);
    }

    /// <summary>The view of each type that the versions belong to, by the type's key.</summary>
    public async Task<IReadOnlyDictionary<string, AgreementView>> ByKindAsync(
        string organization,
        IEnumerable<VersionOf> versions,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var byKind = new Dictionary<string, AgreementView>();
        foreach (var kind in versions.Select(item => item.Agreement.Kind).Distinct())
        {
            byKind[kind] = await ViewAsync(organization, Kind(kind), now, cancellationToken);
        }

        return byKind;
    }

    /// <summary>Whether the message is one of the version's review cards, which the outbox keeps up to date.</summary>
    public Task<bool> IsCopyAsync(
        string organization,
        AgreementVersion version,
        MessageRef? message,
        CancellationToken cancellationToken
    ) => CardUpdates.IsCopyAsync(data, organization, version.Copies, message, cancellationToken);

    /// <summary>The feedback behind a version, without deleted entries.</summary>
    public async Task<IReadOnlyList<FeedbackEntry>> EvidenceAsync(
        string organization,
        IReadOnlyList<int> numbers,
        CancellationToken cancellationToken
    )
    {
        var found = new List<FeedbackEntry>();
        foreach (var number in numbers)
        {
            if (await feedback.GetAsync(organization, number, cancellationToken) is { Deleted: null } entry)
            {
                found.Add(entry);
            }
        }

        return found;
    }

    private async Task<AgreementView> ViewAsync(
        string organization,
        IAgreementType type,
        IReadOnlyList<Agreement> agreements,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var others = new Dictionary<string, IReadOnlyList<FieldOption>>();
        foreach (var other in type.Fields.Select(field => field.OptionsOf).OfType<string>().Distinct())
        {
            others[other] = Options(Kind(other), await store.ListAsync(organization, other, cancellationToken));
        }

        var zone = (await members.GetOrganizationAsync(organization, cancellationToken))?.TimeZone ?? TimeZoneInfo.Utc;
        var singled = await SingledAsync(organization, type, cancellationToken);
        return new AgreementView(
            type,
            [.. agreements.OrderBy(agreement => agreement.Subject == singled?.Subject ? 0 : 1)],
            await members.ListAsync(organization, cancellationToken),
            FieldOptions.For(type, others),
            now
        )
        {
            Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime),
            Singled = singled,
        };
    }

    private async Task<(string Subject, LocalizedText Called)?> SingledAsync(
        string organization,
        IAgreementType type,
        CancellationToken cancellationToken
    )
    {
        foreach (
            var chooser in types.Where(other =>
                other.SinglesOut is { } singles
                && other.Fields.Any(field => field.Name == singles.Field && field.OptionsOf == type.Key)
            )
        )
        {
            var chosen = (await store.ListAsync(organization, chooser.Key, cancellationToken))
                .Select(agreement => agreement.Agreed?.Content[chooser.SinglesOut!.Field])
                .FirstOrDefault();
            if (chosen is not null)
            {
                return (chosen, chooser.SinglesOut!.Called);
            }
        }

        return null;
    }

    private static IReadOnlyList<FieldOption> Options(IAgreementType type, IReadOnlyList<Agreement> agreements)
    {
        var own = FieldOptions.For(type, new Dictionary<string, IReadOnlyList<FieldOption>>());
        return
        [
            .. from agreement in agreements
            let content = agreement.Current?.Content
            where content is not null
            select new FieldOption(agreement.Subject, type.Title(content, own), [.. type.Names(content, own)]),
        ];
    }
}
