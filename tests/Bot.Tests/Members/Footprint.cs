using System.Text;
using Bot.Core.Data;

namespace Bot.Tests.Members;

/// <summary>All that is stored, as text, to find what should not be there.</summary>
internal static class Footprint
{
    public static async Task<string> OfAsync(BotApp app)
    {
        var store = app.Get<IDocumentStore>();
        var all = new StringBuilder();
        foreach (var owner in await store.OwnersAsync(CancellationToken.None))
        {
            await foreach (var document in store.ExportAsync(owner, CancellationToken.None))
            {
                all.AppendLine(document.ToString());
            }
        }

        return all.ToString();
    }
}
