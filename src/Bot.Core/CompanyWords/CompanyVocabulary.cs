using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.CompanyWords;

/// <summary>A group of words that mean the same, as an admin wrote them.</summary>
/// <param name="Id">Its number in the organization; a removed group's number is not used again.</param>
/// <param name="Words">The words.</param>
/// <param name="By">The member who changed it last.</param>
/// <param name="At">When it was changed last.</param>
public sealed record StoredWords(int Id, IReadOnlyList<string> Words, string By, DateTimeOffset At);

/// <summary>What an organization says means the same in its trade.</summary>
public sealed record CompanyVocabulary(string Organization, IReadOnlyList<StoredWords> Groups, int Next, int Revision)
{
    public static CompanyVocabulary Empty(string organization) => new(organization, [], 1, -1);

    public StoredWords? Find(int id) => Groups.FirstOrDefault(group => group.Id == id);

    /// <summary>The group that has the word in some form, except one; null if none has it.</summary>
    public StoredWords? FindWord(string word, int except = 0) =>
        Groups.FirstOrDefault(group => group.Id != except && Has(group, word));

    /// <summary>The vocabulary with a new group, or with the group of this number changed.</summary>
    public CompanyVocabulary With(int id, IReadOnlyList<string> words, string by, DateTimeOffset at) =>
        Find(id) is null
            ? this with
            {
                Groups = [.. Groups, new StoredWords(Next, words, by, at)],
                Next = Next + 1,
            }
            : this with
            {
                Groups = [.. Groups.Select(group => group.Id == id ? new StoredWords(id, words, by, at) : group)],
            };

    public CompanyVocabulary Without(int id) => this with { Groups = [.. Groups.Where(group => group.Id != id)] };

    // In either language: an admin does not say which one a word is in.
    private static bool Has(StoredWords group, string word)
    {
        var words = new OrganizationWords([new WordGroup(group.Words)]);
        string[] folded = [.. Folding.Words(word)];
        return Enum.GetValues<Language>().Any(language => words.Find(folded, language) is not null);
    }
}
