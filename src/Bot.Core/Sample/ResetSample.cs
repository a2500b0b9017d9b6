using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Sample;

/// <summary>Brings the sample company back. A second press, or a retry of the first, would delete what was done since: it does nothing.</summary>
internal sealed class ResetSample(SampleCompany sample) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.Organization.Id != SamplePeople.Organization)
        {
            return Reply.ToRequester(SampleTexts.NotTheSample(command.Organization.Name));
        }

        // What is begun is finished, also when the answer comes too late for the asker: half of it would be worse than either.
        return command.Value == await sample.StampAsync(cancellationToken)
            ? Reply.Replace(SampleCards.Done(await sample.RenewAsync(CancellationToken.None)))
            : Reply.Replace(SampleTexts.ResetSince);
    }
}
