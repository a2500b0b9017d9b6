namespace Bot.Core.Chat;

/// <summary>What a person is to the company whose workspace they use.</summary>
public enum Affiliation
{
    /// <summary>Not asked yet.</summary>
    Unknown,

    /// <summary>Works at the company.</summary>
    Insider,

    /// <summary>A guest in the company's workspace.</summary>
    Guest,

    /// <summary>Belongs to another company, or to none that the platform names.</summary>
    Outsider,

    /// <summary>Had an account in the workspace, which is closed.</summary>
    Deactivated,

    /// <summary>An app.</summary>
    Bot,
}
