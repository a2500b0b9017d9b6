using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Questions;

/// <summary>The card of a question as it stands: to be answered, reminded of, answered or closed. Pure.</summary>
internal static class QuestionCards
{
    /// <param name="type">The type of the question.</param>
    /// <param name="question">The question. While it is open, an asked one is shown as a reminder.</param>
    /// <param name="content">The type's card, without buttons.</param>
    /// <param name="names">The names of members.</param>
    public static Card Of(IQuestionType type, Question question, Card content, MemberNames names) =>
        content with
        {
            Blocks =
            [
                .. question is { IsOpen: true, AskedAt: { } asked, AskAgainAt: null }
                    ? new Block[] { new Paragraph(QuestionTexts.Reminder(asked)) }
                    : [],
                .. content.Blocks,
                .. Outcome(type, question, names),
                .. question.IsOpen && type.Answers.Count > 0
                    ? new Block[] { new Buttons([.. type.Answers.Select(option => Button(type, question, option))]) }
                    : [],
            ],
        };

    public static string Action(string type) => $"{type}.answer";

    public static string SubmitAction(string type) => $"{type}.send";

    private static IEnumerable<Block> Outcome(IQuestionType type, Question question, MemberNames names) =>
        question switch
        {
            { Answer: { } answer } =>
            [
                new Paragraph(QuestionTexts.Answered(names[answer.Member], Label(type, answer), answer.At)),
            ],
            { IsOpen: false } => [new Paragraph(QuestionTexts.Closed)],
            { AskAgainAt: { } again } => [new Paragraph(QuestionTexts.Again(again))],
            _ => [],
        };

    private static Button Button(IQuestionType type, Question question, AnswerOption option) =>
        new(option.Label, Action(type.Key), $"{question.Id}/{option.Name}", option.Style);

    private static LocalizedText Label(IQuestionType type, QuestionAnswer answer) =>
        type.Answers.FirstOrDefault(option => option.Name == answer.Option)?.Label
        ?? LocalizedText.Invariant(answer.Option);
}
