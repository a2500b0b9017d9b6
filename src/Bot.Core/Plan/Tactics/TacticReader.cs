using Bot.Core.Agreements;
using Bot.Core.Facts;
using Bot.Core.Members;
using Bot.Core.Personas;

namespace Bot.Core.Plan;

/// <summary>Reads the tactics of an organization with their states.</summary>
internal sealed class TacticReader(AgreementStore agreements, CurrentFacts currentFacts, MemberStore members)
{
    /// <summary>All that are signed or wait for a signature, by their first day.</summary>
    public async Task<IReadOnlyList<TacticLine>> ListAsync(
        Organization organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var all = await agreements.ListAsync(organization.Id, TacticType.KindKey, cancellationToken);
        if (!all.Any(agreement => agreement.Current is not null))
        {
            return [];
        }

        var facts = await currentFacts.GetAsync(organization.Id, cancellationToken);
        var people = await members.ListAsync(organization.Id, cancellationToken);
        var personas = (
            await agreements.ListAsync(organization.Id, PersonaType.KindKey, cancellationToken)
        ).ToDictionary(persona => persona.Subject);
        var today = PlanDays.Today(organization, now);
        var lines = new List<TacticLine>();
        foreach (var agreement in all)
        {
            if (agreement.Current is not { } version || TacticContent.Read(version.Content) is not { } content)
            {
                continue;
            }

            var persona = content.Audience is { } subject ? personas.GetValueOrDefault(subject) : null;
            lines.Add(
                new TacticLine(
                    agreement,
                    version,
                    content,
                    version.State == AgreementState.Agreed ? content.StateOn(today) : TacticState.Unsigned,
                    TacticLine.SpentOn(content, facts, today),
                    TacticLine.BudgetOf(content, organization.Currency)
                )
                {
                    Owner = people.FirstOrDefault(member => member.Is(version.Owner)),
                    Audience = (persona?.Current ?? persona?.Latest)?.Content[PersonaFields.Name] ?? content.Audience,
                    IsAudienceGone = content.Audience is not null && persona?.Current is null,
                }
            );
        }

        return
        [
            .. lines.OrderBy(line => line.Content.From).ThenBy(line => line.Agreement.Subject, StringComparer.Ordinal),
        ];
    }
}

/// <summary>How a tactic is doing, below its text.</summary>
internal sealed class TacticSection(TacticReader tactics) : IAgreementCardSection
{
    public string Kind => TacticType.KindKey;

    public async Task<IReadOnlyList<Chat.Block>> AddAsync(
        Chat.ChatCommand command,
        Agreement agreement,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await tactics.ListAsync(command.Organization, command.At, cancellationToken))
                .Where(line => line.Agreement.Subject == agreement.Subject)
                .Select(line => new Chat.Paragraph(TacticTexts.Line(line))),
        ];
}
