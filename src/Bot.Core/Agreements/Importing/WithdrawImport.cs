using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>Withdraws what an import proposed and nobody has signed, decided or changed since.</summary>
internal sealed class WithdrawImport(
    AgreementStore store,
    MemberStore members,
    AgreementViews views,
    AgreementWorkflow workflow
) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var member =
            await members.GetAsync(command.Organization.Id, command.Member.Id, cancellationToken) ?? command.Member;
        var actor = new Actor(member, command.At, command.DeliveryKey);
        var open = (await store.WaitingAsync(command.Organization.Id, cancellationToken)).Where(waiting =>
            IsOpen(waiting.Version, command.Value)
        );
        var withdrawn = 0;
        foreach (var part in open.Chunk(RunImports.SideBySide))
        {
            var decisions = await Task.WhenAll(
                part.Select(waiting => WithdrawAsync(command, waiting, actor, cancellationToken))
            );
            withdrawn += decisions.Count(decision => decision.Outcome is Outcome.Withdrawn or Outcome.Repeated);
        }

        return Reply.Replace(ImportResultTexts.Withdrawn(withdrawn));
    }

    private Task<Decision> WithdrawAsync(
        ChatCommand command,
        VersionOf waiting,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        workflow.DecideQuietlyAsync(
            command.Organization,
            views.Kind(waiting.Agreement.Kind),
            waiting.Agreement.Subject,
            (current, now) => Decide(current, waiting.Version.Number, command.Value, now),
            actor,
            cancellationToken
        );

    // A version signed in the meantime is no longer part of this withdrawal; it can be withdrawn alone.
    private static Decision Decide(Agreement current, int number, string import, Actor actor) =>
        current.Find(number) is { } version && IsOpen(version, import)
            ? ApprovalRules.Withdraw(current, number, actor)
            : new Decision(current, current.Find(number), Outcome.Stale);

    private static bool IsOpen(AgreementVersion version, string import) =>
        import.Length > 0
        && version.Import == import
        && version is { State: AgreementState.Proposed, Signatures.Count: 0 };
}
