using Bot.Core.Chat;

namespace Bot.Core.Messaging;

/// <summary>Wakes the service that delivers the outbox.</summary>
public sealed class OutboxSignal : Signal;
