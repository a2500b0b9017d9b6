using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Sample;

/// <summary>
/// Restores the sample company. A second press, or a retry of the first, does nothing, because it would delete what was
/// done since.
/// </summary>
internal sealed class ResetSample(SampleCompany sample) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.Organization.Id != SamplePeople.Organization)
        {
            return Reply.ToRequester(SampleTexts.NotTheSample(command.Organization.Name));
        }

        // A reset always runs to its end, even if the reply comes too late: half a reset would be worse than none.
        return command.Value == await sample.StampAsync(cancellationToken)
            ? Reply.Replace(SampleCards.Done(await sample.RenewAsync(CancellationToken.None)))
            : Reply.Replace(SampleTexts.ResetSince);
    }
}
