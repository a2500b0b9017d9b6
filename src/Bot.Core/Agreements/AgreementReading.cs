using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Reads what cards and forms of a kind are made from.</summary>
public sealed class AgreementReading(IAgreementStore store, IMemberStore members, IFeedbackStore feedback, IEnumerable<IAgreementKind> kinds)
{
    private readonly IReadOnlyList<IAgreementKind> kinds = [.. kinds];

    public IReadOnlyList<IAgreementKind> Kinds => kinds;

    public IAgreementKind Kind(string key) => kinds.Single(kind => kind.Key == key);

    public async Task<AgreementView> ViewAsync(string organization, IAgreementKind kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var others = new Dictionary<string, IReadOnlyList<KindOption>>();
        foreach (var other in kind.Fields.Select(field => field.OptionsOf).OfType<string>().Distinct())
        {
            others[other] = Options(Kind(other), await store.ListAsync(organization, other, cancellationToken));
        }

        return new AgreementView(
            kind, await store.ListAsync(organization, kind.Key, cancellationToken), await members.ListAsync(organization, cancellationToken),
            KindOptions.For(kind, others), now);
    }

    /// <summary>The feedback that led to a version; numbers that are gone are left out.</summary>
    public async Task<IReadOnlyList<FeedbackEntry>> EvidenceAsync(string organization, IReadOnlyList<int> numbers, CancellationToken cancellationToken)
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

    private static IReadOnlyList<KindOption> Options(IAgreementKind kind, IReadOnlyList<Agreement> agreements)
    {
        var own = KindOptions.For(kind, new Dictionary<string, IReadOnlyList<KindOption>>());
        return
        [
            .. from agreement in agreements
               let content = agreement.Shown?.Content
               where content is not null
               select new KindOption(agreement.Subject, kind.Title(content, own), [.. kind.Names(content, own)]),
        ];
    }
}
