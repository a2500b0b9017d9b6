namespace Bot.Core.Chat;

/// <summary>Who sees a reply.</summary>
public enum Audience
{
    /// <summary>Only the requester: ephemeral in Slack, personal in Teams. The default.</summary>
    Requester,

    /// <summary>Everybody in the channel of the request.</summary>
    Channel,

    /// <summary>Everybody, in the thread of the message that it answers.</summary>
    Thread,
}

/// <summary>The result of a handler: a card, a form, or the errors of a submitted form.</summary>
public sealed record Reply
{
    private Reply() { }

    public Card? Card { get; private init; }

    public Form? Form { get; private init; }

    public Audience Audience { get; private init; }

    /// <summary>The card replaces the one whose button was pressed, for the reader.</summary>
    public bool UpdatesSource { get; private init; }

    /// <summary>
    /// The outbox updates the pressed message as well. A surface may show the card to the requester, but must not write
    /// it into the message: a late write would undo a later change by another person.
    /// </summary>
    public bool UpdatedByOutbox { get; private init; }

    /// <summary>
    /// The outbox updates the answer later, under the request's delivery key. A surface therefore posts it through the
    /// outbox.
    /// </summary>
    public bool IsFollowed { get; init; }

    /// <summary>Errors by input name. The form stays open and keeps the person's input.</summary>
    public IReadOnlyDictionary<string, LocalizedText> Errors { get; private init; } =
        new Dictionary<string, LocalizedText>();

    /// <summary>How the request was understood; null until the router or a handler says it.</summary>
    public Understood? Understood { get; init; }

    /// <summary>How each sentence of a checked text is judged; null if the reply answers something else.</summary>
    public IReadOnlyList<SentenceVerdict>? Verdicts { get; init; }

    /// <summary>The requester may show the answer to everybody in the channel, because it is agreed and signed.</summary>
    public bool MayBePublic { get; init; }

    /// <summary>The signed version that the reply shows, such as "claim/live-in-a-week/2"; null if it shows none.</summary>
    public string? Shows { get; init; }

    /// <summary>A file that surfaces with <see cref="IChatPoster.ShowsFilesInAnswers"/> show below the card.</summary>
    public OfferedFile? File { get; init; }

    /// <summary>The words of the request were stored as feedback.</summary>
    public bool IsStored { get; init; }

    /// <summary>
    /// The words after the command name nothing that it knows. The whole input may have been a sentence rather than
    /// this command.
    /// </summary>
    public bool IsMiss { get; init; }

    /// <summary>
    /// The requester does not belong to the company. The surface tells only them, and stores nothing.
    /// </summary>
    public bool IsRefusal { get; private init; }

    /// <summary>The same reply with another card.</summary>
    public Reply With(Card card) => this with { Card = card };

    public static Reply ToRequester(Card card) => new() { Card = card };

    public static Reply ToRequester(LocalizedText sentence) => ToRequester(Card.Say(sentence));

    public static Reply Refuse(LocalizedText sentence) => new() { Card = Card.Say(sentence), IsRefusal = true };

    public static Reply ToChannel(Card card) => new() { Card = card, Audience = Audience.Channel };

    public static Reply ToThread(Card card) => new() { Card = card, Audience = Audience.Thread };

    public static Reply Replace(Card card, bool isOnItsWay = false) =>
        new()
        {
            Card = card,
            UpdatesSource = true,
            UpdatedByOutbox = isOnItsWay,
        };

    public static Reply Replace(LocalizedText sentence) => Replace(Card.Say(sentence));

    public static Reply Open(Form form) => new() { Form = form };

    public static Reply Invalid(IReadOnlyDictionary<string, LocalizedText> errors) => new() { Errors = errors };

    public static Reply Invalid(string input, LocalizedText error) =>
        Invalid(new Dictionary<string, LocalizedText> { [input] = error });
}
