using Bot.Core.Chat;

namespace Bot.Core.Home;

internal static class HomeTexts
{
    public static readonly LocalizedText CommandSummary = new(
        "See what waits for you, your reports and the figures",
        "Ver lo que te espera, lo que has contado y las cifras"
    );
    public static readonly LocalizedText Example = new($"{"home":c}", $"{"inicio":c}");

    public static readonly LocalizedText WaitsForYou = new("Waits for you", "Te espera");
    public static readonly LocalizedText NothingWaits = new("Nothing waits for you.", "No tienes nada pendiente.");
    public static readonly LocalizedText Settings = new("Settings", "Ajustes");

    public static LocalizedText Hello(string name) => new($"Hello, {name}", $"Hola, {name}");

    public static LocalizedText Summary(string name, int waiting) =>
        waiting switch
        {
            0 => new($"{name}, nothing waits for you.", $"{name}, nada te espera."),
            1 => new($"{name}, one thing waits for you.", $"{name}, tienes una cosa pendiente."),
            _ => new($"{name}, {waiting} things wait for you.", $"{name}, tienes {waiting} cosas pendientes."),
        };

    public static LocalizedText AndMore(int count) =>
        new($"and {count} more: {"review":c}", $"y {count} más: {"revision":c}");
}
