using Bot.Core.Chat;

namespace Bot.Core.Facts;

public enum DealState
{
    Open,
    Won,
    Lost,
}

/// <summary>
/// An opportunity in the CRM. <see cref="Id"/> is the CRM's id. Days are calendar days of the organization.
/// <see cref="Created"/> is null if the CRM does not say it. <see cref="Closed"/> is null while the deal is open, because
/// an expected close is not a fact. <see cref="Amount"/> is null if the CRM has none. <see cref="BuyerTitle"/> is the job
/// title of the main contact.
/// </summary>
public sealed record Deal(
    string Id,
    string Account,
    Money? Amount,
    DealState State,
    DateOnly? Created,
    DateOnly? Closed,
    string? Stage,
    Labels Labels,
    string? BuyerTitle = null
);
