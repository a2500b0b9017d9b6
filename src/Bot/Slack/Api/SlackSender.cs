using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack.Api;

/// <summary>
/// Sends a card as well as Slack will have it. Where it refuses the blocks and there is a chart among them, the chart goes
/// as a picture, then as a table; if that is refused too, the text alone. A plain message is worth more than none.
/// </summary>
internal sealed class SlackSender(SlackPictures pictures)
{
    /// <param name="mayTakeTime">Whether there is time to make and upload a picture: a person who waits gets the table.</param>
    public async Task<SlackResult> SendAsync(
        string workspace,
        Card card,
        RenderContext context,
        Func<JsonObject, Task<SlackResult>> send,
        bool mayTakeTime,
        CancellationToken cancellationToken
    )
    {
        var result = await send(SlackRenderer.Message(card, context));
        if (result.RefusesBlocks && SlackRenderer.HasChart(card))
        {
            if (mayTakeTime && await pictures.UploadAsync(workspace, card, context, cancellationToken) is { } files)
            {
                result = await send(SlackRenderer.Message(card, context, SlackChartStyle.Pictures(files)));
            }

            if (result.RefusesBlocks)
            {
                result = await send(SlackRenderer.Message(card, context, SlackChartStyle.Tables));
            }
        }

        if (result.RefusesBlocks)
        {
            var text = SlackRenderer.Message(card, context);
            text["blocks"] = new JsonArray();
            result = await send(text);
        }

        return result;
    }
}
