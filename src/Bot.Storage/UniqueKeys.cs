using Bot.Core.Data;

namespace Bot.Storage;

/// <summary>The error of a write that breaks a unique key.</summary>
internal static class UniqueKeys
{
    public static InvalidOperationException Taken(IDocumentSet set) =>
        new($"Another document of \"{set.Name}\" has one of these unique keys.");
}
