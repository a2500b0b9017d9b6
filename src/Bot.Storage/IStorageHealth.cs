namespace Bot.Storage;

/// <summary>How the store is, for the host that runs on it.</summary>
public interface IStorageHealth
{
    /// <summary>
    /// Completes when the store has closed after a failure, with that failure. Nothing can be read or written until the
    /// process starts again; what was stored is still there. A server's store never closes.
    /// </summary>
    Task<Exception> Broken { get; }

    /// <summary>
    /// False while nothing can be written, such as on a full disk. Costs nothing while all is well; tries again while a
    /// problem is known.
    /// </summary>
    ValueTask<bool> CanWriteAsync(CancellationToken cancellationToken);

    /// <summary>Tries whether a write would succeed now. Null when it would, otherwise a sentence that says why not.</summary>
    Task<string?> FindProblemAsync(CancellationToken cancellationToken);
}
