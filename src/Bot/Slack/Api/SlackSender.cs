using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack.Api;

/// <summary>
/// Sends a card and falls back to a simpler form if Slack rejects its blocks. A data table becomes a table or a list. A
/// chart becomes a picture, then a table; if Slack rejects that too, only the text goes out, because a plain message is
/// better than none.
/// </summary>
internal sealed class SlackSender(SlackPictures pictures)
{
    // Workspaces that have no data tables yet. A restart asks again.
    private readonly ConcurrentDictionary<string, bool> withoutDataTables = new();

    /// <summary>Whether the card has something that this workspace may reject.</summary>
    public bool MayBeRefused(string workspace, Card card) =>
        SlackStyle.HasChart(card) || (SlackStyle.HasDataTable(card) && !withoutDataTables.ContainsKey(workspace));

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
        var hasDataTable = SlackStyle.HasDataTable(card) && !withoutDataTables.ContainsKey(workspace);
        var result = await send(
            SlackRenderer.Message(card, context, hasDataTable ? SlackStyle.Native : SlackStyle.NoDataTables)
        );
        if (result.RefusesBlocks && hasDataTable)
        {
            result = await send(SlackRenderer.Message(card, context, SlackStyle.NoDataTables));
            if (result.IsOk)
            {
                withoutDataTables[workspace] = true;
            }
        }

        if (result.RefusesBlocks && SlackStyle.HasChart(card))
        {
            if (mayTakeTime && await pictures.UploadAsync(workspace, card, context, cancellationToken) is { } files)
            {
                result = await send(SlackRenderer.Message(card, context, SlackStyle.Pictures(files)));
            }

            if (result.RefusesBlocks)
            {
                result = await send(SlackRenderer.Message(card, context, SlackStyle.Tables));
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
