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
        RenderContext reader,
        Func<JsonObject, Task<SlackResult>> send,
        bool mayTakeTime,
        CancellationToken cancellationToken
    )
    {
        var result = await send(SlackRenderer.Message(card, reader));
        if (result.RefusesBlocks && SlackRenderer.HasChart(card))
        {
            if (mayTakeTime && await pictures.UploadAsync(workspace, card, reader, cancellationToken) is { } files)
            {
                result = await send(SlackRenderer.Message(card, reader, SlackChartStyle.Pictures(files)));
            }

            if (result.RefusesBlocks)
            {
                result = await send(SlackRenderer.Message(card, reader, SlackChartStyle.Tables));
            }
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
