using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>An agreement in a digest, with its signers or the members that it waits for.</summary>
/// <param name="Lead">The headline, such as a message's; null if the type has none.</param>
public sealed record DigestAgreement(
    LocalizedText Title,
    int Number,
    IReadOnlyList<Side> Missing,
    IReadOnlyList<string> People,
    DateTimeOffset At,
    string? Lead = null
)
{
    /// <summary>An agreed version with its signers.</summary>
    public static DigestAgreement Agreed(AgreementView view, AgreementVersion version) =>
        new(
            view.Title(version),
            version.Number,
            [],
            [.. version.Signatures.Select(signature => view.Names[signature.Member])],
            version.AgreedAt ?? version.Created,
            // A line has no room for warnings, so a text that needs one is not quoted.
            view.Warnings(version).Count == 0
                ? view.Lead(version)
                : null
        );

    /// <summary>A pending version with the members who can still sign.</summary>
    public static DigestAgreement Waiting(AgreementView view, AgreementVersion version) =>
        new(
            view.Title(version),
            version.Number,
            version.Missing,
            [
                .. view
                    .Members.Where(member => member.Side is not null && QueueCards.IsMine(version, member))
                    .Select(member => member.Name),
            ],
            version.WaitingSince
        );
}
