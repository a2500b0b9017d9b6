using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>Renders labels with their values as sections of fields, side by side.</summary>
internal static class SlackFields
{
    /// <summary>The sections, each with its text for notifications and screen readers.</summary>
    public static IEnumerable<(JsonObject Json, string Text)> Sections(
        IReadOnlyList<(string Label, IReadOnlyList<TextRun> Value)> items
    ) =>
        from section in SlackGroups.Of(
            items,
            item => Math.Min(SlackLimits.FieldText, item.Label.Length + item.Value.Words().Length),
            SlackLimits.SectionFields
        )
        let texts = section.Select(item =>
            SlackRichText.Plain(
                SlackRichText.OrDash(item.Label) + "\n" + SlackRichText.OrDash(item.Value.Words()),
                SlackLimits.FieldText
            )
        )
        let lines = section.Select(item =>
            SlackRichText.Cut($"{item.Label}: {item.Value.Words()}", SlackLimits.FieldText)
        )
        select (
            new JsonObject { ["type"] = "section", ["fields"] = SlackRichText.Array(texts) },
            string.Join('\n', lines)
        );
}
