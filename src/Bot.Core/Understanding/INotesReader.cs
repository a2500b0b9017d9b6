using Bot.Core.Chat;

namespace Bot.Core.Understanding;

/// <summary>Reads texts of several lines or sentences, such as call notes or a forwarded mail.</summary>
public interface INotesReader
{
    /// <summary>Whether the text has as many lines or sentences as notes have.</summary>
    bool IsNotes(string text);

    /// <summary>Proposes the reports in the text; null if it is no such text, or has no report.</summary>
    Task<Reply?> ReadAsync(ChatCommand command, CancellationToken cancellationToken);
}
