using Bot.Core.Agreements;
using Bot.Core.Agreements.Use;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// Answers whether a sentence, a draft or a selected message promises no more than the signed claims. Without text it
/// opens the form.
/// </summary>
internal sealed class CanWeSay(ClaimIndexCache claims, MemberStore members, AskedClaimStore questions, VersionUses uses)
    : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var request = CheckRequest.Of(command);
        if (!request.Draft.Any(char.IsLetterOrDigit))
        {
            return command.Fields.Count > 0
                ? Reply.Invalid("draft", CheckTexts.NothingToCheck)
                : Reply.Open(CheckForms.Check(request));
        }

        var index = await claims.GetAsync(command.Organization, cancellationToken);
        var sentences = ClaimChecker.Sentences(index, request.Draft, command.Member.Language);
        var zone = command.Organization.TimeZone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, zone).DateTime);
        var judgements = sentences
            .Select(sentence => ClaimChecker.Check(index, sentence, today, command.Member.Language))
            .ToList();
        if (judgements is [{ Because: VerdictReason.NothingPromised } asked] && command.Quoted is null)
        {
            // Whoever asks whether something may be said means a promise.
            judgements = [asked with { Because = VerdictReason.NothingSigned }];
        }

        await RememberAsync(command, request, judgements, cancellationToken);
        var checkedClaims = judgements
            .Select(judgement => judgement.Claim)
            .OfType<CompiledClaim>()
            .Select(claim => VersionUse.IdOf(ClaimType.KindKey, claim.Agreement.Subject, claim.Version.Number));
        await uses.RecordAsync(
            command,
            [.. checkedClaims.Distinct()],
            UseKind.Checked,
            request.Account,
            cancellationToken
        );
        return Reply.ToRequester(
            CheckCards.Answer(
                request,
                judgements,
                await OwnersAsync(command.Organization.Id, judgements, cancellationToken),
                index.Claims.Count == 0
            )
        ) with
        {
            Verdicts = [.. judgements.Select(WireVerdicts.Of)],
            Shows = judgements is [{ Claim: { } claim }]
                ? $"{ClaimType.KindKey}/{claim.Agreement.Subject}/{VersionRef.Digits(claim.Version.Number)}"
                : null,
        };
    }

    // Remembers the claims that a member checked for an account and may use. When its deal is won, the member is asked
    // whether they promised them.
    private async Task RememberAsync(
        ChatCommand command,
        CheckRequest request,
        IReadOnlyList<Judgement> judgements,
        CancellationToken cancellationToken
    )
    {
        var subjects = judgements
            .Where(judgement => judgement is { Verdict: Verdict.Supported or Verdict.Caveat, Claim: not null })
            .Select(judgement => judgement.Claim!.Agreement.Subject)
            .Distinct()
            .ToList();
        if (subjects.Count > 0 && (request.Account ?? request.Deal) is not null)
        {
            await questions.RememberAsync(
                new AskedClaims(
                    command.Organization.Id,
                    command.DeliveryKey,
                    command.Member.Id,
                    subjects,
                    request.Account,
                    request.Deal,
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
