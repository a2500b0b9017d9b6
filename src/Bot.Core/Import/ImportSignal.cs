using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>Wakes the service that reads large files.</summary>
public sealed class ImportSignal : Signal;
