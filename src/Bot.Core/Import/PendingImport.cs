using System.Security.Cryptography;
using System.Text;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>A dropped file that waits for its confirm.</summary>
/// <param name="Member">Who dropped it: nobody else confirms it.</param>
/// <param name="Dropped">The day of the preview counts for what is in the future, also when it is confirmed after midnight.</param>
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

    /// <summary>A retry of the same upload gets the same id; the same file dropped again is another import, which finds nothing to change.</summary>
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
