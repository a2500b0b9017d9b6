using Bot.Core.Data;

namespace Bot.Storage;

internal static class UniqueKeys
{
    public static InvalidOperationException Taken(IDocumentSet set, string field) =>
        new($"Another document of \"{set.Name}\" has this key of \"{field}\".");
}
