using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack.Api;

/// <summary>
/// Sends a card and falls back to a simpler form if Slack rejects its blocks. A chart becomes a picture, then a table;
/// if Slack rejects that too, only the text goes out, because a plain message is better than none.
/// </summary>
internal sealed class SlackSender(SlackPictures pictures)
{
    /// <param name="mayTakeTime">
    /// Whether there is time to draw and upload a picture. A person who waits for the answer gets the table.
    /// </param>
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
