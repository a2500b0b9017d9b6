using Humanizer;

namespace Bot.Core.Chat;

/// <summary>The reader of a card: language, time zone, and current time (for "3 days ago").</summary>
public sealed record RenderContext(Language Language, TimeZoneInfo Zone, DateTimeOffset Now)
{
    /// <summary>
    /// The text as one plain string, for titles, fallbacks, terminals and labels. Added and left out words are in
    /// brackets: "{+new+}" and "[-old-]".
    /// </summary>
    public string Plain(LocalizedText text) => string.Concat(Runs(text).Select(run => run.Marked));

    /// <summary>The text as literal runs. Each renderer formats and escapes them for its platform.</summary>
    public IReadOnlyList<TextRun> Runs(LocalizedText text) => [.. text.In(Language).Spans.SelectMany(Flatten)];

    private IEnumerable<TextRun> Flatten(Span span) =>
        span switch
        {
            LiteralSpan words => [new TextRun(words.Words, words.Style)],
            LocalizedSpan nested => Runs(nested.Phrase)
                .Select(run => nested.Style == SpanStyle.Plain ? run : run with { Style = nested.Style }),
            NumberSpan number => [new TextRun(number.Value.ToString(number.Format, Language.Culture()), number.Style)],
            MoneySpan money => [new TextRun(money.Money.In(Language), money.Style)],
            DaySpan day => [new TextRun(Day(day.Day), day.Style)],
            InstantSpan instant => [new TextRun(Instant(instant), instant.Style) { At = instant }],
            StateSpan state => [new TextRun(Plain(state.Phrase), state.Style) { State = state.Tone }],
            LinkSpan link => [new TextRun(link.Label, link.Style, IsWeb(link.Address) ? link.Address : null)],
            _ => throw new InvalidOperationException($"No reading of span {span.GetType().Name}"),
        };

    private string Instant(InstantSpan span)
    {
        var local = TimeZoneInfo.ConvertTime(span.Instant, Zone);
        return span.Format switch
        {
            "ago" => span.Instant.UtcDateTime.Humanize(
                utcDate: true,
                dateToCompareAgainst: Now.UtcDateTime,
                culture: Language.Culture()
            ),
            "d" => Day(DateOnly.FromDateTime(local.DateTime)),
            "t" => local.ToString("HH:mm", Language.Culture()),
            _ => $"{Day(DateOnly.FromDateTime(local.DateTime))} {local.ToString("HH:mm", Language.Culture())}",
        };
    }

    private string Day(DateOnly day) =>
        day.ToString(Language == Language.Spanish ? "d MMM yyyy" : "MMM d, yyyy", Language.Culture());

    private static bool IsWeb(Uri address) => address.IsAbsoluteUri && address.Scheme is "http" or "https";
}

/// <summary>A literal run of characters with one style and an optional link.</summary>
public sealed record TextRun(string Words, SpanStyle Style = SpanStyle.Plain, Uri? Link = null)
{
    /// <summary>The instant that the words write; null if they write none. Some platforms write it themselves.</summary>
    public InstantSpan? At { get; init; }

    /// <summary>The tone of the state that the words are; null if they are none. Some platforms have tags for that.</summary>
    public Tone? State { get; init; }

    /// <summary>Whether the run is words of one style and nothing more, and may be joined with another.</summary>
    public bool IsPlainWords => Link is null && At is null && State is null;

    /// <summary>A part of the words. A part of a date or of a state is neither.</summary>
    public TextRun Part(string words) => words == Words ? this : this with { Words = words, At = null, State = null };

    /// <summary>The words, marked if a new version adds them or leaves them out.</summary>
    public string Marked =>
        Style switch
        {
            SpanStyle.Inserted => $"{{+{Words}+}}",
            SpanStyle.Deleted => $"[-{Words}-]",
            _ => Words,
        };
}
