using Bot.Core.Chat;

namespace Bot.Core.Facts;

/// <summary>
/// A company that leads and deals belong to, as the CRM wrote it: what it does, how many people it has ("250", "51-200",
/// "1.000+") and where it is; null where the CRM says nothing. Leads and deals name it by <see cref="Name"/>.
/// </summary>
public sealed record Account(string Name, string? Industry, string? Size, string? Region)
{
    /// <summary>Case, accents and spaces around do not make another account.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Key => Folding.Fold(Name).Trim();
}
