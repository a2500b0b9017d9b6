using Bot.Core.Chat;

namespace Bot.Core.Facts;

public enum DealState
{
    Open,
    Won,
    Lost,
}

/// <summary>
/// An opportunity as the CRM knows it. <see cref="Id"/> is the CRM's. Days are the organization's calendar days.
/// <see cref="Closed"/> is null while the deal is open (an expected close is not a fact); <see cref="Amount"/> is null where the CRM has none.
/// <see cref="BuyerTitle"/> is the job title of the deal's main contact.
/// </summary>
public sealed record Deal(
    string Id,
    string Account,
    Money? Amount,
    DealState State,
    DateOnly Created,
    DateOnly? Closed,
    string? Stage,
    Labels Labels,
    string? BuyerTitle = null
);
