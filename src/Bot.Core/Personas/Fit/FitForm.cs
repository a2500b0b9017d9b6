using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Fit;

/// <summary>The form that describes a prospect, and the parser of its submission.</summary>
internal static class FitForm
{
    private const string Persona = "persona";
    private const int Most = 100;

    /// <param name="view">The personas.</param>
    /// <param name="question">The answers known so far.</param>
    public static Form For(AgreementView view, FitQuestion question) =>
        new(
            AnswerFit.Name,
            FitTexts.FormTitle,
            FitTexts.Submit,
            [
                new ChoiceInput(
                    Persona,
                    PersonaTexts.Persona,
                    [
                        .. Agreed(view)
                            .Select(agreement => new Option(
                                agreement.Subject,
                                AgreementTexts.Marked(view.Title(agreement), view.Called(agreement))
                            )),
                    ],
                    Chosen(view, question),
                    Optional: true,
                    Hint: FitTexts.PersonaHint
                ),
                Line(question, FitKey.Title, FitTexts.TitleHint),
                Line(question, FitKey.Size, FitTexts.SizeHint),
                Line(question, FitKey.Industry),
                Line(question, FitKey.Region),
                Line(question, FitKey.Pain),
                Answer(question, FitKey.Budget),
                Answer(question, FitKey.Authority),
                Answer(question, FitKey.Need),
                Line(question, FitKey.Timing, FitTexts.TimingHint),
                Line(question, FitKey.Notes, FitTexts.NotesHint),
            ],
            Intro: FitTexts.FormIntro
        );

    public static FitQuestion Read(ChatCommand command) =>
        FitQuestion.Of(command.Field(Persona), key => command.Field(Input(key)));

    private static IEnumerable<Agreement> Agreed(AgreementView view) =>
        view.Agreements.Where(agreement => agreement.Agreed is not null).Take(Most);

    private static IReadOnlyList<string> Chosen(AgreementView view, FitQuestion question) =>
        question.Persona.Length > 0
        && view.Kind.Find(question.Persona, [.. Agreed(view)], view.Options).Match is { } found
            ? [found.Subject]
            : [];

    private static TextInput Line(FitQuestion question, FitKey key, LocalizedText? hint = null) =>
        new(Input(key), FitTexts.Name(key), question[key] ?? "", Optional: true, Hint: hint, MaxLength: 200);

    private static ChoiceInput Answer(FitQuestion question, FitKey key) =>
        new(
            Input(key),
            FitTexts.Name(key),
            FitTexts.Answers,
            Qualification.Read(key, question[key]) switch
            {
                Qualified.Yes => ["yes"],
                Qualified.No => ["no"],
                Qualified.NotSure => ["not sure"],
                _ => [],
            },
            Optional: true
        );

    private static string Input(FitKey key) => key.ToString().ToLowerInvariant();
}
