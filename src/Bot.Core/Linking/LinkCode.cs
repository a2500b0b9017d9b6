using System.Security.Cryptography;
using Bot.Core.Members;

namespace Bot.Core.Linking;

/// <summary>
/// A code that a person gets in one app and types in the other, which proves that both accounts are theirs. It works
/// once, within <see cref="Lifetime"/>. Member, organization and workspace are those where it was issued.
/// </summary>
public sealed record LinkCode(
    string Code,
    string Organization,
    string Member,
    string Platform,
    string Workspace,
    DateTimeOffset Created
)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    // Excludes letters and digits that people confuse. Eight of them give 2^40 codes.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 8;

    public static LinkCode New(Member member, string platform, string workspace, DateTimeOffset now) =>
        new(RandomNumberGenerator.GetString(Letters, Length), member.Organization, member.Id, platform, workspace, now);

    /// <summary>The code as people read it: "K7QF-29XM".</summary>
    public string Shown => $"{Code[..(Length / 2)]}-{Code[(Length / 2)..]}";

    public bool IsGood(DateTimeOffset now) => now - Created < Lifetime;

    /// <summary>Normalizes a typed code to its stored form.</summary>
    public static string Read(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
