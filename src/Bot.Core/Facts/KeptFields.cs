namespace Bot.Core.Facts;

/// <summary>Completes a row with the stored values of the fields that its file does not have.</summary>
internal static class KeptFields
{
    public static Deal Of(Deal known, Deal row, FactFields lacking) =>
        lacking == FactFields.None
            ? row
            : row with
            {
                Account = lacking.HasFlag(FactFields.Account) ? known.Account : row.Account,
                Amount = lacking.HasFlag(FactFields.Amount) ? known.Amount : row.Amount,
                Stage = lacking.HasFlag(FactFields.Stage) ? known.Stage : row.Stage,
                Created = lacking.HasFlag(FactFields.Created) ? known.Created : row.Created,
                BuyerTitle = lacking.HasFlag(FactFields.Title) ? known.BuyerTitle : row.BuyerTitle,
                Labels = Of(known.Labels, row.Labels, lacking),
            };

    public static Lead Of(Lead known, Lead row, FactFields lacking) =>
        lacking == FactFields.None
            ? row
            : row with
            {
                Account = lacking.HasFlag(FactFields.Account) ? known.Account : row.Account,
                Title = lacking.HasFlag(FactFields.Title) ? known.Title : row.Title,
                Labels = Of(known.Labels, row.Labels, lacking),
                Steps = StepsOf(known, row, lacking),
            };

    // A file with the same day and no time does not know the time.
    private static LeadSteps StepsOf(Lead known, Lead row, FactFields lacking) =>
        new(
            row.Steps.CreatedAt ?? (known.Created == row.Created ? known.Steps.CreatedAt : null),
            lacking.HasFlag(FactFields.Qualified) ? known.Steps.Qualified : row.Steps.Qualified,
            lacking.HasFlag(FactFields.Accepted) ? known.Steps.Accepted : row.Steps.Accepted,
            lacking.HasFlag(FactFields.Contacted) ? known.Steps.Contacted : row.Steps.Contacted,
            lacking.HasFlag(FactFields.Converted) ? known.Steps.Converted : row.Steps.Converted,
            lacking.HasFlag(FactFields.Rejected) ? known.Steps.Rejected : row.Steps.Rejected,
            lacking.HasFlag(FactFields.Status) ? known.Steps.Status : row.Steps.Status
        );

    public static Account Of(Account known, Account row, FactFields lacking) =>
        lacking == FactFields.None
            ? row
            : row with
            {
                Industry = lacking.HasFlag(FactFields.Industry) ? known.Industry : row.Industry,
                Size = lacking.HasFlag(FactFields.Size) ? known.Size : row.Size,
                Region = lacking.HasFlag(FactFields.Region) ? known.Region : row.Region,
            };

    public static Subscription Of(Subscription known, Subscription row, FactFields lacking) =>
        lacking == FactFields.None
            ? row
            : row with
            {
                Monthly = lacking.HasFlag(FactFields.Amount) ? row.Monthly ?? known.Monthly : row.Monthly,
                Labels = Of(known.Labels, row.Labels, lacking),
            };

    private static Labels Of(Labels known, Labels row, FactFields lacking) =>
        new(
            lacking.HasFlag(FactFields.Channel) ? known.Channel : row.Channel,
            lacking.HasFlag(FactFields.Campaign) ? known.Campaign : row.Campaign,
            lacking.HasFlag(FactFields.Territory) ? known.Territory : row.Territory,
            lacking.HasFlag(FactFields.Product) ? known.Product : row.Product,
            lacking.HasFlag(FactFields.Rep) ? known.Rep : row.Rep,
            lacking.HasFlag(FactFields.Segment) ? known.Segment : row.Segment
        );
}
