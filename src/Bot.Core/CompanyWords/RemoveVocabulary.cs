using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.CompanyWords;

/// <summary>Removes the group that a button or a typed word names.</summary>
internal sealed class RemoveVocabulary(CompanyWordsStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.Action is not null)
        {
            return await RemoveAsync(store, command, SaveVocabulary.Number(command.Value), cancellationToken);
        }

        var stored = await store.GetAsync(command.Organization.Id, cancellationToken);
        return stored.FindWord(command.Text) is { } group
            ? await RemoveAsync(store, command, group.Id, cancellationToken)
            : Reply.ToRequester(CompanyWordsTexts.NotThere(command.Text.Trim()));
    }

    public static async Task<Reply> RemoveAsync(
        CompanyWordsStore store,
        ChatCommand command,
        int id,
        CancellationToken cancellationToken
    )
    {
        StoredWords? removed = null;
        await store.ChangeAsync(
            command.Organization.Id,
            vocabulary =>
            {
                removed = vocabulary.Find(id);
                return removed is null ? vocabulary : vocabulary.Without(id);
            },
            cancellationToken
        );
        return Reply.ToRequester(
            removed is null ? Card.Say(CompanyWordsTexts.Gone) : CompanyWordsCards.Removed(removed)
        );
    }
}
