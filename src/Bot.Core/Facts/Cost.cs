using Bot.Core.Chat;

namespace Bot.Core.Facts;

/// <summary>
/// The cost of what was sold in some days, or the share of revenue that is left after it (<see cref="Margin"/>, 0 to 1).
/// Without days it holds for all sales. <see cref="Revenue"/> is that of the same rows, if the file has it.
/// </summary>
public sealed record Cost(DateOnly? From, DateOnly? To, Money? Amount, decimal? Revenue, decimal? Margin, Labels Labels)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string Id => FactIds.Of(From, To, Amount?.Currency, Labels);
}
