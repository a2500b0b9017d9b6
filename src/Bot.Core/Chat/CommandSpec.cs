namespace Bot.Core.Chat;

/// <summary>What may follow a command's words.</summary>
public enum ArgumentStyle
{
    /// <summary>Anything.</summary>
    Text,

    /// <summary>
    /// Only key:value pairs and hashtags. With other words it is not this command: "feedback list is too long" is
    /// feedback.
    /// </summary>
    Options,

    /// <summary>At most one word ("why revenue"). Anything longer is a sentence.</summary>
    Word,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>
/// A command as people use it. <see cref="Name"/> is the wire name in buttons ("feedback.list"). <see cref="Words"/>
/// are the typed words, with alternatives per position: "feedback|comentario list|lista". The first alternative is
/// English, the second Spanish, further ones are synonyms. Words carry their accents, for help; typed words need none.
/// Other phrasings follow after " / ": "why|porque / por que". Null if only buttons and forms run the command.
/// </summary>
public sealed record CommandSpec(string Name, string? Words, LocalizedText Summary)
{
    /// <summary>
    /// Phrasings for Spanish alone, where Spanish orders the words differently: "ver|mostrar comentarios". The first
    /// one is what Spanish readers see. Alternatives and further phrasings are written as in <see cref="Words"/>.
    /// </summary>
    public string? SpanishWords { get; init; }

    /// <summary>Examples that work as typed, in each language.</summary>
    public IReadOnlyList<LocalizedText> Examples { get; init; } = [];

    public ArgumentStyle Arguments { get; init; } = ArgumentStyle.Text;

    /// <summary>
    /// The kind of thing whose name follows the words, such as "claim". Null if other words may follow.
    /// </summary>
    public string? TakesName { get; init; }

    /// <summary>The required roles, any of which is enough. <see cref="Roles.None"/> means everybody.</summary>
    public Roles Needs { get; init; } = Roles.None;

    /// <summary>
    /// Whether the command handles input that names no command, such as a dropped file or a plain sentence. Commands
    /// are asked in the order of registration.
    /// </summary>
    public Func<ChatCommand, bool>? MatchesFreeText { get; init; }

    /// <summary>True for the one command that reads plain sentences. It takes the words that no command takes.</summary>
    public bool ReadsSentences { get; init; }

    /// <summary>True for the one command that stores words as feedback. Unknown input gets a button that runs it.</summary>
    public bool IsFreeTextFallback { get; init; }

    /// <summary>All phrasings that run the command, those for Spanish alone last.</summary>
    public IEnumerable<string> Phrasings =>
        new[] { Words, SpanishWords }.OfType<string>().SelectMany(words => words.Split(" / "));

    /// <summary>The words in one language, as help shows them: "feedback list".</summary>
    public string? WordsIn(Language language)
    {
        if (Words is null)
        {
            return null;
        }

        var isSpanish = language == Language.Spanish;
        var (words, position) = isSpanish && SpanishWords is { } spanish ? (spanish, 0) : (Words, isSpanish ? 1 : 0);
        return string.Join(
            ' ',
            from word in words.Split(" / ")[0].Split(' ')
            let alternatives = word.Split('|')
            select alternatives[Math.Min(position, alternatives.Length - 1)]
        );
    }
}
