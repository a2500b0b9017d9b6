using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Import;
using Bot.Core.Members;
using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>Files that a person sends in a personal chat, fetched from Teams' storage without our token.</summary>
internal sealed class TeamsFiles(
    IHttpClientFactory http,
    UploadedFiles uploads,
    MemberDirectory directory,
    IOptions<TeamsOptions> options
)
{
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>The file, which is stored if it is large, or a sentence that explains why there is none.</summary>
    public async Task<(Attachment? File, LocalizedText? Problem)> FetchAsync(
        IncomingMessage message,
        FileAttachment file,
        CancellationToken cancellationToken
    )
    {
        var name = file.Name is { Length: > 0 } given ? given : "file";
        if (
            Address(file) is not { } address
            || await directory.RequesterAsync(message.Who, cancellationToken)
                is not MemberRequester { Organization: var organization }
        )
        {
            return (null, TeamsTexts.FileNotRead(name));
        }

        try
        {
            using var client = http.CreateClient(TeamsRegistration.HttpClient);
            using var response = await client.GetAsync(
                address,
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
            response.EnsureSuccessStatusCode();
            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            var isTooLarge = response.Content.Headers.ContentLength > organization.LargestImport;
            var stored = isTooLarge
                ? null
                : await uploads.StoreAsync(organization, message.DeliveryKey, name, content, cancellationToken);
            return stored is null ? (null, UploadedFiles.TooLarge(name, organization)) : (stored, null);
        }
        catch (Exception outage) when (outage is HttpRequestException or IOException or TaskCanceledException)
        {
            return (null, TeamsTexts.FileNotRead(name));
        }
    }

    // The address comes with the message. Only Teams' storage hosts are allowed, so that nobody can make Duet fetch
    // other addresses.
    private Uri? Address(FileAttachment file) =>
        file.Content is { ValueKind: JsonValueKind.Object } content
        && content.TryGetProperty("downloadUrl", out var url)
        && url.ValueKind == JsonValueKind.String
        && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && options.Value.FileHosts.Contains(address)
            ? address
            : null;
}
