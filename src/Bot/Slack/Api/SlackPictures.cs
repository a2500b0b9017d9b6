using System.Text.Json;
using Bot.Charts;
using Bot.Core.Chat;

namespace Bot.Slack.Api;

/// <summary>
/// Charts as pictures in Slack: made, uploaded without a channel (so that only the message shows them), and waited for,
/// because a message with a file that Slack is still reading is refused.
/// </summary>
internal sealed class SlackPictures(SlackApi api, TimeProvider time)
{
    private const int MostLooks = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>File ids by chart; null when one of them could not be had.</summary>
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
        var place = await api.GetUploadUrlAsync(workspace, "chart.png", bytes.Length, cancellationToken);
        if (
            place.Field("file_id") is not { } file
            || !(await api.UploadAsync(place.Field("upload_url"), bytes, cancellationToken)).IsOk
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
        for (var look = 0; look < MostLooks; look++)
        {
            var info = await api.GetFileAsync(workspace, file, cancellationToken);
            if (info is { IsOk: false, IsLater: false })
            {
                return false;
            }

            // The type is empty until Slack has read the file.
            if (info.At("file", "mimetype") is { ValueKind: JsonValueKind.String } type && type.GetString()!.Length > 0)
            {
                return true;
            }

            await Task.Delay(info.After ?? BetweenLooks, time, cancellationToken);
        }

        return false;
    }
}
