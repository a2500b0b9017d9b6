namespace Bot.Core.Chat;

/// <summary>
/// A file that one person asked for. It is made anew whenever it is delivered, with what that person may see then, so
/// that no copy of it is stored.
/// </summary>
/// <param name="Producer">The wire name of what makes the file.</param>
/// <param name="Argument">What the file is about, in the words of its producer.</param>
public sealed record FileOffer(string Producer, string Argument);

/// <summary>An offered file, with its name and size as they were when the person asked.</summary>
/// <param name="Bytes">The size in bytes.</param>
public sealed record OfferedFile(FileOffer Offer, string Name, int Bytes);
