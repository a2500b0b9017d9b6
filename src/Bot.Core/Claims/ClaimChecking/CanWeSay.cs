using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Answers whether a sentence, a draft or a message that somebody points at promises no more than what is signed. Without words it opens the form.</summary>
internal sealed class CanWeSay(ClaimIndexCache claims, MemberStore members, AskedClaimStore questions) : ICommandHandler
{
    /// <summary>Sentences of a draft that are checked at once.</summary>
    public const int MostSentences = 50;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var ask = CheckRequest.Of(command);
        var sentences = Clauses.Sentences(ask.Draft);
        if (sentences.Count == 0)
        {
            return command.Fields.Count > 0
                ? Reply.Invalid("draft", CheckTexts.NothingToCheck)
                : Reply.Open(CheckForms.Check(ask));
        }

        var index = await claims.GetAsync(command.Organization, cancellationToken);
        var zone = command.Organization.TimeZone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, zone).DateTime);
        var judgements = sentences
            .Take(MostSentences)
            .Select(sentence => ClaimChecker.Check(index, sentence, today, command.Member.Language))
            .ToList();
        await RememberAsync(command, ask, judgements, cancellationToken);
        return Reply.ToRequester(
            CheckCards.Answer(
                ask,
                judgements,
                sentences.Count - judgements.Count,
                await OwnersAsync(command.Organization.Id, judgements, cancellationToken),
                index.Claims.Count == 0
            )
        );
    }

    // What somebody asked for an account and may say is what they are asked about when its deal is won.
    private async Task RememberAsync(
        ChatCommand command,
        CheckRequest ask,
        IReadOnlyList<Judgement> judgements,
        CancellationToken cancellationToken
    )
    {
        var subjects = judgements
            .Where(judgement => judgement is { Verdict: Verdict.Supported or Verdict.Caveat, Claim: not null })
            .Select(judgement => judgement.Claim!.Agreement.Subject)
            .Distinct()
            .ToList();
        if (subjects.Count > 0 && (ask.Account ?? ask.Deal) is not null)
        {
            await questions.RememberAsync(
                new AskedClaims(
                    command.Organization.Id,
                    command.DeliveryKey,
                    command.Member.Id,
                    subjects,
                    ask.Account,
                    ask.Deal,
                    command.At
                ),
                cancellationToken
            );
        }
    }

    private async Task<MemberNames> OwnersAsync(
        string organization,
        IReadOnlyList<Judgement> judgements,
        CancellationToken cancellationToken
    )
    {
        var owners = new List<Member>();
        foreach (
            var owner in judgements.Select(judgement => judgement.Claim?.Version.Owner).OfType<string>().Distinct()
        )
        {
            owners.AddRange(
                await members.GetAsync(organization, owner, cancellationToken) is { } member ? [member] : []
            );
        }

        return MemberNames.Of(owners);
    }
}
