using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Understanding;

namespace Bot.Core.CompanyWords;

/// <summary>
/// Shows the vocabulary, or opens the group of a word. "settings vocabulary truck = lorry" adds to the group that has one
/// of the words, or makes a new one.
/// </summary>
internal sealed class ShowVocabulary(CompanyWordsStore store, VocabularyCache vocabularies) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var text = command.Text.Trim();
        var stored = await store.GetAsync(command.Organization.Id, cancellationToken);
        if (text.Length == 0)
        {
            var vocabulary = await vocabularies.GetAsync(command.Organization.Id, cancellationToken);
            return Reply.ToRequester(CompanyWordsCards.List(stored, vocabulary.Words));
        }

        if (!WordsLine.IsGroup(text))
        {
            return stored.FindWord(text) is { } found
                ? Reply.Open(CompanyWordsForms.Group(found))
                : Reply.ToRequester(CompanyWordsTexts.NotThere(text)) with
                {
                    IsMiss = true,
                };
        }

        var words = WordsLine.Read(text);
        if (words.Count < 2)
        {
            return Reply.ToRequester(CompanyWordsTexts.TwoWords);
        }

        var groups = words.Select(word => stored.FindWord(word)).OfType<StoredWords>().Distinct().ToList();
        if (groups.Count > 1)
        {
            return Reply.ToRequester(CompanyWordsTexts.TwoGroups(groups[0], groups[1]));
        }

        var group = groups is [var single] ? single : null;
        return
            await SaveVocabulary.StoreAsync(
                store,
                command,
                group?.Id ?? 0,
                WordsLine.Read(string.Join('=', [.. group?.Words ?? [], .. words.Where(word => !IsIn(group, word))])),
                cancellationToken
            )
                is { } problem
            ? Reply.ToRequester(problem)
            : await SaveVocabulary.ShowAsync(store, command, words[0], cancellationToken);
    }

    // "trucks" is in a group that has "truck".
    private static bool IsIn(StoredWords? group, string word) =>
        group is not null && new CompanyVocabulary("", [group], 0, 0).FindWord(word) is not null;
}
