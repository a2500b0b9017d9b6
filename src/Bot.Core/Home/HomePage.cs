using Bot.Core.Chat;

namespace Bot.Core.Home;

/// <summary>
/// A person's home page on a platform. <see cref="Shown"/> is the hash of the last published page,
/// <see cref="Published"/> the number of publications, and <see cref="Opened"/> when the person last looked.
/// </summary>
public sealed record HomePage(
    string Organization,
    string Member,
    Address At,
    string Shown,
    int Published,
    DateTimeOffset Opened
);
