using Bot.Core.Chat;
using Bot.Slack.Api;

namespace Bot.Slack;

/// <summary>Files that a person sends to Duet.</summary>
internal sealed class SlackFiles(SlackApi api)
{
    public const int LargestMegabytes = 5;

    private const int Largest = LargestMegabytes * 1024 * 1024;

    private static readonly string[] Types = ["csv", "tsv", "markdown"];

    private static readonly string[] Endings = [".csv", ".tsv", ".md", ".markdown"];

    /// <summary>The first file that can be a table: CSV or Markdown.</summary>
    public static SlackFile? Table(IEnumerable<SlackFile>? files) =>
        files?.FirstOrDefault(file =>
            Types.Contains(file.Filetype)
            || Endings.Any(ending => file.Name?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true)
        );

    /// <summary>The file with its content, or the reason why there is none.</summary>
    public async Task<(Attachment? File, LocalizedText? Problem)> FetchAsync(
        string workspace,
        SlackFile file,
        CancellationToken cancellationToken
    )
    {
        if (file.Size > Largest)
        {
            return (null, SlackTexts.FileTooLarge);
        }

        var content = await api.DownloadAsync(
            workspace,
            file.UrlPrivateDownload ?? file.UrlPrivate,
            Largest,
            cancellationToken
        );
        return content is null
            ? (null, SlackTexts.FileUnreadable)
            : (new Attachment(file.Name ?? "file.csv", content), null);
    }
}
