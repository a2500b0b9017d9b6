using Bot.Core.Chat;
using Bot.Core.Understanding;

namespace Bot.Core.Assets;

/// <summary>
/// Asks marketing for an asset. Such a wish is a question without an answer like any other: whoever asks the same joins
/// it, and all of them hear the answer.
/// </summary>
internal sealed class RequestAsset(IUnansweredQuestions questions) : ICommandHandler
{
    public const string Name = "asset.request";

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var words = (command.Value.Length > 0 ? command.Value : command.Text).Trim();
        return words.Length == 0
            ? Task.FromResult(Reply.ToRequester(AssetTexts.RequestMissing))
            : questions.TakeAsync(command with { Text = words, Action = null }, cancellationToken);
    }
}
