using System.Text;
using Bot.Core.Chat;

namespace Bot.Tests.CardFiles;

/// <summary>
/// A text in one line, as its reader gets it: plain words as they are, everything else in braces with its style and kind
/// in front: <c>{b:Acme} closed {number:25%} on {day:Nov 20, 2026}, see {link:the deal|https://example.com/7}</c>.
/// Braces and backslashes in words have a backslash in front.
/// </summary>
internal static class NeutralText
{
    private const char Opening = '{';
    private const char Closing = '}';
    private const char Escape = '\\';

    // Before the tone of a state: {state-good:agreed}.
    private const string StateMark = "state-";

    public static string Write(Text text, RenderContext reader) => Write(text, reader, SpanStyle.Plain);

    /// <summary>The text with its values as the words that the reader saw.</summary>
    public static Text Read(string line)
    {
        var (spans, words, position) = (new List<Span>(), new StringBuilder(), 0);
        while (position < line.Length)
        {
            if (line[position] == Opening)
            {
                AddWords(spans, words);
                spans.Add(ReadMarked(line, ref position));
            }
            else
            {
                words.Append(ReadCharacter(line, ref position));
            }
        }

        AddWords(spans, words);
        return new Text(spans);
    }

    private static string Write(Text text, RenderContext reader, SpanStyle outer) =>
        string.Concat(
            text.Spans.Select(span =>
            {
                var style = outer == SpanStyle.Plain ? span.Style : outer;
                return span is LocalizedSpan nested
                    ? Write(nested.Phrase.In(reader.Language), reader, style)
                    : Write(span, Marks(span, style), reader);
            })
        );

    private static string Write(Span span, string marks, RenderContext reader)
    {
        var words = Escaped(
            string.Concat(reader.Runs(LocalizedText.Invariant(new Text([span]))).Select(run => run.Words))
        );
        var address = span is LinkSpan link ? "|" + Escaped(Address(link)) : "";
        return marks.Length == 0 ? words : $"{Opening}{marks}:{words}{address}{Closing}";
    }

    // The last bar is the one before the address.
    private static string Address(LinkSpan link) =>
        link.Address.OriginalString.Replace("|", "%7C", StringComparison.Ordinal);

    private static string Marks(Span span, SpanStyle style)
    {
        var kind = span switch
        {
            LiteralSpan => "",
            StateSpan state => StateMark + state.Tone,
            _ => span.GetType().Name.Replace("Span", "", StringComparison.Ordinal),
        };
        var letter = style switch
        {
            SpanStyle.Plain => "",
            SpanStyle.Bold => "b",
            SpanStyle.Italic => "i",
            SpanStyle.Code => "c",
            SpanStyle.Good => "good",
            SpanStyle.Bad => "bad",
            SpanStyle.Inserted => "ins",
            SpanStyle.Deleted => "del",
            _ => throw new InvalidOperationException($"No letter for style {style}"),
        };
        return $"{letter} {kind.ToLowerInvariant()}".Trim();
    }

    private static string Escaped(string words) =>
        string.Concat(words.Select(c => c is Opening or Closing or Escape ? $"{Escape}{c}" : $"{c}"));

    private static Span ReadMarked(string line, ref int position)
    {
        var colon = line.IndexOf(':', position);
        var marks = line[(position + 1)..colon].Split(' ');
        var (words, bar) = (new StringBuilder(), -1);
        position = colon + 1;
        while (line[position] != Closing)
        {
            bar = line[position] == '|' ? words.Length : bar;
            words.Append(ReadCharacter(line, ref position));
        }

        position++;
        var style = marks[0] switch
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
        return marks[^1] switch
        {
            "link" => new LinkSpan(
                words.ToString(0, bar),
                new Uri(words.ToString(bar + 1, words.Length - bar - 1), UriKind.RelativeOrAbsolute),
                style
            ),
            "number" or "money" => new NumberSpan(0, LiteralFormat(words), style),
            _ when marks[^1].StartsWith(StateMark, StringComparison.Ordinal) => new StateSpan(
                LocalizedText.Invariant(words.ToString()),
                Enum.Parse<Tone>(marks[^1][StateMark.Length..], ignoreCase: true)
            ),
            _ => new LiteralSpan(words.ToString(), style),
        };
    }

    // Tables align numbers, whatever they are: this one is written as these words.
    private static string LiteralFormat(StringBuilder words) =>
        $"{Escape}{string.Join(Escape, $"{words}".AsEnumerable())}";

    private static char ReadCharacter(string line, ref int position)
    {
        position += line[position] == Escape ? 2 : 1;
        return line[position - 1];
    }

    private static void AddWords(List<Span> spans, StringBuilder words)
    {
        if (words.Length > 0)
        {
            spans.Add(new LiteralSpan(words.ToString()));
            words.Clear();
        }
    }
}
