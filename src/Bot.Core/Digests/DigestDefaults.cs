using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Digests;

/// <summary>Default settings: Mondays at nine, in the company's time zone and language, with all sections.</summary>
internal static class DigestDefaults
{
    public static DigestSubscription For(ChatCommand command, DigestSections sections) =>
        new(
            command.Organization.Id,
            DigestSubscription.IdOf(command.Place),
            command.Place with
            {
                Thread = null,
            },
            new DigestTime(DayOfWeek.Monday, new TimeOnly(9, 0), command.Organization.Zone),
            command.Organization.Language,
            sections.Keys,
            command.Member.Id,
            command.At
        );

    /// <summary>The subscription of this conversation, or the default one.</summary>
    public static async Task<DigestSubscription> HereAsync(
        this DigestStore store,
        ChatCommand command,
        DigestSections sections,
        CancellationToken cancellationToken
    ) =>
        await store.GetAsync(command.Organization.Id, DigestSubscription.IdOf(command.Place), cancellationToken)
        ?? For(command, sections);
}
