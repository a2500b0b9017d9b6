using Bot.Core.Chat;

namespace Bot.Core.Helpfulness;

internal static class HelpfulnessTexts
{
    public static readonly LocalizedText HelpedSummary = new(
        "Say that an answer helped",
        "Decir que una respuesta sirvió"
    );

    public static readonly LocalizedText MissedSummary = new(
        "Say that an answer didn't help",
        "Decir que una respuesta no sirvió"
    );

    public static readonly LocalizedText Thanks = new("Thanks, good to know.", "Gracias, es bueno saberlo.");

    public static readonly LocalizedText Sorry = new(
        "Sorry. I'm passing your question to marketing.",
        "Lo siento. Paso tu pregunta a marketing."
    );
}
