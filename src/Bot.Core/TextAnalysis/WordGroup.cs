using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>Words and phrases that mean the same in an organization, in any language: "truck", "lorry", "camión".</summary>
/// <param name="Words">As people write them; at least two.</param>
/// <param name="IsLearned">Learned from what is stored. False: the organization said so.</param>
public sealed record WordGroup(IReadOnlyList<string> Words, bool IsLearned = false)
{
    /// <summary>Begins the names of all organizations' own meanings.</summary>
    public const string OwnPrefix = "own:";

    /// <summary>The name of the meaning, for use as a term.</summary>
    public string Concept => $"{OwnPrefix}{Folding.Fold(Words[0])}";

    public override string ToString() => string.Join(" = ", Words);
}
