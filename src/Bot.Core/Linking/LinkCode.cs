using System.Security.Cryptography;
using Bot.Core.Members;

namespace Bot.Core.Linking;

/// <summary>
/// What a person gets in one app and types in the other: the proof that both are theirs. Good once, for
/// <see cref="Lifetime"/>. Member, organization and workspace are those where it was given out.
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

    // Without the letters and digits that are taken for one another. Eight of them are 2^40 codes.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 8;

    public static LinkCode New(Member member, string platform, string workspace, DateTimeOffset now) =>
        new(RandomNumberGenerator.GetString(Letters, Length), member.Organization, member.Id, platform, workspace, now);

    /// <summary>As people read it: "K7QF-29XM".</summary>
    public string Shown => $"{Code[..(Length / 2)]}-{Code[(Length / 2)..]}";

    public bool IsGood(DateTimeOffset now) => now - Created < Lifetime;

    /// <summary>The code as it is stored, however it was typed.</summary>
    public static string Read(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
