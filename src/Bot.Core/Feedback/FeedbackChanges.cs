using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Finding the entry that a command speaks of, and changing it against others who change it too.</summary>
internal static class FeedbackChanges
{
    /// <summary>The entry named by "12" or "#12" at the beginning of the words, with the words behind it; no entry for deleted or unknown ones.</summary>
    public static async Task<(FeedbackEntry? Entry, string Words)> FindAsync(
        this FeedbackStore store,
        ChatCommand command,
        CancellationToken cancellationToken
    )
    {
        var words = (command.Action is null ? command.Text : command.Value).Trim();
        var parts = words.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        var isNumber = int.TryParse(
            parts.FirstOrDefault()?.TrimStart('#'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        var entry = isNumber ? await store.GetAsync(command.Organization.Id, number, cancellationToken) : null;
        return (entry?.Deleted is null ? entry : null, parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>Stores the change made on what is stored now, however often somebody else is faster.</summary>
    public static async Task<FeedbackEntry> ChangeAsync(
        this FeedbackStore store,
        FeedbackEntry entry,
        Func<FeedbackEntry, FeedbackEntry> change,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var changed = change(entry);
            if (ReferenceEquals(changed, entry) || await store.ReplaceAsync(changed, cancellationToken))
            {
                return changed;
            }

            entry = (await store.GetAsync(entry.Organization, entry.Number, cancellationToken))!;
        }
    }
}
