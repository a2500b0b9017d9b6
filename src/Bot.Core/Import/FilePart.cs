namespace Bot.Core.Import;

/// <summary>Some bytes of an uploaded file, compressed.</summary>
internal sealed record FilePart(string Organization, string Id, byte[] Content, DateTimeOffset ForgetAt);
