using System.Text.Json.Serialization;

namespace Bot.Core.Chat;

/// <summary>The style of a span. Renderers map it to their platform; nothing else carries style.</summary>
public enum SpanStyle
{
    Plain,
    Bold,
    Italic,
    Code,

    /// <summary>Good news, such as a change for the better. Coloured where there are colours.</summary>
    Good,
    Bad,

    /// <summary>Words that a new version adds.</summary>
    Inserted,

    /// <summary>Words that a new version leaves out.</summary>
    Deleted,
}

/// <summary>
/// A piece of text whose value stays typed until a renderer formats it in the reader's language and time zone. Text is
/// literal: anything that looks like markup is shown as typed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(LiteralSpan), "words")]
[JsonDerivedType(typeof(LocalizedSpan), "phrase")]
[JsonDerivedType(typeof(NumberSpan), "number")]
[JsonDerivedType(typeof(MoneySpan), "money")]
[JsonDerivedType(typeof(DaySpan), "day")]
[JsonDerivedType(typeof(InstantSpan), "instant")]
[JsonDerivedType(typeof(LinkSpan), "link")]
[JsonDerivedType(typeof(StateSpan), "state")]
public abstract record Span(SpanStyle Style);

/// <summary>Literal text, ours or a user's.</summary>
public sealed record LiteralSpan(string Words, SpanStyle Style = SpanStyle.Plain) : Span(Style);

/// <summary>A localized text inside another text. The renderer picks its language.</summary>
public sealed record LocalizedSpan(LocalizedText Phrase, SpanStyle Style = SpanStyle.Plain) : Span(Style);

/// <summary>A number in a .NET numeric format ("N0", "P1"). Shares are 0..1.</summary>
public sealed record NumberSpan(decimal Value, string Format, SpanStyle Style = SpanStyle.Plain) : Span(Style);

/// <summary>An amount with its currency.</summary>
public sealed record MoneySpan(Money Money, SpanStyle Style = SpanStyle.Plain) : Span(Style);

/// <summary>A calendar day, written with the month's name so that nobody confuses day and month.</summary>
public sealed record DaySpan(DateOnly Day, SpanStyle Style = SpanStyle.Plain) : Span(Style);

/// <summary>
/// An instant (UTC). Format: "g" day and time, "d" day, "t" time, "ago" relative. Written in the reader's time zone.
/// </summary>
public sealed record InstantSpan(DateTimeOffset Instant, string Format, SpanStyle Style = SpanStyle.Plain)
    : Span(Style);

/// <summary>
/// A link with a label. Only absolute http and https addresses become links; renderers show others as plain text.
/// </summary>
public sealed record LinkSpan(string Label, Uri Address, SpanStyle Style = SpanStyle.Plain) : Span(Style);

/// <summary>
/// The state that something is in, such as "planned" or "at risk": a coloured tag where the platform has them, else words.
/// </summary>
public sealed record StateSpan(LocalizedText Phrase, Tone Tone) : Span(SpanStyle.Plain)
{
    /// <summary>The state alone, as a text.</summary>
    public static LocalizedText Of(LocalizedText phrase, Tone tone) =>
        LocalizedText.Invariant($"{new StateSpan(phrase, tone)}");
}
