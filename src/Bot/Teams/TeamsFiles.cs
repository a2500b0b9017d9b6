using System.Text.Json;
using Bot.Core.Chat;
using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>Files that a person sends in a personal chat, fetched from Teams' storage without our token.</summary>
internal sealed class TeamsFiles(IHttpClientFactory http, IOptions<TeamsOptions> options)
{
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";
    private const int MaxMegabytes = 5;
    private const int MaxBytes = MaxMegabytes * 1024 * 1024;

    /// <summary>The file, or a sentence that explains why there is none.</summary>
    public async Task<(Attachment? File, LocalizedText? Problem)> FetchAsync(
        FileAttachment file,
        CancellationToken cancellationToken
    )
    {
        var name = file.Name is { Length: > 0 } given ? given : "file";
        if (Address(file) is not { } address)
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
            var content = await ReadAsync(response, cancellationToken);
            return content is null
                ? (null, TeamsTexts.FileTooLarge(name, MaxMegabytes))
                : (new Attachment(name, content), null);
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

    private static async Task<byte[]?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > MaxBytes)
        {
            return null;
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var content = new byte[MaxBytes + 1];
        var length = await stream.ReadAtLeastAsync(
            content,
            content.Length,
            throwOnEndOfStream: false,
            cancellationToken
        );
        return length > MaxBytes ? null : content[..length];
    }
}
