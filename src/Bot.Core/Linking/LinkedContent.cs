namespace Bot.Core.Linking;

/// <summary>
/// Tells whether a slice has content of an organization that people would miss. Linking asks before it sets an
/// organization with content aside.
/// </summary>
public sealed record LinkedContent(Func<string, CancellationToken, Task<bool>> ExistsAsync);
