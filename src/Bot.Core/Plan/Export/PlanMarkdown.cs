using System.Text;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>
/// The plan as Markdown. Everything that people wrote is escaped, so that it is text wherever it is opened. Pure.
/// </summary>
internal static class PlanMarkdown
{
    // What CommonMark and its tables give a meaning to.
    private const string Special = "\\`*_{}[]<>()#+-.!|~&@:";

    public static string Of(PlanPage page, MemberNames names, RenderContext reader)
    {
        var text = new StringBuilder();
        Heading(text, 1, PlanTexts.Title(page.Quarter), reader);
        if (page.Closing is { } closing)
        {
            text.Append(Escaped(reader.Plain(ClosingTexts.ClosedBy(page.Quarter, closing, names)))).Append("\n\n");
            foreach (var (label, lines) in ClosingFields.Parts(closing.Content))
            {
                List(text, label, lines, reader);
            }

            return text.ToString();
        }

        List(text, PlanTexts.Objectives, [.. page.Objectives.Select(PlanCards.Line)], reader);
        List(text, TacticTexts.Plural, [.. page.Tactics.Select(TacticTexts.Line)], reader);
        if (page.Situation is { } situation)
        {
            Heading(text, 2, SituationTexts.Name, reader);
            foreach (var field in SituationFields.All)
            {
                var lines = situation.Content.Lines(field);
                List(text, field.Label, [.. lines.Select(line => LocalizedText.Invariant(line))], reader, level: 3);
            }
        }

        if (page.IsEmpty)
        {
            text.Append(Escaped(reader.Plain(PlanTexts.None(page.Quarter)))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The words on one line, with each character that could be markup behind a backslash.</summary>
    public static string Escaped(string words)
    {
        var escaped = new StringBuilder();
        foreach (var c in words.ReplaceLineEndings(" "))
        {
            if (Special.Contains(c))
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(c) ? ' ' : c);
        }

        return escaped.ToString().Trim();
    }

    private static void List(
        StringBuilder text,
        LocalizedText label,
        IReadOnlyList<LocalizedText> lines,
        RenderContext reader,
        int level = 2
    )
    {
        if (lines.Count == 0)
        {
            return;
        }

        Heading(text, level, label, reader);
        foreach (var line in lines)
        {
            text.Append("- ").Append(Escaped(reader.Plain(line))).Append('\n');
        }

        text.Append('\n');
    }

    private static void Heading(StringBuilder text, int level, LocalizedText label, RenderContext reader) =>
        text.Append('#', level).Append(' ').Append(Escaped(reader.Plain(label))).Append("\n\n");
}
