using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>
/// Answers words that name no agreement of a type with those that fit them, such as the assets for a persona and a stage.
/// </summary>
internal interface IAgreementChoice
{
    /// <summary>Key of the agreement type that it applies to.</summary>
    string Kind { get; }

    /// <summary>Null if the words describe nothing; then all of them are listed.</summary>
    Task<Reply?> AnswerAsync(ChatCommand command, AgreementView view, CancellationToken cancellationToken);

    /// <summary>What the type's word alone shows; null for the list.</summary>
    Task<Reply?> ShowAllAsync(ChatCommand command, AgreementView view, CancellationToken cancellationToken) =>
        Task.FromResult<Reply?>(null);
}
