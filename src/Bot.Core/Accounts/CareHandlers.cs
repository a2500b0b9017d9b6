using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Accounts;

/// <summary>A button: the member takes care of the account.</summary>
internal sealed class ClaimAccount(AtRiskList risks, AccountStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var ranked = await risks.ReadAsync(command.Organization, command.At, cancellationToken);
        if (ranked.Find(command.Value) is not { } account)
        {
            return Reply.ToRequester(RiskTexts.Gone);
        }

        await store.ChangeCareAsync(
            new AccountCare(command.Organization.Id, account.Key, account.Name),
            care => care with { ClaimedBy = command.Member.Id },
            cancellationToken
        );
        return Reply.ToRequester(Card.Ask(RiskTexts.Claimed(account.Name), RiskCards.Open(account)));
    }
}

/// <summary>A button: the account comes back in two weeks.</summary>
internal sealed class SnoozeAccount(AtRiskList risks, AccountStore store) : ICommandHandler
{
    private const int Days = 14;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var ranked = await risks.ReadAsync(command.Organization, command.At, cancellationToken);
        if (ranked.Find(command.Value) is not { } account)
        {
            return Reply.ToRequester(RiskTexts.Gone);
        }

        var day = AccountPages.Today(command.Organization, command.At).AddDays(Days);
        await store.ChangeCareAsync(
            new AccountCare(command.Organization.Id, account.Key, account.Name),
            care => care with { HiddenUntil = day },
            cancellationToken
        );
        return Reply.ToRequester(RiskTexts.Snoozed(account.Name, day));
    }
}

/// <summary>A button: asks what was done.</summary>
internal sealed class AnswerRisk(AtRiskList risks) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var ranked = await risks.ReadAsync(command.Organization, command.At, cancellationToken);
        return ranked.Find(command.Value) is { } account
            ? Reply.Open(RiskCards.Answer(account))
            : Reply.ToRequester(RiskTexts.Gone);
    }
}

/// <summary>Stores what was done, with the reasons for which the account was at risk.</summary>
internal sealed class SaveRiskAnswer(AtRiskList risks, AccountStore store) : ICommandHandler
{
    private const int Days = 30;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<CareAction>(command.Field(RiskCards.Action), out var action))
        {
            return Reply.Invalid(RiskCards.Action, RiskTexts.AnswerTitle);
        }

        var ranked = await risks.ReadAsync(command.Organization, command.At, cancellationToken);
        if (ranked.Find(command.Value) is not { } account)
        {
            return Reply.ToRequester(RiskTexts.Gone);
        }

        var day = AccountPages.Today(command.Organization, command.At).AddDays(Days);
        var answer = new CareAnswer(
            command.Member.Id,
            command.At,
            action,
            command.Field(RiskCards.Note),
            [.. account.Findings.Select(finding => finding.Reason)]
        );
        await store.ChangeCareAsync(
            new AccountCare(command.Organization.Id, account.Key, account.Name),
            care => care with { HiddenUntil = day, Answers = [.. care.Answers, answer] },
            cancellationToken
        );
        return Reply.ToRequester(RiskTexts.Answered(account.Name, day));
    }
}

/// <summary>Accounts at risk that a member took.</summary>
internal sealed class AccountDuty : IDuty
{
    public async ValueTask<LocalizedText?> DescribeAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    ) =>
        (await reader.ListAsync(AccountStore.Care, member.Organization, cancellationToken)).Count(care =>
            member.Is(care.ClaimedBy)
        ) switch
        {
            0 => null,
            1 => new("1 account at risk", "1 cuenta en riesgo"),
            var count => new($"{count} accounts at risk", $"{count} cuentas en riesgo"),
        };

    public async ValueTask HandOverAsync(IDocumentTransaction transaction, Member from, Member to)
    {
        foreach (var care in await transaction.ListAsync(AccountStore.Care, from.Organization, CancellationToken.None))
        {
            if (from.Is(care.ClaimedBy))
            {
                await transaction.PutAsync(AccountStore.Care, care with { ClaimedBy = to.Id });
            }
        }
    }
}
