using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Finds the entry that a command names, and changes it safely against concurrent changes.</summary>
internal static class FeedbackChanges
{
    /// <summary>
    /// The entry named by "12" or "#12" at the start of the words, and the words after it; null for deleted or unknown
    /// entries.
    /// </summary>
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

    /// <summary>Applies the change to the stored entry, and retries on conflict.</summary>
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
