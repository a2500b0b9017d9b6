using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Personas.Evidence;

/// <summary>
/// Shows below a persona the share of leads and won deals that match it. The parsed facts stay cached as long as the
/// fact set is in memory, and each result as long as the day and the persona's text stay the same.
/// </summary>
internal sealed class ShownEvidence(CurrentFacts facts) : IAgreementCardSection
{
    private static readonly ConditionalWeakTable<FactSet, CacheEntry> Cache = [];

    public bool IsEssential => false;

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

    /// <summary>The blocks to show; none if there are no leads and no won deals.</summary>
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
        var entry = Cache.GetValue(set, known => new CacheEntry(new ReadFacts(known)));
        return entry.Answers.GetOrAdd(
            (version.Hash, today),
            _ => PersonaEvidence.Of(entry.Facts, version.Content, PersonaEvidence.LastYear(today))
        );
    }

    private sealed record CacheEntry(ReadFacts Facts)
    {
        public ConcurrentDictionary<(string Hash, DateOnly Today), PersonaEvidence> Answers { get; } = new();
    }
}
