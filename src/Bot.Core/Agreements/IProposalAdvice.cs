using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>
/// Lets a slice tell the author of a proposal, and those who sign it, what they should know about its text first, such
/// as a signed claim that says something else.
/// </summary>
internal interface IProposalAdvice
{
    /// <summary>Key of the agreement type that it reads.</summary>
    string Kind { get; }

    Task<IReadOnlyList<LocalizedText>> ReadAsync(
        Organization organization,
        string subject,
        AgreementVersion version,
        DateTimeOffset now,
        CancellationToken cancellationToken
    );
}

/// <summary>All advice on proposals.</summary>
internal sealed class ProposalAdvice(IEnumerable<IProposalAdvice> advisers)
{
    private readonly ILookup<string, IProposalAdvice> byKind = advisers.ToLookup(adviser => adviser.Kind);

    /// <summary>The card with the advice on a version that waits for signatures; others get none.</summary>
    public async Task<Card> WithAsync(
        Card card,
        Organization organization,
        Agreement agreement,
        AgreementVersion version,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (version.State != AgreementState.Proposed)
        {
            return card;
        }

        var advice = new List<Block>();
        foreach (var adviser in byKind[agreement.Kind])
        {
            var lines = await adviser.ReadAsync(organization, agreement.Subject, version, now, cancellationToken);
            advice.AddRange(lines.Select(line => new Paragraph(line, Tone.Caution)));
        }

        var before = card.Blocks.TakeWhile(block => block is not (Buttons or Note)).Count();
        return advice.Count == 0
            ? card
            : card with
            {
                Blocks = [.. card.Blocks.Take(before), .. advice, .. card.Blocks.Skip(before)],
            };
    }
}
