using Bot.Core.Chat;

namespace Bot.Core.Understanding;

/// <summary>Takes the questions that Duet could not answer.</summary>
public interface IUnansweredQuestions
{
    /// <summary>Keeps the question of the command, and says so; or gives the answer that it got before.</summary>
    Task<Reply> TakeAsync(ChatCommand command, CancellationToken cancellationToken);
}
