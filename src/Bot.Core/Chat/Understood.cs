namespace Bot.Core.Chat;

/// <summary>
/// How a request was understood, for the JSON of an answer. <see cref="As"/> is "report", "notes", "question",
/// "command", "remark" or "unknown". <see cref="Commands"/> are wire names: first the one that was answered, then those
/// that are offered. <see cref="Stored"/>: the words were stored as feedback.
/// </summary>
public sealed record Understood(string As, IReadOnlyList<string> Commands, bool Sure, bool Stored);
