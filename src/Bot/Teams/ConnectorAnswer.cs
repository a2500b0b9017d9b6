using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Refusals that require more than a message to the owner.</summary>
internal enum ConnectorFault
{
    None,

    /// <summary>The conversation no longer exists.</summary>
    Gone,

    /// <summary>
    /// Duet may not write there until a message from there arrives: it was removed, blocked or switched off.
    /// </summary>
    Closed,

    /// <summary>Teams rejects a message of this size.</summary>
    TooLarge,

    /// <summary>The conversation has no such member.</summary>
    NoSuchMember,
}

/// <summary>The connector's answer: the id of what it created, or the reason why it created nothing.</summary>
internal sealed record ConnectorAnswer(string? Id, DeliveryResult? Problem, ConnectorFault Fault = ConnectorFault.None)
{
    /// <summary>The JSON of a successful answer.</summary>
    public string? Body { get; init; }
}
