namespace Bot.Hosting;

/// <summary>Something is wrong that only a person can put right; the message is the sentence for that person.</summary>
internal sealed class HostCannotStartException(string message) : Exception(message);
