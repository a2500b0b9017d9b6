using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Sample;

/// <summary>Asks before anything is deleted. The button is good for the content that is there now and for no later one.</summary>
internal sealed class AskToResetSample(SampleCompany sample) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        command.Organization.Id == SamplePeople.Organization
            ? Reply.ToRequester(SampleCards.Ask(await sample.StampAsync(cancellationToken)))
            : Reply.ToRequester(SampleTexts.NotTheSample(command.Organization.Name));
}
