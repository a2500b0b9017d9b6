using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

internal static class SlackSending
{
    /// <summary>
    /// Sends a card as well as Slack will have it: where it refuses the blocks, with tables for the charts, and if that
    /// is refused too, as text alone. A plain message is worth more than none.
    /// </summary>
    public static async Task<SlackResult> SendAsync(Card card, Reader reader, Func<JsonObject, Task<SlackResult>> send)
    {
        var result = await send(SlackRenderer.Message(card, reader));
        if (result.RefusesBlocks && SlackRenderer.HasChart(card))
        {
            result = await send(SlackRenderer.Message(card, reader, withCharts: false));
        }

        if (result.RefusesBlocks)
        {
            var text = SlackRenderer.Message(card, reader);
            text["blocks"] = new JsonArray();
            result = await send(text);
        }

        return result;
    }
}
