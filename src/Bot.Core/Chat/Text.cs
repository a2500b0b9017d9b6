using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Bot.Core.Chat;

/// <summary>
/// Text as spans, never markup. An interpolated string converts to a Text: <c>$"{account:b} closed {share:P0} on
/// {day}"</c>. Formats: "b" bold, "i" italic, "c" code, "good" and "bad" news, "ins" and
/// "del" for words that a new version adds and leaves out; numbers take .NET numeric formats; instants take "g", "d", "t"
/// or "ago". Interpolated values are always literal, whatever they contain.
/// </summary>
[InterpolatedStringHandler]
public sealed class Text
{
    private readonly List<Span> spans;
    private LiteralSpan? lastLiteral;

    public Text(int literalLength, int formattedCount) =>
        spans = new List<Span>(literalLength == 0 ? formattedCount : (2 * formattedCount) + 1);

    [JsonConstructor]
    public Text(IReadOnlyList<Span> spans) => this.spans = [.. spans];

    public IReadOnlyList<Span> Spans => spans;

    public static implicit operator Text(string words) => new([new LiteralSpan(words)]);

    /// <summary>Joins the texts with the separator. Each is still written in the reader's language.</summary>
    public static Text Join(string separator, IEnumerable<LocalizedText> phrases)
    {
        var text = new Text([]);
        foreach (var phrase in phrases)
        {
            if (text.spans.Count > 0)
            {
                text.AppendLiteral(separator);
            }

            text.AppendFormatted(phrase);
        }

        return text;
    }

    /// <summary>
    /// Called by the compiler for each literal part. Adjacent parts come from a long string that the source breaks over
    /// several lines ($"..." + $"..."); they form one span.
    /// </summary>
    public void AppendLiteral(string words)
    {
        if (lastLiteral is { } last && ReferenceEquals(spans[^1], last))
        {
            spans[^1] = lastLiteral = last with { Words = last.Words + words };
            return;
        }

        spans.Add(lastLiteral = new LiteralSpan(words));
    }

    public void AppendFormatted(string? words, string? format = null) =>
        spans.Add(new LiteralSpan(words ?? "", Style(format)));

    public void AppendFormatted(LocalizedText phrase, string? format = null) =>
        spans.Add(new LocalizedSpan(phrase, Style(format)));

    public void AppendFormatted(Text text) => spans.AddRange(text.Spans);

    public void AppendFormatted(Span span) => spans.Add(span);

    public void AppendFormatted(Money money, string? format = null) => spans.Add(new MoneySpan(money, Style(format)));

    public void AppendFormatted(DateOnly day, string? format = null) => spans.Add(new DaySpan(day, Style(format)));

    public void AppendFormatted(DateTimeOffset instant, string format = "g") =>
        spans.Add(new InstantSpan(instant, format));

    public void AppendFormatted(int number, string? format = null) => AppendFormatted((decimal)number, format);

    public void AppendFormatted(long number, string? format = null) => AppendFormatted((decimal)number, format);

    public void AppendFormatted(decimal number, string? format = null)
    {
        var style = Style(format);
        spans.Add(new NumberSpan(number, style == SpanStyle.Plain ? format ?? "N0" : "N0", style));
    }

    /// <summary>The spans without localization, for logs and tests.</summary>
    public override string ToString() =>
        string.Concat(
            spans.Select(span =>
                span switch
                {
                    LiteralSpan words => words.Words,
                    LocalizedSpan phrase => phrase.Phrase.English.ToString(),
                    StateSpan state => state.Phrase.English.ToString(),
                    NumberSpan number => number.Value.ToString(number.Format, CultureInfo.InvariantCulture),
                    _ => span.ToString(),
                }
            )
        );

    private static SpanStyle Style(string? format) =>
        format switch
        {
            "b" => SpanStyle.Bold,
            "i" => SpanStyle.Italic,
            "c" => SpanStyle.Code,
            "good" => SpanStyle.Good,
            "bad" => SpanStyle.Bad,
            "ins" => SpanStyle.Inserted,
            "del" => SpanStyle.Deleted,
            _ => SpanStyle.Plain,
        };
}
