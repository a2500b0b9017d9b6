using System.Text.Json.Serialization;

namespace Bot.Core.Agreements;

/// <summary>
/// State of a version. Transitions: proposed → agreed → superseded, or proposed → withdrawn or rejected.
/// </summary>
public enum AgreementState
{
    Proposed,
    Agreed,
    Superseded,
    Withdrawn,
    Rejected,
}

/// <summary>
/// A statement that sales and marketing both sign, with all its versions, oldest first. At most one version is pending
/// and at most one is agreed. <see cref="Kind"/> and <see cref="Subject"/> ("persona", "ops-lead") identify the
/// statement and never change. <see cref="Revision"/> counts stored changes; −1 means not stored yet.
/// </summary>
public sealed record Agreement(
    string Organization,
    string Kind,
    string Subject,
    IReadOnlyList<AgreementVersion> Versions,
    int Revision = -1
)
{
    [JsonIgnore]
    public AgreementVersion? Agreed => Versions.LastOrDefault(version => version.State == AgreementState.Agreed);

    [JsonIgnore]
    public AgreementVersion? Pending => Versions.LastOrDefault(version => version.State == AgreementState.Proposed);

    /// <summary>The version that a change starts from: the pending one, else the agreed one, else the last.</summary>
    [JsonIgnore]
    public AgreementVersion? Latest => Pending ?? Agreed ?? (Versions.Count > 0 ? Versions[^1] : null);

    /// <summary>The version that people see: the agreed one, or the pending one while none is agreed.</summary>
    [JsonIgnore]
    public AgreementVersion? Current => Agreed ?? Pending;

    public static Agreement None(string organization, string kind, string subject) =>
        new(organization, kind, subject, []);

    public AgreementVersion? Find(int number) => Versions.FirstOrDefault(version => version.Number == number);

    /// <summary>
    /// Returns the agreement with <paramref name="version"/> added, or in place of the one with the same number.
    /// </summary>
    public Agreement With(AgreementVersion version) =>
        Find(version.Number) is null
            ? this with
            {
                Versions = [.. Versions, version],
            }
            : this with
            {
                Versions = [.. Versions.Select(other => other.Number == version.Number ? version : other)],
            };
}
