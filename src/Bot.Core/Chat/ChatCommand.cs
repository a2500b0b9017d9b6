namespace Bot.Core.Chat;

/// <summary>
/// One thing that a person asked of Duet: words typed, a button pressed, a form submitted or a file dropped.
/// A surface fills it; the router finds the handler and, for words, leaves in <see cref="Text"/> what follows the command.
/// </summary>
/// <param name="Requester">Who asks, as the organization knows them.</param>
/// <param name="Identity">Who asks, as the platform knows them.</param>
/// <param name="Place">Where it was said; answers go there.</param>
/// <param name="Text">Words as typed. After routing: what follows the command's own words, trimmed.</param>
/// <param name="DeliveryKey">The same for every retry of this request and for no other: what is stored once by it is stored once.</param>
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
    /// <summary>What people call the channel ("#sales"), where the surface knows it.</summary>
    public string? PlaceName { get; init; }

    /// <summary>The wire name of the command that a button or form asks for; null for words.</summary>
    public string? Action { get; init; }

    /// <summary>The button's or form's value.</summary>
    public string Value { get; init; } = "";

    /// <summary>A form's fields by input name; an empty or absent one is not in it.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>The message whose button was pressed or whose form was opened, where the surface knows it.</summary>
    public MessageRef? Source { get; init; }

    /// <summary>Said in a direct talk or after a mention, so that a plain sentence may be feedback rather than a mistyped command.</summary>
    public bool IsSpoken { get; init; }

    /// <summary>A file dropped into the talk.</summary>
    public Attachment? File { get; init; }

    /// <summary>The message that the person points at.</summary>
    public QuotedMessage? Quoted { get; init; }

    /// <summary>The arguments in <see cref="Text"/>: quotes, key:value, hashtags.</summary>
    public CommandLine Arguments => CommandLine.Parse(Text);

    /// <summary>How this asker reads.</summary>
    public RenderContext Reader => new(Requester.Language, Requester.TimeZone, At);

    public string? Field(string name) => Fields.GetValueOrDefault(name);
}

/// <summary>A dropped file with its whole content (the surface has checked the size).</summary>
public sealed record Attachment(string Name, ReadOnlyMemory<byte> Content);
