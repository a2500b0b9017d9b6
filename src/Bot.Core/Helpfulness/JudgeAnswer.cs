using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Understanding;

namespace Bot.Core.Helpfulness;

/// <summary>
/// Takes a member's verdict on an answer. A question whose answer did not help goes into the ledger of questions without
/// an answer, in the member's words.
/// </summary>
internal sealed class JudgeAnswer(VerdictStore verdicts, IUnansweredQuestions unanswered) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (ShownAnswer.Parse(command.Value) is not { } answer)
        {
            return Reply.ToRequester(HelpfulnessTexts.Thanks);
        }

        var helped = command.Action == ShownAnswer.HelpedAction;
        await verdicts.SaveAsync(
            new AnswerVerdict(
                command.Organization.Id,
                answer.Id,
                command.Member.Id,
                helped,
                answer.Version,
                command.At
            ),
            cancellationToken
        );
        if (helped)
        {
            return Reply.ToRequester(HelpfulnessTexts.Thanks);
        }

        var asked = await unanswered.TakeAsync(command with { Text = answer.Words, Action = null }, cancellationToken);
        return asked.Card is { } card
            ? asked.With(card with { Blocks = [new Paragraph(HelpfulnessTexts.Sorry), .. card.Blocks] })
            : asked;
    }
}
