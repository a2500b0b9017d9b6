using Bot.Core.Chat;

namespace Bot.Core.Messaging;

/// <summary>Wakes who delivers the outbox.</summary>
public sealed class OutboxSignal : Signal;
