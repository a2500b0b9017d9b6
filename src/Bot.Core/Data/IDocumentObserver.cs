namespace Bot.Core.Data;

/// <summary>
/// Keeps something in memory that is derived from documents. The store calls it after each commit of this process,
/// before the caller continues. Calls may come in any order and more than once; stamps order them.
/// </summary>
public interface IDocumentObserver
{
    /// <summary>Must be quick, and must not throw or call the store.</summary>
    void Apply(IReadOnlyList<DocumentChange> changes);
}
