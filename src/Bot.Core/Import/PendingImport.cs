using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>A dropped file that waits for confirmation.</summary>
/// <param name="Member">The member who dropped it; nobody else can confirm it.</param>
/// <param name="Content">Its content; of a stored file the beginning.</param>
/// <param name="Dropped">
/// When it was dropped. Future days are judged by this day, even if the confirmation comes after midnight.
/// </param>
public sealed record PendingImport(
    string Organization,
    string Id,
    string Member,
    string FileName,
    byte[] Content,
    DateTimeOffset Dropped
)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Where a large file is stored; null if <see cref="Content"/> is all of it.</summary>
    public StoredFile? Stored { get; init; }

    /// <summary>
    /// A retry of the same upload gets the same id. The same file dropped again is another import, which finds nothing
    /// to change.
    /// </summary>
    public static PendingImport Of(Member member, string deliveryKey, Attachment file, DateTimeOffset now) =>
        Of(member, deliveryKey, file.Name, file.Content, now) with
        {
            Stored = file.Stored,
        };

    /// <summary>The same for content that is all there.</summary>
    public static PendingImport Of(
        Member member,
        string deliveryKey,
        string fileName,
        ReadOnlyMemory<byte> content,
        DateTimeOffset now
    )
    {
        var hash = SHA256.HashData([.. Encoding.UTF8.GetBytes($"{member.Id}\n{deliveryKey}\n"), .. content.Span]);
        return new PendingImport(
            member.Organization,
            Convert.ToHexStringLower(hash)[..24],
            member.Id,
            fileName,
            content.ToArray(),
            now
        );
    }
}
