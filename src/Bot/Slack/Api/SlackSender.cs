using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack.Api;

/// <summary>
/// Sends a card and falls back to a simpler form if Slack rejects its blocks. New blocks become what they replace. A
/// chart becomes a picture, then a table; if Slack rejects that too, only the text goes out, because a plain message is
/// better than none.
/// </summary>
internal sealed class SlackSender(SlackPictures pictures)
{
    // By workspace, until a restart.
    private readonly ConcurrentDictionary<string, SlackNewBlocks> taken = new();
    private readonly ConcurrentDictionary<string, SlackNewBlocks> refused = new();

    /// <summary>Whether the card has something whose refusal would lose the answer, and that may be refused.</summary>
    public bool MayBeRefused(string workspace, Card card) =>
        SlackStyle.HasChart(card)
        || SlackStyle.HasDataTable(card)
            && !(Of(taken, workspace) | Of(refused, workspace)).HasFlag(SlackNewBlocks.DataTables);

    /// <summary>The style for a message whose refusal nobody reports: new blocks only if Slack took them before.</summary>
    public SlackStyle Proven(string workspace) => SlackStyle.Native with { Takes = Of(taken, workspace) };

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
        var result = await SendNewAsync(workspace, card, context, send);
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

    /// <summary>Sends a view, without its new blocks if Slack rejects them.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="view">The view, with all new blocks that it has a use for.</param>
    /// <param name="send">Sends it.</param>
    public Task<SlackResult> SendViewAsync(
        string workspace,
        JsonObject view,
        Func<JsonObject, Task<SlackResult>> send
    ) => TryAsync(workspace, takes => Without((JsonObject)view.DeepClone(), takes), send);

    /// <summary>Changes a view for an answer whose refusal nobody reports: it keeps only new blocks that Slack took before.</summary>
    public void ProvenView(string workspace, JsonObject view) => Without(view, Of(taken, workspace));

    private Task<SlackResult> SendNewAsync(
        string workspace,
        Card card,
        RenderContext context,
        Func<JsonObject, Task<SlackResult>> send
    ) =>
        TryAsync(
            workspace,
            takes => SlackRenderer.Message(card, context, SlackStyle.Native with { Takes = takes }),
            send
        );

    // If it is taken without its new blocks, they were the reason, and the workspace is sent no others.
    private async Task<SlackResult> TryAsync(
        string workspace,
        Func<SlackNewBlocks, JsonObject> render,
        Func<JsonObject, Task<SlackResult>> send
    )
    {
        var body = render(SlackNewBlocks.All & ~Of(refused, workspace));
        var used = SlackFallback.NewIn(body["blocks"]);
        var result = await send(body);
        if (result.IsOk)
        {
            Add(taken, workspace, used);
        }
        else if (result.RefusesBlocks && used != SlackNewBlocks.None)
        {
            result = await send(render(SlackNewBlocks.None));
            if (result.IsOk)
            {
                Add(refused, workspace, used);
            }
        }

        return result;
    }

    private static JsonObject Without(JsonObject view, SlackNewBlocks takes)
    {
        if (view["blocks"] is JsonArray blocks)
        {
            SlackFallback.Replace(blocks, takes);
        }

        return view;
    }

    private static SlackNewBlocks Of(ConcurrentDictionary<string, SlackNewBlocks> known, string workspace) =>
        known.GetValueOrDefault(workspace);

    private static void Add(
        ConcurrentDictionary<string, SlackNewBlocks> known,
        string workspace,
        SlackNewBlocks blocks
    ) => known.AddOrUpdate(workspace, blocks, (_, before) => before | blocks);
}
