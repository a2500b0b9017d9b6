using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Drift;

/// <summary>The words of a pain for comparison (<see cref="TopicText"/>). Tags count as words.</summary>
public sealed class PainText
{
    // A shared tag says that two texts are about the same.
    private const double SameTag = 0.6;

    private readonly TopicText topics;

    public PainText(string words, IReadOnlyList<string> tags)
        : this(words, tags, TopicText.Of(words)) { }

    private PainText(string words, IReadOnlyList<string> tags, TopicText topics) =>
        (Words, Tags, this.topics) = (words, tags, topics.With(tags));

    /// <summary>The text as typed.</summary>
    public string Words { get; }

    /// <summary>The folded tags.</summary>
    public IReadOnlyList<string> Tags { get; }

    public Language Language => topics.Language;

    /// <summary>Returns the text with more tags.</summary>
    public PainText With(IEnumerable<string> tags) =>
        tags.Except(Tags).ToList() is { Count: > 0 } more ? new PainText(Words, [.. Tags, .. more], topics) : this;

    /// <summary>The likeness of the words from 0 to 1. A shared tag gives at least 0.6.</summary>
    public double Likeness(PainText other)
    {
        var likeness = topics.Likeness(other.topics);
        return Tags.Count > 0 && Tags.Any(other.Tags.Contains) ? Math.Max(SameTag, likeness) : likeness;
    }
}
