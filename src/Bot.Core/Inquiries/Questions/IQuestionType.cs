using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Inquiries.Questions;

/// <summary>Describes one type of question: its card, its answers, and what an answer does.</summary>
public interface IQuestionType
{
    /// <summary>
    /// Stored with each question, and the first part of the wire name "renewal.answer". It never changes.
    /// </summary>
    string Key { get; }

    /// <summary>The buttons that answer it; none if the buttons of the card do all.</summary>
    IReadOnlyList<AnswerOption> Answers { get; }

    /// <summary>The question without its buttons.</summary>
    ValueTask<Card> CardAsync(IDocumentReader reader, Question question, CancellationToken cancellationToken);

    /// <summary>What an answer also says, asked in a form; null if the button says all.</summary>
    ValueTask<AnswerForm?> FormAsync(
        IDocumentReader reader,
        Question question,
        string option,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => new((AnswerForm?)null);

    /// <summary>
    /// The first moment from <paramref name="moment"/> on at which those who are asked may be disturbed. Also when they
    /// are asked again after <see cref="AnswerOption.IsLater"/>.
    /// </summary>
    ValueTask<DateTimeOffset> NotBeforeAsync(
        IDocumentReader reader,
        Question question,
        DateTimeOffset moment,
        CancellationToken cancellationToken
    ) => new(moment);

    /// <summary>
    /// Whether a question that is due still waits for an answer. Otherwise it closes without a message.
    /// </summary>
    ValueTask<bool> IsNeededAsync(IDocumentReader reader, Question question, CancellationToken cancellationToken) =>
        ValueTask.FromResult(true);

    /// <summary>Stores what follows from the answer, in the same transaction.</summary>
    ValueTask ApplyAsync(IDocumentTransaction transaction, Question question, QuestionAnswer answer);
}

/// <summary>A button that answers a question. The name is stored; it has no slash.</summary>
public sealed record AnswerOption(string Name, LocalizedText Label, ButtonStyle Style = ButtonStyle.Default)
{
    /// <summary>Whether it answers nothing, and the question is asked again after a day.</summary>
    public bool IsLater { get; init; }
}

/// <summary>The form of an answer.</summary>
/// <param name="Check">The errors of the submitted fields by input; empty if there are none. Pure.</param>
public sealed record AnswerForm(
    LocalizedText Title,
    IReadOnlyList<Input> Inputs,
    Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, LocalizedText>> Check
);
