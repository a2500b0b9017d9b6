using System.Text.Json.Serialization;

namespace Bot.Core.Agreements;

/// <summary>Where a version stands. It only ever moves down this list of arrows: proposed → agreed → superseded, or proposed → withdrawn or rejected.</summary>
public enum AgreementState
{
    Proposed,
    Agreed,
    Superseded,
    Withdrawn,
    Rejected,
}

/// <summary>
/// A statement that both sides sign, with all its versions, oldest first. At most one version waits and at most one is
/// agreed. <see cref="Kind"/> and <see cref="Subject"/> ("persona", "ops-lead") say which statement it is, for ever.
/// <see cref="Revision"/> counts stored changes; −1 is an agreement that nobody has stored yet.
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

    /// <summary>What a change starts from: the version that waits, else the agreed one, else the last there was.</summary>
    [JsonIgnore]
    public AgreementVersion? Latest => Pending ?? Agreed ?? (Versions.Count > 0 ? Versions[^1] : null);

    /// <summary>What people get: the agreed version, and while there is none the one that waits.</summary>
    [JsonIgnore]
    public AgreementVersion? Current => Agreed ?? Pending;

    public static Agreement None(string organization, string kind, string subject) =>
        new(organization, kind, subject, []);

    public AgreementVersion? Find(int number) => Versions.FirstOrDefault(version => version.Number == number);

    /// <summary>The agreement with that version put in the place of the one with its number, or added.</summary>
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
