using System.Text.Json.Serialization;

namespace Bot.Core.Chat;

/// <summary>
/// The form counterpart of a card: a modal in Slack, a dialog in Teams, an HTML form in the playground. Submitting it
/// runs the command named by <see cref="Action"/> with <see cref="Value"/> and the fields by input name.
/// </summary>
public sealed record Form(
    string Action,
    LocalizedText Title,
    LocalizedText Submit,
    IReadOnlyList<Input> Inputs,
    string Value = "",
    LocalizedText? Intro = null
)
{
    /// <summary>Whether the intro warns or says what went wrong.</summary>
    public Tone IntroTone { get; init; }
}

/// <summary>One input of a form. Names are stable, and unique within a form.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(TextInput), "text")]
[JsonDerivedType(typeof(ChoiceInput), "choice")]
[JsonDerivedType(typeof(DayInput), "day")]
[JsonDerivedType(typeof(ConversationInput), "conversation")]
public abstract record Input(string Name, LocalizedText Label, LocalizedText? Hint, bool Optional);

/// <summary>
/// A line or an area of text, at most <see cref="MaxLength"/> characters. Every platform supports 3,000.
/// </summary>
public sealed record TextInput(
    string Name,
    LocalizedText Label,
    string Value = "",
    bool Multiline = false,
    bool Optional = false,
    LocalizedText? Hint = null,
    int MaxLength = 3000
) : Input(Name, Label, Hint, Optional);

/// <summary>
/// One or several of at most a hundred options. Multiple selected values arrive joined by line breaks.
/// </summary>
public sealed record ChoiceInput(
    string Name,
    LocalizedText Label,
    IReadOnlyList<Option> Options,
    IReadOnlyList<string> Selected,
    bool Multiple = false,
    bool Optional = false,
    LocalizedText? Hint = null
) : Input(Name, Label, Hint, Optional)
{
    /// <summary>
    /// Whether one person is chosen. A platform with a picker of its own may offer everybody in its directory, and then
    /// submits its own id of the person instead of an option's value.
    /// </summary>
    public bool IsPerson { get; init; }
}

public sealed record Option(string Value, LocalizedText Label)
{
    /// <summary>The ids by which platforms know the person, if the option is one.</summary>
    public IReadOnlyList<PlatformIdentity> Person { get; init; } = [];
}

/// <summary>A calendar day, submitted as yyyy-MM-dd.</summary>
public sealed record DayInput(
    string Name,
    LocalizedText Label,
    DateOnly? Value = null,
    bool Optional = false,
    LocalizedText? Hint = null
) : Input(Name, Label, Hint, Optional);

/// <summary>
/// A channel, picked from the platform's own list and submitted as <see cref="IConversationPicker"/> reads it. Only forms
/// on a platform with such a picker have one; others show a line of text.
/// </summary>
public sealed record ConversationInput(string Name, LocalizedText Label, string Value = "", LocalizedText? Hint = null)
    : Input(Name, Label, Hint, Optional: false)
{
    /// <summary>The same as a line of text.</summary>
    public TextInput AsText() => new(Name, Label, Value, Hint: Hint);
}
