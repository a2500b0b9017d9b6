using Bot.Core.Chat;

namespace Bot.Core.Home;

/// <summary>
/// Somebody's home page as a platform shows it. <see cref="Shown"/> is the hash of what was published last,
/// <see cref="Published"/> counts how often that was, <see cref="Opened"/> when the person last looked.
/// </summary>
public sealed record HomePage(
    string Organization,
    string Member,
    Address At,
    string Shown,
    int Published,
    DateTimeOffset Opened
);
