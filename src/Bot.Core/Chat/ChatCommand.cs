namespace Bot.Core.Chat;

/// <summary>
/// A person's request to Duet: typed words, a pressed button, a submitted form or a dropped file. A surface creates it.
/// The router finds the handler; for words, it reduces <see cref="Text"/> to what follows the command.
/// </summary>
/// <param name="Requester">The requester, as the organization knows them.</param>
/// <param name="Identity">The requester, as the platform knows them.</param>
/// <param name="Place">Where the request came from. Answers go there.</param>
/// <param name="Text">The words as typed. After routing: what follows the command's own words, trimmed.</param>
/// <param name="DeliveryKey">
/// The same for every retry of this request, and unique otherwise, so that a retry stores nothing twice.
/// </param>
/// <param name="At">When it arrived (UTC).</param>
public sealed record ChatCommand(
    Requester Requester,
    PlatformIdentity Identity,
    Address Place,
    string Text,
    string DeliveryKey,
    DateTimeOffset At
)
{
    /// <summary>The channel's name for people ("#sales"), if the surface knows it.</summary>
    public string? PlaceName { get; init; }

    /// <summary>The wire name of the command that a button or form runs; null for words.</summary>
    public string? Action { get; init; }

    /// <summary>The button's or form's value.</summary>
    public string Value { get; init; } = "";

    /// <summary>A form's fields by input name, without empty ones.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>The message whose button was pressed or whose form was opened, if the surface knows it.</summary>
    public MessageRef? Source { get; init; }

    /// <summary>
    /// Whether it was sent in a direct conversation or after a mention. A plain sentence may then be feedback rather
    /// than a mistyped command.
    /// </summary>
    public bool IsSpoken { get; init; }

    /// <summary>The words are a command, from a button: they are not read as a sentence or as a name.</summary>
    public bool IsExact { get; init; }

    /// <summary>Everybody in the channel reads the answer: it has only what all of them may read.</summary>
    public bool IsForEverybody { get; init; }

    /// <summary>The person was told that another company reads the channel, and wants it posted there.</summary>
    public bool MayBeShared { get; init; }

    /// <summary>A command took the words but found nothing; they are now read as a sentence.</summary>
    public bool IsMissed { get; init; }

    /// <summary>A file dropped into the conversation.</summary>
    public Attachment? File { get; init; }

    /// <summary>The message that the person points at.</summary>
    public QuotedMessage? Quoted { get; init; }

    /// <summary>
    /// The people whom the words mention: the platform's id by the name that stands in the words. Platforms whose
    /// mentions contain a handle need none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Mentions { get; init; } = new Dictionary<string, string>();

    /// <summary>The arguments in <see cref="Text"/>: quotes, key:value, hashtags.</summary>
    public CommandLine Arguments => CommandLine.Parse(Text);

    /// <summary>How this asker reads.</summary>
    public RenderContext Reader => new(Requester.Language, Requester.TimeZone, At);

    public string? Field(string name) => Fields.GetValueOrDefault(name);
}

/// <summary>A dropped file. The surface has checked the size.</summary>
/// <param name="Content">The whole content; of a stored file its beginning.</param>
public sealed record Attachment(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Where a large file is stored; null if <see cref="Content"/> is all of it.</summary>
    public StoredFile? Stored { get; init; }
}

/// <summary>A file that is too large for the memory, stored in parts.</summary>
/// <param name="Length">Its size in bytes.</param>
public sealed record StoredFile(string Id, long Length, int Parts);
