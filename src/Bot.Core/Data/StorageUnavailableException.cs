namespace Bot.Core.Data;

/// <summary>The store cannot be reached or opened. The message says what to do.</summary>
public sealed class StorageUnavailableException(string message, Exception? reason = null) : Exception(message, reason);
