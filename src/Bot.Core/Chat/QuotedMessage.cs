namespace Bot.Core.Chat;

/// <summary>
/// A message that a person points at, with a message shortcut or action, or with an emoji. <see cref="Key"/> is the
/// same for the same message, whichever way the person uses. Author and link are set if the platform provides them.
/// </summary>
public sealed record QuotedMessage(string Key, string Words, string? Author, string? Link);
