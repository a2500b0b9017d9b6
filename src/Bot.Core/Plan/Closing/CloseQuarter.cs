using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>`plan close Q3`: asks what was learned, then proposes the closing to both sides.</summary>
internal sealed class CloseQuarter(PlanReader plans, MemberStore members) : ICommandHandler
{
    public const string Name = "plan.close";

    /// <summary>The input for what was learned.</summary>
    internal const string Lessons = "lessons";

    public static readonly CommandSpec Spec = new(Name, "plan|plan close|cerrar", ClosingTexts.Summary)
    {
        SpanishWords = "cerrar plan|trimestre / cerrar el plan|trimestre",
        Examples = [ClosingTexts.Example],
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization;
        var words = command.Action is null ? command.Text : command.Value;
        var today = PlanDays.Today(organization, command.At);
        var isAnyQuarter =
            Folding.Fold(words).Trim() is "" or "quarter" or "the quarter" or "trimestre" or "el trimestre";
        var named = isAnyQuarter
            ? PlanDays.Current(organization, command.At).Previous()
            : PlanDays.Quarter(words, today, organization.FiscalMonth);
        if (named is not { } quarter)
        {
            return Reply.ToRequester(PlanTexts.NotRead(Truncate.ToLine(words, 60))) with { IsMiss = true };
        }

        var page = await plans.ReadAsync(organization, quarter, command.At, cancellationToken);
        var names = await members.NamesAsync(organization.Id, cancellationToken);
        return Refusal(page, names, today)
            ?? Reply.Open(
                new Form(
                    SaveClosing.Name,
                    ClosingTexts.Title,
                    ClosingTexts.Submit,
                    [
                        new TextInput(
                            Lessons,
                            ClosingTexts.Lessons,
                            Multiline: true,
                            Optional: true,
                            Hint: ClosingTexts.LessonsHint,
                            MaxLength: ClosingFields.Lessons.MaxLength
                        ),
                    ],
                    quarter.Key,
                    ClosingTexts.Intro(quarter, ClosingDraft.Running(page))
                )
            );
    }

    /// <summary>Why the quarter cannot be closed now; null if it can.</summary>
    public static Reply? Refusal(PlanPage page, MemberNames names, DateOnly today) =>
        page switch
        {
            { Closing: { } kept } => Reply.ToRequester(PlanCards.Closed(page.Quarter, kept, names)),
            { Pending: { } pending } => Reply.ToRequester(
                Card.Ask(ClosingTexts.Waiting(page.Quarter, names[pending.Author]), Review(page.Quarter, pending))
            ),
            _ when page.Quarter.Days.To >= today => Reply.ToRequester(ClosingTexts.StillRuns(page.Quarter)),
            { Objectives.Count: 0, Tactics.Count: 0 } => Reply.ToRequester(ClosingTexts.Empty(page.Quarter)),
            _ => null,
        };

    public static Button Review(PlanQuarter quarter, AgreementVersion version) =>
        new(
            ClosingTexts.Review,
            new AgreementActions(ClosingType.KindKey).Review,
            new VersionRef(ClosingType.SubjectOf(quarter), version.Number).ToString(),
            ButtonStyle.Primary
        );
}

/// <summary>
/// Proposes the closing as the quarter stands now. Of two people who close at once, the second gets the first one's.
/// </summary>
internal sealed class SaveClosing(PlanReader plans, ClosingType kind, AgreementWorkflow workflow, MemberStore members)
    : ICommandHandler
{
    public const string Name = "plan.close.save";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization;
        var today = PlanDays.Today(organization, command.At);
        if (PlanDays.Quarter(command.Value, today, organization.FiscalMonth) is not { } quarter)
        {
            return Reply.ToRequester(PlanTexts.NotRead(Truncate.ToLine(command.Value, 60)));
        }

        if (command.Field(CloseQuarter.Lessons) is { } typed && typed.Length > ClosingFields.Lessons.MaxLength)
        {
            var error = AgreementTexts.TooLong(ClosingTexts.Lessons, typed.Length, ClosingFields.Lessons.MaxLength);
            return Reply.Invalid(CloseQuarter.Lessons, error);
        }

        var page = await plans.ReadAsync(organization, quarter, command.At, cancellationToken);
        var names = await members.NamesAsync(organization.Id, cancellationToken);
        if (CloseQuarter.Refusal(page, names, today) is { } refusal)
        {
            return refusal;
        }

        var content = ClosingDraft.Of(page, command.Field(CloseQuarter.Lessons), command.Reader);
        var decision = await workflow.DecideAsync(
            command,
            kind,
            ClosingType.SubjectOf(quarter),
            (current, actor) =>
                ApprovalRules.Propose(
                    current,
                    new Proposal(content, actor.Member.Id, Basis(current), null, []).Of(kind),
                    actor
                ),
            cancellationToken
        );
        return Reply.ToRequester(
            decision.Outcome is Outcome.Proposed or Outcome.Repeated
                ? Card.Ask(ClosingTexts.Proposed(quarter), CloseQuarter.Review(quarter, decision.Version!))
                : Card.Ask(
                    ClosingTexts.Waiting(quarter, names[decision.Version!.Author]),
                    CloseQuarter.Review(quarter, decision.Version)
                )
        );
    }

    // After a rejection or withdrawal it may be proposed anew; what waits or is signed is not touched.
    private static string? Basis(Agreement current) =>
        current.Pending is null && current.Agreed is null ? current.Latest?.Hash : null;
}
