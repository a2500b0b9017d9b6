using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Questions;

/// <summary>Texts around a question of any type.</summary>
internal static class QuestionTexts
{
    public static readonly LocalizedText Summary = new("Answer a question", "Responder a una pregunta");

    public static readonly LocalizedText Gone = new("That question no longer exists.", "Esa pregunta ya no existe.");

    public static readonly LocalizedText Closed = new("This question is closed.", "Esta pregunta está cerrada.");

    public static readonly LocalizedText Send = new("Send", "Enviar");

    public static LocalizedText Again(DateTimeOffset at) =>
        new($"I'll ask again on {at:g}.", $"Volveré a preguntar el {at:g}.");

    public static LocalizedText Reminder(DateTimeOffset asked) =>
        new(
            $"I asked this on {asked:d}, and there is no answer yet.",
            $"Lo pregunté el {asked:d} y aún no hay respuesta."
        );

    public static LocalizedText Answered(string name, LocalizedText answer, DateTimeOffset at) =>
        new($"{name}, {at:d}: {answer:b}", $"{name}, {at:d}: {answer:b}");

    public static LocalizedText NotYours(MemberNames names, Question question)
    {
        var asked = string.Join(", ", question.AskedOf.Select(member => names[member]));
        return new($"This question is for {asked}.", $"Esta pregunta es para {asked}.");
    }
}
