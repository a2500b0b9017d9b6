namespace Bot.Core.Chat;

/// <summary>
/// A message that a person points at: with a message's shortcut or action, or with an emoji. <see cref="Key"/> is the same
/// for the same message, whichever way it was pointed at. Author and link are there where the platform tells them.
/// </summary>
public sealed record QuotedMessage(string Key, string Words, string? Author, string? Link);
