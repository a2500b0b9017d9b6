using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.CompanyWords;

/// <summary>Stores the group from the form; without words it removes the group.</summary>
internal sealed class SaveVocabulary(CompanyWordsStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var words = WordsLine.Read(command.Field("words") ?? "");
        var id = Number(command.Value);
        if (words.Count == 0 && id > 0)
        {
            return await RemoveVocabulary.RemoveAsync(store, command, id, cancellationToken);
        }

        return await StoreAsync(store, command, id, words, cancellationToken) is { } problem
            ? Reply.Invalid("words", problem)
            : await ShowAsync(store, command, words[0], cancellationToken);
    }

    /// <summary>The number of a group in a button or form; 0 for a new one.</summary>
    public static int Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Stores a group and returns null, or returns why it cannot be stored.</summary>
    public static async Task<LocalizedText?> StoreAsync(
        CompanyWordsStore store,
        ChatCommand command,
        int id,
        IReadOnlyList<string> words,
        CancellationToken cancellationToken
    )
    {
        LocalizedText? problem = null;
        await store.ChangeAsync(
            command.Organization.Id,
            vocabulary =>
            {
                // A form of a group that was removed meanwhile makes a new one.
                var group = vocabulary.Find(id) is null ? 0 : id;
                problem = WordsLine.Problem(vocabulary, group, words);
                return problem is null ? vocabulary.With(group, words, command.Member.Id, command.At) : vocabulary;
            },
            cancellationToken
        );
        return problem;
    }

    public static async Task<Reply> ShowAsync(
        CompanyWordsStore store,
        ChatCommand command,
        string word,
        CancellationToken cancellationToken
    )
    {
        var stored = await store.GetAsync(command.Organization.Id, cancellationToken);
        return stored.FindWord(word) is { } group
            ? Reply.ToRequester(CompanyWordsCards.Stored(group))
            : Reply.ToRequester(CompanyWordsTexts.NotThere(word));
    }
}
