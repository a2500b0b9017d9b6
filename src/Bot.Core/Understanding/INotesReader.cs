using Bot.Core.Chat;

namespace Bot.Core.Understanding;

/// <summary>Reads texts of several lines or sentences, such as call notes or a forwarded mail.</summary>
public interface INotesReader
{
    /// <summary>Proposes the reports in the text; null if it is no such text, or has no report.</summary>
    Task<Reply?> ReadAsync(ChatCommand command, CancellationToken cancellationToken);
}
