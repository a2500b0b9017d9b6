using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>Owners of themes, and those who take turns at triage.</summary>
internal sealed class ThemeDuty : IDuty
{
    public async ValueTask<LocalizedText?> DescribeAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    )
    {
        var owned = (await OwnedAsync(reader, member, cancellationToken)).Count;
        var triage = (await TriageAsync(reader, member, cancellationToken)) is not null;
        return (owned, triage) switch
        {
            (0, false) => null,
            (0, true) => new("turns at triage", "turnos para clasificar"),
            (1, false) => new("1 theme", "1 tema"),
            (1, true) => new("1 theme and turns at triage", "1 tema y turnos para clasificar"),
            (_, false) => new($"{owned} themes", $"{owned} temas"),
            (_, true) => new($"{owned} themes and turns at triage", $"{owned} temas y turnos para clasificar"),
        };
    }

    public async ValueTask HandOverAsync(IDocumentTransaction transaction, Member from, Member to)
    {
        foreach (var theme in await OwnedAsync(transaction, from, CancellationToken.None))
        {
            await transaction.ReplaceAsync(ThemeStore.Themes, theme with { Owner = to.Id });
        }

        if (await TriageAsync(transaction, from, CancellationToken.None) is { } settings)
        {
            var takers = settings.Triage.Select(member => from.Is(member) ? to.Id : member).Distinct();
            await transaction.PutAsync(ThemeStore.Settings, settings with { Triage = [.. takers] });
        }
    }

    private static async Task<IReadOnlyList<Theme>> OwnedAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await reader.ListAsync(ThemeStore.Themes, member.Organization, cancellationToken)).Where(theme =>
                member.Is(theme.Owner)
            ),
        ];

    // Null if the member takes no turns.
    private static async Task<ThemeSettings?> TriageAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    ) =>
        await reader.GetAsync(ThemeStore.Settings, member.Organization, ThemeStore.SettingsId, cancellationToken)
            is { } settings
        && settings.Triage.Any(member.Is)
            ? settings
            : null;
}
