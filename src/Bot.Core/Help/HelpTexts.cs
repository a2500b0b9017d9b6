using Bot.Core.Chat;

namespace Bot.Core.Help;

internal static class HelpTexts
{
    public static readonly LocalizedText Summary = new("See what you can do now", "Ver qué puedes hacer ahora");
    public static readonly LocalizedText Example = new($"{"help feedback":c}", $"{"ayuda comentario":c}");
    public static readonly LocalizedText Title = new("What you can do", "Qué puedes hacer");

    public static readonly LocalizedText AllTitle = new("All commands", "Todos los comandos");
    public static readonly LocalizedText AllCommands = new("All commands", "Todos los comandos");

    public static readonly LocalizedText HomeShortcut = new("Help", "Ayuda");

    public static readonly LocalizedText Intro = new(
        "I keep sales and marketing in one loop. Type any of these as it stands:",
        "Ayudo a que ventas y marketing vayan al unísono. Escribe cualquiera de estas líneas tal cual:"
    );

    public static readonly LocalizedText BothLanguages = new(
        "English and Spanish both work at any time. In our direct messages you can also just write what "
            + "a customer said.",
        "Puedes escribir en español o en inglés cuando quieras. En nuestro chat directo también basta "
            + "con contar lo que ha dicho un cliente."
    );

    public static LocalizedText NoSuchTopic(string topic) =>
        new(
            $"I have no help on “{Truncate.ToLine(topic, 60)}”. Try one of these:",
            $"No tengo ayuda sobre «{Truncate.ToLine(topic, 60)}». Prueba con algo de esto:"
        );

    public static LocalizedText TopicTitle(LocalizedText word) => new($"Help: {word}", $"Ayuda: {word}");

    public static LocalizedText Also(LocalizedText line, IReadOnlyList<LocalizedText> words) =>
        words.Count == 0
            ? line
            : new($"{line}; also {Text.Join(", ", words)}", $"{line}; también {Text.Join(", ", words)}");

    public static LocalizedText Does(LocalizedText what, LocalizedText example) =>
        new($"{what}: {example}", $"{what}: {example}");
}
