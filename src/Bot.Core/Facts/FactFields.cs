namespace Bot.Core.Facts;

/// <summary>Fields of facts that a file may lack. The names are those of the columns.</summary>
[Flags]
public enum FactFields
{
    None = 0,
    Account = 1,
    Amount = 1 << 1,
    Stage = 1 << 2,
    Created = 1 << 3,
    Title = 1 << 4,
    Channel = 1 << 5,
    Campaign = 1 << 6,
    Territory = 1 << 7,
    Product = 1 << 8,
    Rep = 1 << 9,
    Segment = 1 << 10,
    Industry = 1 << 11,
    Size = 1 << 12,
    Region = 1 << 13,
    Qualified = 1 << 14,
    Accepted = 1 << 15,
    Contacted = 1 << 16,
    Converted = 1 << 17,
    Rejected = 1 << 18,
    Status = 1 << 19,
}
