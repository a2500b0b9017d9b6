using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Takes a report back within fifteen minutes: the one of the button, or one's latest.</summary>
internal sealed class UndoFeedback(FeedbackStore store) : ICommandHandler
{
    /// <summary>What the undo button carries: the entry, and which of its voices by its time.</summary>
    public static string ButtonValue(FeedbackEntry entry, Voice voice) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.Number} {voice.At.UtcTicks}");

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (entry, at) = command.Action is null
            ? await LatestAsync(command, cancellationToken)
            : await PressedAsync(command, cancellationToken);
        if (entry is null)
        {
            return Reply.ToRequester(
                command.Action is null ? FeedbackTexts.NothingToUndo : FeedbackTexts.AlreadyUndone
            );
        }

        var changed = await store.ChangeAsync(
            entry,
            current => FeedbackHistory.Undo(current, at, command.Member, command.At),
            cancellationToken
        );
        return changed.Changes.Count == entry.Changes.Count
            ? Reply.ToRequester(FeedbackCards.TooLate(entry))
            : Reply.Replace(FeedbackCards.Undone(entry, changed));
    }

    private async Task<(FeedbackEntry? Entry, DateTimeOffset At)> PressedAsync(
        ChatCommand command,
        CancellationToken cancellationToken
    )
    {
        var (entry, ticks) = await store.FindAsync(command, cancellationToken);
        return (
            entry,
            long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                ? new DateTimeOffset(at, TimeSpan.Zero)
                : default
        );
    }

    private async Task<(FeedbackEntry? Entry, DateTimeOffset At)> LatestAsync(
        ChatCommand command,
        CancellationToken cancellationToken
    )
    {
        var heard = await store.ReportedBetweenAsync(
            command.Organization.Id,
            command.At - FeedbackHistory.UndoTime,
            command.At.AddMinutes(1),
            cancellationToken
        );
        return heard
            .SelectMany(entry => entry.Voices.Select(voice => (Entry: (FeedbackEntry?)entry, Voice: voice)))
            .Where(said =>
                command.Member.Is(said.Voice.Member) && said.Voice.At >= command.At - FeedbackHistory.UndoTime
            )
            .OrderByDescending(said => said.Voice.At)
            .Select(said => (said.Entry, said.Voice.At))
            .FirstOrDefault();
    }
}
