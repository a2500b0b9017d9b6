using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>Adds words that mean the same to a vocabulary. They name nothing.</summary>
public sealed class WordGroupReader(IReadOnlyList<WordGroup> groups) : IMentionReader
{
    public IReadOnlyList<WordGroup> Groups => groups;

    public IEnumerable<Mention> Find(AnalyzedText text) => [];
}
