namespace Bot.Core.Facts;

/// <summary>Where facts come from. Each source has its own type of file.</summary>
public enum FactSource
{
    Deals,
    Leads,
    Spend,
    Accounts,
}
