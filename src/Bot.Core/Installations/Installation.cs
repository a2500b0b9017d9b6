namespace Bot.Core.Installations;

/// <summary>
/// Duet as installed in one workspace. <see cref="Sealed"/> holds the platform's tokens and what belongs to them,
/// encrypted: no store ever sees them in the clear. <see cref="Version"/> counts stored changes.
/// </summary>
public sealed record Installation(
    string Platform,
    string Workspace,
    string Name,
    string Sealed,
    DateTimeOffset At,
    int Version = 0
);
