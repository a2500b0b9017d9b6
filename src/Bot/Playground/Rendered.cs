using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Bot.Cli;
using Bot.Core.Chat;
using Bot.Slack;
using Bot.Teams;

namespace Bot.Playground;

/// <summary>
/// A card or form in each surface's format. <see cref="Text"/>: plain lines. <see cref="Neutral"/>: the card before any
/// rendering.
/// </summary>
internal sealed record Rendered(string Text, JsonNode Neutral, JsonNode BlockKit, JsonNode AdaptiveCard, string Html)
{
    private static readonly JsonSerializerOptions NeutralJson = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Rendered Of(Card card, RenderContext context) =>
        new(
            TerminalRenderer.Card(card, context),
            JsonSerializer.SerializeToNode(card, NeutralJson)!,
            SlackRenderer.Message(card, context),
            TeamsRenderer.Card(card, context),
            HtmlRenderer.Card(card, context)
        );

    public static Rendered Of(Form form, RenderContext context) =>
        new(
            TerminalRenderer.Form(form, context),
            JsonSerializer.SerializeToNode(form, NeutralJson)!,
            SlackModals.Form(form, context),
            AdaptiveForm.Of(new FormView(form, null, new Dictionary<string, LocalizedText>()), context),
            HtmlRenderer.Form(form, context)
        );
}
