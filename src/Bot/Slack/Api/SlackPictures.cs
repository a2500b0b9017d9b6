using System.Text.Json;
using Bot.Charts;
using Bot.Core.Chat;

namespace Bot.Slack.Api;

/// <summary>
/// Draws charts as pictures, uploads them without a channel (so that only the message shows them) and waits until Slack
/// has processed them. Slack rejects a message with a file that it is still processing.
/// </summary>
internal sealed class SlackPictures(SlackApi api, TimeProvider time)
{
    private const int MaxAttempts = 10;
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);

    /// <summary>File ids by chart; null if any chart could not be uploaded.</summary>
    public async Task<IReadOnlyDictionary<LineChart, string>?> UploadAsync(
        string workspace,
        Card card,
        RenderContext context,
        CancellationToken cancellationToken
    )
    {
        var files = new Dictionary<LineChart, string>(ReferenceEqualityComparer.Instance);
        foreach (var chart in card.Blocks.OfType<LineChart>())
        {
            if (await UploadAsync(workspace, chart, context, cancellationToken) is not { } file)
            {
                return null;
            }

            files[chart] = file;
        }

        return files;
    }

    private async Task<string?> UploadAsync(
        string workspace,
        LineChart chart,
        RenderContext context,
        CancellationToken cancellationToken
    )
    {
        var bytes = ChartPicture.Png(chart, context);
        var upload = await api.GetUploadUrlAsync(workspace, "chart.png", bytes.Length, cancellationToken);
        if (
            upload.Field("file_id") is not { } file
            || !(await api.UploadAsync(upload.Field("upload_url"), bytes, cancellationToken)).IsOk
        )
        {
            return null;
        }

        var isComplete = (
            await api.CompleteUploadAsync(workspace, file, context.Plain(chart.Title), cancellationToken)
        ).IsOk;
        return isComplete && await IsReadyAsync(workspace, file, cancellationToken) ? file : null;
    }

    private async Task<bool> IsReadyAsync(string workspace, string file, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var info = await api.GetFileAsync(workspace, file, cancellationToken);
            if (info is { IsOk: false, IsLater: false })
            {
                return false;
            }

            // The type is empty until Slack has processed the file.
            if (info.At("file", "mimetype") is { ValueKind: JsonValueKind.String } type && type.GetString()!.Length > 0)
            {
                return true;
            }

            await Task.Delay(info.After ?? RetryInterval, time, cancellationToken);
        }

        return false;
    }
}
