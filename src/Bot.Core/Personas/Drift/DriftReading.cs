using Bot.Core.Agreements;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Personas.Primary;
using Bot.Core.Themes;

namespace Bot.Core.Personas.Drift;

/// <summary>Reads the feedback about a persona, only from the periods that are compared.</summary>
internal sealed class DriftReading(
    FeedbackStore feedback,
    AgreementStore agreements,
    AgreementViews views,
    ThemeBoard themes,
    PersonaType kind
)
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(7 * PersonaDrift.Weeks);

    public Task<AgreementView> ViewAsync(
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => views.ViewAsync(organization, kind, now, cancellationToken);

    /// <summary>Compares the agreed version of a persona with the feedback before <paramref name="until"/>.</summary>
    public async Task<DriftPicture> CompareAsync(
        AgreementView view,
        Organization organization,
        Agreement persona,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var agreed = persona.Agreed!;
        var entries = await feedback.ReportedBetweenAsync(
            organization.Id,
            until - Window - Window,
            until,
            cancellationToken
        );
        if (agreed.AgreedAt is { } at && at <= until - Window)
        {
            entries =
            [
                .. entries
                    .Concat(await feedback.ReportedBetweenAsync(organization.Id, at - Window, at, cancellationToken))
                    .DistinctBy(entry => entry.Number),
            ];
        }

        var belongs = Belongs(view, persona, await PrimaryAsync(organization.Id, cancellationToken));
        var pains = entries.Where(entry =>
            entry.Details.Kind == FeedbackKind.PainPoint && belongs(entry.Details.Persona)
        );
        var themeOf = themes.Of(organization.Id).ByEntry();
        return PersonaDrift.Find(
            DriftDraft.Pains(agreed.Content),
            ReportedPain.Of(pains, entry => themeOf.GetValueOrDefault(entry.Number)?.Number),
            agreed.AgreedAt,
            until,
            organization.Drift
        );
    }

    /// <summary>
    /// The persona for a command without a name: the only agreed one, else the primary one, else null.
    /// </summary>
    public async Task<Agreement?> UnnamedAsync(AgreementView view, CancellationToken cancellationToken)
    {
        var agreed = view.Agreements.Where(persona => persona.Agreed is not null).ToList();
        return agreed is [var only] ? only
            : agreed.Count > 0 && await PrimaryAsync(agreed[0].Organization, cancellationToken) is { } primary
                ? agreed.Find(persona => persona.Subject == primary)
            : null;
    }

    private async Task<string?> PrimaryAsync(string organization, CancellationToken cancellationToken) =>
        (
            await agreements.GetAsync(
                organization,
                PrimaryPersonaType.KindKey,
                PrimaryPersonaType.KindKey,
                cancellationToken
            )
        )
            ?.Agreed
            ?.Content[PrimaryPersonaFields.Persona];

    // Matches the text after "persona:" like a search for a persona. Caches the result for each text.
    private static Func<string?, bool> Belongs(AgreementView view, Agreement persona, string? primary)
    {
        var isUnnamed = primary is null
            ? view.Agreements.Count(other => other.Agreed is not null) == 1
            : primary == persona.Subject;
        var known = new Dictionary<string, bool>();
        return words =>
        {
            if (string.IsNullOrWhiteSpace(words))
            {
                return isUnnamed;
            }

            if (!known.TryGetValue(words, out var isOurs))
            {
                known[words] = isOurs =
                    view.Kind.Find(words, view.Agreements, view.Options).Match?.Subject == persona.Subject;
            }

            return isOurs;
        };
    }
}
