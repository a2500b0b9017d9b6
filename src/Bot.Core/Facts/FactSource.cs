namespace Bot.Core.Facts;

/// <summary>Where facts come from. Each source has its own type of file.</summary>
public enum FactSource
{
    Deals,
    Leads,
    Spend,
    Accounts,
    Subscriptions,

    /// <summary>Answers to "would you recommend us".</summary>
    Answers,
    FormDays,
    Costs,

    /// <summary>When deals entered their stages.</summary>
    Stages,
}
