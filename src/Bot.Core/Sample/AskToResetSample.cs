using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Sample;

/// <summary>
/// Asks before it deletes anything. The button works for the current content only, not for a later one.
/// </summary>
internal sealed class AskToResetSample(SampleCompany sample) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        command.Organization.Id == SamplePeople.Organization
            ? Reply.ToRequester(SampleCards.Ask(await sample.StampAsync(cancellationToken)))
            : Reply.ToRequester(SampleTexts.NotTheSample(command.Organization.Name));
}
