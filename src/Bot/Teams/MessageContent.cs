namespace Bot.Teams;

/// <summary>A message's own words, and the message that it quotes.</summary>
internal sealed record MessageContent(string Words, QuotedWords? Quote);

/// <summary>The message that a reply quotes. Teams shortens its words.</summary>
internal sealed record QuotedWords(string? MessageId, string? Author, string Words);
