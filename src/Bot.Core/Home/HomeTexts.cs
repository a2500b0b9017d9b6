using Bot.Core.Chat;

namespace Bot.Core.Home;

internal static class HomeTexts
{
    public static readonly LocalizedText CommandSummary = new(
        "See what is waiting for you, your reports and the figures",
        "Ver lo que tienes pendiente, lo que has contado y las cifras"
    );
    public static readonly LocalizedText Example = new($"{"home":c}", $"{"inicio":c}");

    public static readonly LocalizedText WaitsForYou = new("Waiting for you", "Pendiente de ti");
    public static readonly LocalizedText NothingWaits = new("Nothing is waiting for you.", "No tienes nada pendiente.");
    public static readonly LocalizedText Settings = new("Settings", "Ajustes");

    public static LocalizedText Hello(string name) => new($"Hello, {name}", $"Hola, {name}");

    public static LocalizedText Summary(string name, int waiting) =>
        waiting switch
        {
            0 => new($"{name}, nothing is waiting for you.", $"{name}, no tienes nada pendiente."),
            1 => new($"{name}, one thing is waiting for you.", $"{name}, tienes una cosa pendiente."),
            _ => new($"{name}, {waiting} things are waiting for you.", $"{name}, tienes {waiting} cosas pendientes."),
        };

    public static LocalizedText AndMore(int count) =>
        new($"and {count} more: {"review":c}", $"y {count} más: {"revisión":c}");
}
