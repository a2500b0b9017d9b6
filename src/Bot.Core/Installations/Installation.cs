namespace Bot.Core.Installations;

/// <summary>
/// Duet's installation in one workspace. <see cref="Sealed"/> holds the platform's tokens and related data, encrypted,
/// so that no store sees them in plain text. <see cref="Version"/> counts stored changes.
/// </summary>
public sealed record Installation(
    string Platform,
    string Workspace,
    string Name,
    string Sealed,
    DateTimeOffset At,
    int Version = 0
);
