using Bot.Core.Chat;

namespace Bot.Core.Facts;

/// <summary>
/// A company that leads and deals belong to, as the CRM has it: industry, number of employees ("250", "51-200",
/// "1.000+") and location; null if the CRM has none. Leads and deals refer to it by <see cref="Name"/>.
/// </summary>
public sealed record Account(string Name, string? Industry, string? Size, string? Region)
{
    /// <summary>Names that differ only in case, accents or surrounding spaces have the same key.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Key => Folding.Fold(Name).Trim();
}
