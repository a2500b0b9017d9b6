using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>The form with questions about a file.</summary>
internal static class ImportForms
{
    // More than a person answers at once; the next ones are asked afterwards.
    private const int MostQuestions = 12;

    public static Form Questions(IReadOnlyList<ImportQuestion> questions, ImportValue value) =>
        new(
            AnswerImport.Name,
            ImportQuestionTexts.Adjust,
            ImportQuestionTexts.Read,
            [.. questions.Take(MostQuestions).Select(Input)],
            value.Words,
            ImportQuestionTexts.Remembered
        );

    /// <summary>The choices with the answers of a submitted form. Each field holds "key=value".</summary>
    public static ImportChoices Answers(IReadOnlyDictionary<string, string> fields, ImportChoices choices) =>
        fields
            .Values.Select(field => (Field: field, At: field.LastIndexOf('=')))
            .Where(answer => answer.At > 0)
            .Aggregate(choices, (all, answer) => all.With(answer.Field[..answer.At], answer.Field[(answer.At + 1)..]));

    private static ChoiceInput Input(ImportQuestion question, int number) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"answer{number}"),
            question.Sentence,
            [.. question.Options.Select(option => option with { Value = $"{question.Key}={option.Value}" })],
            question.Current is { } current ? [$"{question.Key}={current}"] : []
        );
}
