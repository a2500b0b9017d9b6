using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>
/// Stores files while they are uploaded, so that no large file is ever whole in memory. A small file stays with its
/// message.
/// </summary>
public sealed class UploadedFiles(IDocumentStore data, TimeProvider time)
{
    /// <summary>The largest file that stays with its message, in bytes: a few thousand rows.</summary>
    public const int SmallLength = 512 * 1024;

    // Longer than a preview can be confirmed, because the import then still has to read the file.
    private static readonly TimeSpan Kept = PendingImport.Kept + TimeSpan.FromHours(24);

    internal static DocumentSet<FilePart> Parts { get; } =
        new DocumentSet<FilePart>("fileParts", part => part.Organization, part => part.Id).WithDue(part =>
            part.ForgetAt
        );

    /// <summary>
    /// Reads the file to its end. Null if it is larger than the organization allows; then nothing of it stays.
    /// </summary>
    /// <param name="organization">The organization of the person who sends the file.</param>
    /// <param name="key">The same for each retry of this upload.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="content">Its content.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<Attachment?> StoreAsync(
        Organization organization,
        string key,
        string name,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        var bytes = new byte[SmallLength];
        var read = await ReadAsync(content, bytes, cancellationToken);
        var beginning = bytes[..read];
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{name}")))[..24];
        var (length, parts) = (0L, 0);
        while (read > 0 && (parts > 0 || read == SmallLength))
        {
            length += read;
            if (length > organization.LargestImport)
            {
                await DeleteAsync(organization.Id, new StoredFile(id, length, parts), cancellationToken);
                return null;
            }

            var part = new FilePart(
                organization.Id,
                PartId(id, parts++),
                PartsStream.Pack(bytes.AsSpan(0, read)),
                time.GetUtcNow() + Kept
            );
            await data.PutAsync(Parts, part, cancellationToken);
            read = await ReadAsync(content, bytes, cancellationToken);
        }

        return beginning.Length > organization.LargestImport
            ? null
            : new Attachment(name, beginning) { Stored = parts == 0 ? null : new StoredFile(id, length, parts) };
    }

    /// <summary>What to say about a file that is larger than the organization allows.</summary>
    public static LocalizedText TooLarge(string name, Organization organization) =>
        ImportJobTexts.TooLarge(Truncate.ToLine(name, 100), organization.ImportMegabytes);

    /// <summary>The bytes of a file; null if it was deleted meanwhile.</summary>
    public async Task<FileBytes?> OpenAsync(PendingImport file, CancellationToken cancellationToken)
    {
        if (file.Stored is not { } stored)
        {
            return FileBytes.Of(file.Content);
        }

        // Compressed, it is small enough for the memory.
        var parts = new List<byte[]>(stored.Parts);
        for (var number = 0; number < stored.Parts; number++)
        {
            if (
                await data.GetAsync(Parts, file.Organization, PartId(stored.Id, number), cancellationToken)
                is not { } part
            )
            {
                return null;
            }

            parts.Add(part.Content);
        }

        return new FileBytes(file.Content, stored.Length, () => new PartsStream(parts, stored.Length));
    }

    public async Task DeleteAsync(string organization, StoredFile file, CancellationToken cancellationToken)
    {
        for (var number = 0; number < file.Parts; number++)
        {
            await data.DeleteAsync(Parts, organization, PartId(file.Id, number), cancellationToken);
        }
    }

    private static string PartId(string file, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}.{number:00000}");

    private static ValueTask<int> ReadAsync(Stream content, byte[] bytes, CancellationToken cancellationToken) =>
        content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
}
