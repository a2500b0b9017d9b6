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

/// <summary>The home pages that people have opened.</summary>
public interface IHomePageStore
{
    Task<HomePage?> FindAsync(string organization, Address at, CancellationToken cancellationToken);

    /// <summary>All of an organization.</summary>
    Task<IReadOnlyList<HomePage>> ListAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Adds the page or changes the one at its address.</summary>
    Task PutAsync(HomePage page, CancellationToken cancellationToken);
}
