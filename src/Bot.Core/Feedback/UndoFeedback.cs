using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Undoes a report within fifteen minutes: the one on the button, or the member's latest.</summary>
internal sealed class UndoFeedback(FeedbackStore store) : ICommandHandler
{
    /// <summary>The value of the undo button: the entry, and the voice by its time.</summary>
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
        var recent = await store.ReportedBetweenAsync(
            command.Organization.Id,
            command.At - FeedbackHistory.UndoTime,
            command.At.AddMinutes(1),
            cancellationToken
        );
        return recent
            .SelectMany(entry => entry.Voices.Select(voice => (Entry: (FeedbackEntry?)entry, Voice: voice)))
            .Where(report =>
                command.Member.Is(report.Voice.Member) && report.Voice.At >= command.At - FeedbackHistory.UndoTime
            )
            .OrderByDescending(report => report.Voice.At)
            .Select(report => (report.Entry, report.Voice.At))
            .FirstOrDefault();
    }
}
