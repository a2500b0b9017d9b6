namespace Bot.Core.Data;

/// <summary>
/// An observer that is also filled from the store after the start, and follows what other nodes commit. Until it is
/// filled, it has a part.
/// </summary>
public interface IDocumentFollower : IDocumentObserver
{
    IReadOnlyList<IDocumentSet> Sets { get; }

    /// <summary>Forgets everything, before it is filled anew.</summary>
    void Clear();

    /// <summary>Everything that is stored has been applied.</summary>
    void Filled();
}
