using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.CompanyWords;

/// <summary>Opens the form of a group, or of a new one.</summary>
internal sealed class EditVocabulary(CompanyWordsStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var stored = await store.GetAsync(command.Organization.Id, cancellationToken);
        return Reply.Open(CompanyWordsForms.Group(stored.Find(SaveVocabulary.Number(command.Value))));
    }
}
