namespace Bot.Core.Chat;

/// <summary>What may follow a command's words.</summary>
public enum ArgumentStyle
{
    /// <summary>Anything.</summary>
    Text,

    /// <summary>Only key:value pairs and hashtags; with other words it is not this command ("feedback list is too long" is feedback).</summary>
    Options,

    /// <summary>At most one word ("why k3f9abcd"): what is longer is a sentence.</summary>
    Word,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>
/// A command as people meet it. <see cref="Name"/> is the wire name that buttons carry ("feedback.list").
/// <see cref="Words"/> are the words typed, each position with its alternatives: "feedback|comentario list|lista";
/// the first alternative is English, the second Spanish, more are synonyms. Other ways to say it follow behind " / ":
/// "why|porque / por que". Null: reached by button or form only.
/// </summary>
public sealed record CommandSpec(string Name, string? Words, LocalizedText Summary)
{
    /// <summary>Examples that work as typed, in each language.</summary>
    public IReadOnlyList<LocalizedText> Examples { get; init; } = [];

    public ArgumentStyle Arguments { get; init; } = ArgumentStyle.Text;

    /// <summary>Any of these roles is enough; <see cref="Roles.None"/>: everybody.</summary>
    public Roles Needs { get; init; } = Roles.None;

    /// <summary>Whether the command takes what names no command: a dropped file, a plain sentence. Asked in the order of registration.</summary>
    public Func<ChatCommand, bool>? MatchesFreeText { get; init; }

    /// <summary>True for the one command that takes sentences: its button is offered where words were not understood.</summary>
    public bool IsFreeTextFallback { get; init; }

    /// <summary>The words in one language, as help shows them: "feedback list".</summary>
    public string? WordsIn(Language language) =>
        Words is null
            ? null
            : string.Join(
                ' ',
                Words
                    .Split(" / ")[0]
                    .Split(' ')
                    .Select(word =>
                    {
                        var alternatives = word.Split('|');
                        return alternatives[language == Language.Spanish && alternatives.Length > 1 ? 1 : 0];
                    })
            );
}
