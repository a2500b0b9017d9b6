using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;

namespace Bot.Core.Leavers;

/// <summary>Hands over now, and closes the question about it. Also the button of <see cref="LeaverCards.Plan"/>.</summary>
internal sealed class CompleteHandOver(
    IDocumentStore data,
    MemberStore members,
    HandOver handOver,
    LeaverQuestion type,
    QuestionWorkflow questions
) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        command.Value.Split('\n') is [var from, var to]
            ? await RunAsync(command, from, to, cancellationToken)
            : Reply.ToRequester(LeaverTexts.AlreadyDone);

    public async Task<Reply> RunAsync(ChatCommand command, string from, string to, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        var done = await data.CommitAsync(
            organization,
            transaction => handOver.ApplyAsync(transaction, organization, from, to, command.At),
            cancellationToken
        );
        if (done is null)
        {
            return Reply.ToRequester(LeaverTexts.AlreadyDone);
        }

        if (done.From.HasLeft)
        {
            await questions.CancelAsync(
                type,
                organization,
                LeaverQuestion.IdOf(done.From),
                command.At,
                cancellationToken
            );
        }

        return Reply.Replace(
            LeaverCards.TakenOver(done, MemberNames.Of(await members.ListAsync(organization, cancellationToken)))
        );
    }
}
