namespace Bot.Core.Chat;

/// <summary>Who sees a reply.</summary>
public enum Audience
{
    /// <summary>Only who asked: ephemeral in Slack, personal in Teams. The default.</summary>
    Requester,

    /// <summary>Everybody in the channel where it was asked.</summary>
    Channel,

    /// <summary>Everybody, in the thread of the message that it answers.</summary>
    Thread,
}

/// <summary>What a handler gives back: a card, a form, or the errors of a form that came in.</summary>
public sealed record Reply
{
    private Reply() { }

    public Card? Card { get; private init; }

    public Form? Form { get; private init; }

    public Audience Audience { get; private init; }

    /// <summary>The card takes the place of the one whose button was pressed, for its reader.</summary>
    public bool UpdatesSource { get; private init; }

    /// <summary>
    /// The pressed message is one that the outbox changes too: a surface may show the card to who pressed, but does not
    /// write it into the message. Written late it would undo what somebody else did meanwhile.
    /// </summary>
    public bool UpdatedByOutbox { get; private init; }

    /// <summary>By input name. The form stays open with the person's words in it.</summary>
    public IReadOnlyDictionary<string, LocalizedText> Errors { get; private init; } =
        new Dictionary<string, LocalizedText>();

    public static Reply ToRequester(Card card) => new() { Card = card };

    public static Reply ToRequester(LocalizedText sentence) => ToRequester(Card.Say(sentence));

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
