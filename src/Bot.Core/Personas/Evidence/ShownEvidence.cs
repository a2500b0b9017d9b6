using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Personas.Evidence;

/// <summary>
/// Shows under a persona which share of leads and of won deals it is about. What was read of the facts is kept as long as
/// they are in memory, and each answer as long as day and persona's text stay the same.
/// </summary>
internal sealed class ShownEvidence(CurrentFacts facts) : IAgreementCardSection
{
    private static readonly ConditionalWeakTable<FactSet, Kept> Read = [];

    public string Kind => PersonaType.KindKey;

    public async Task<IReadOnlyList<Block>> AddAsync(
        ChatCommand command,
        Agreement agreement,
        CancellationToken cancellationToken
    )
    {
        var set = await facts.GetAsync(agreement.Organization, cancellationToken);
        return set.Version == 0 || agreement.Current is not { } version
            ? []
            : Blocks(
                Of(
                    set,
                    version,
                    DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, command.Organization.TimeZone).DateTime)
                )
            );
    }

    /// <summary>As it is shown; nothing where no lead came and no deal was won.</summary>
    public static IReadOnlyList<Block> Blocks(PersonaEvidence evidence) =>
        evidence.IsEmpty
            ? []
            :
            [
                new Paragraph(EvidenceTexts.Title),
                new Bullets([.. evidence.Attributes.Select(EvidenceTexts.Line)]),
                .. evidence.Attributes.Any(EvidenceTexts.IsSilent)
                    ? new Block[] { new Note(EvidenceTexts.Silent(evidence)) }
                    : [],
            ];

    internal static PersonaEvidence Of(FactSet set, AgreementVersion version, DateOnly today)
    {
        var kept = Read.GetValue(set, known => new Kept(new ReadFacts(known)));
        return kept.Answers.GetOrAdd(
            (version.Hash, today),
            _ => PersonaEvidence.Of(kept.Facts, version.Content, PersonaEvidence.LastYear(today))
        );
    }

    private sealed record Kept(ReadFacts Facts)
    {
        public ConcurrentDictionary<(string Hash, DateOnly Today), PersonaEvidence> Answers { get; } = new();
    }
}
