using Bot.Core.Chat;

namespace Bot.Slack.Reading;

/// <summary>
/// Names for the ids in a message. Slack's older text form carries some names along ("&lt;#C1|sales&gt;"); people's
/// names come from Slack. <see cref="Unknown"/> collects the people whose names are missing. An id never becomes part
/// of the words.
/// </summary>
internal sealed class SlackNames(IReadOnlyDictionary<string, string> people, Language language)
{
    private readonly Dictionary<string, string> labels = [];
    private readonly HashSet<string> unknown = [];

    public IReadOnlyCollection<string> Unknown => unknown;

    /// <summary>The bot's id stays as Slack's mention, so that the caller can take the mention out.</summary>
    public string? Bot { get; init; }

    /// <summary>Remembers the names that a text carries along.</summary>
    public void Learn(string text)
    {
        foreach (var (id, label) in SlackMarkup.Labels(text))
        {
            labels.TryAdd(id, label);
        }
    }

    public string Person(string id)
    {
        if (id.Length > 0 && id == Bot)
        {
            return $"<@{id}>";
        }

        if (people.GetValueOrDefault(id) is { Length: > 0 } name || labels.TryGetValue(id, out name!))
        {
            return "@" + name.TrimStart('@');
        }

        unknown.Add(id);
        return "@" + SlackTexts.Somebody.In(language);
    }

    /// <summary>A channel's name without its mark, because "#sales" would be a tag.</summary>
    public string Channel(string id) =>
        labels.TryGetValue(id, out var name) ? name.TrimStart('#') : SlackTexts.SomeChannel.In(language).ToString();

    public string Group(string id) =>
        "@"
        + (labels.TryGetValue(id, out var name) ? name.TrimStart('@') : SlackTexts.SomeGroup.In(language).ToString());
}
