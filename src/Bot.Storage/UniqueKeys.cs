using Bot.Core.Data;

namespace Bot.Storage;

internal static class UniqueKeys
{
    public static InvalidOperationException Taken(IDocumentSet set) =>
        new($"Another document of \"{set.Name}\" has one of these unique keys.");
}
