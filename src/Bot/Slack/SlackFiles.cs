using Bot.Core.Chat;
using Bot.Core.Import;
using Bot.Core.Members;
using Bot.Slack.Api;
using Bot.Slack.Reading;

namespace Bot.Slack;

/// <summary>Files that a person sends to Duet.</summary>
internal sealed class SlackFiles(SlackApi api, UploadedFiles uploads)
{
    private static readonly string[] Types = ["csv", "tsv", "markdown"];

    private static readonly string[] Endings = [".csv", ".tsv", ".md", ".markdown", ".ics"];

    private static readonly string[] Spreadsheets = ["xlsx", "xls", "xlsm", "xlsb", "ods", "numbers", "gsheet"];

    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic"];

    /// <summary>The first file that can be a table: CSV or Markdown.</summary>
    public static SlackFile? Table(IEnumerable<SlackFile>? files) => files?.FirstOrDefault(IsTable);

    /// <summary>
    /// What to say about files that Duet does not read; null if there are none. A picture may illustrate the words.
    /// </summary>
    public static LocalizedText? Unread(IEnumerable<SlackFile>? files)
    {
        var unread = (files ?? []).Where(file => !IsTable(file) && !IsPicture(file)).ToList();
        return unread.Count == 0 ? null
            : unread.Exists(IsSpreadsheet) ? SlackTexts.Spreadsheet
            : unread.Find(file => !IsClip(file)) is not null ? SlackTexts.FileOfAnotherKind
            : unread.Exists(file => SlackMessageText.Transcript(file).Length == 0) ? SlackTexts.NoTranscript
            : null;
    }

    private static bool IsTable(SlackFile file) => Types.Contains(file.Filetype) || HasEnding(file, Endings);

    private static bool IsSpreadsheet(SlackFile file) =>
        Spreadsheets.Contains(file.Filetype) || HasEnding(file, [.. Spreadsheets.Select(type => "." + type)]);

    private static bool IsPicture(SlackFile file) =>
        file.Mimetype?.StartsWith("image/", StringComparison.Ordinal) == true || HasEnding(file, Pictures);

    private static bool IsClip(SlackFile file) =>
        file.Mimetype is { } type
        && (type.StartsWith("audio/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal));

    private static bool HasEnding(SlackFile file, string[] endings) =>
        endings.Any(ending => file.Name?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The file, which is stored if it is large, or the reason why there is none.</summary>
    public async Task<(Attachment? File, LocalizedText? Problem)> FetchAsync(
        string workspace,
        Organization organization,
        string key,
        SlackFile file,
        CancellationToken cancellationToken
    )
    {
        var name = file.Name ?? "file.csv";
        if (file.Size > organization.LargestImport)
        {
            return (null, UploadedFiles.TooLarge(name, organization));
        }

        var fetched = await api.DownloadAsync(
            workspace,
            file.UrlPrivateDownload ?? file.UrlPrivate,
            async (content, stopping) =>
                new Fetched(await uploads.StoreAsync(organization, key, name, content, stopping)),
            cancellationToken
        );
        return fetched switch
        {
            null => (null, SlackTexts.FileUnreadable),
            { File: null } => (null, UploadedFiles.TooLarge(name, organization)),
            _ => (fetched.File, null),
        };
    }

    private sealed record Fetched(Attachment? File);
}
