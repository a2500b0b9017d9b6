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

/// <summary>The home pages that people have opened.</summary>
public interface IHomePageStore
{
    Task<HomePage?> FindAsync(string organization, Address at, CancellationToken cancellationToken);

    /// <summary>All pages of an organization.</summary>
    Task<IReadOnlyList<HomePage>> ListAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Adds the page or replaces the one at its address.</summary>
    Task PutAsync(HomePage page, CancellationToken cancellationToken);
}
