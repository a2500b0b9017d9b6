using Bot.Core.Chat;

namespace Bot.Core.Agreements.Doubts;

/// <summary>Texts about signed texts that customers contradict.</summary>
internal static class DoubtTexts
{
    public static readonly LocalizedText StillTrue = new("Still true", "Sigue siendo verdad");
    public static readonly LocalizedText Suspend = new("Suspend it", "Suspenderlo");
    public static readonly LocalizedText NewVersion = new("New version…", "Nueva versión…");
    public static readonly LocalizedText OpenIt = new("Open it", "Abrirlo");
    public static readonly LocalizedText Said = new("Customers say:", "Los clientes dicen:");
    public static readonly LocalizedText Replaced = new(
        "That version isn't in use any more.",
        "Esa versión ya no está en uso."
    );
    public static readonly LocalizedText Title = new("Customers contradict", "Los clientes contradicen");
    public static readonly LocalizedText Summary = new(
        "See which signed texts customers contradict",
        "Ver qué textos firmados contradicen los clientes"
    );
    public static readonly LocalizedText Example = new($"{"doubted texts":c}", $"{"textos en duda":c}");
    public static readonly LocalizedText NoDoubt = new(
        "No customers contradict a signed text.",
        "Ningún cliente contradice un texto firmado."
    );

    public static LocalizedText Question(LocalizedText title, AgreementVersion version, int reports) =>
        new(
            $"{reports} reports contradict {title:b}, version {version.Number}. Is it still true?",
            $"{reports} comentarios contradicen {title:b}, versión {version.Number}. ¿Sigue siendo verdad?"
        );

    public static LocalizedText DidNotHelp(int people) =>
        new(
            $"{people} people also said that this text did not help them.",
            $"Además, {people} personas dijeron que este texto no les sirvió."
        );

    public static LocalizedText Line(LocalizedText one, int reports, string owner) =>
        new($"{one} · {reports} reports · {owner}", $"{one} · {reports} comentarios · {owner}");

    public static LocalizedText Waiting(LocalizedText title) =>
        new($"Customers contradict {title:b}", $"Los clientes contradicen {title:b}");

    public static LocalizedText Suspended(string name, LocalizedText title) =>
        new(
            $"{name} suspended {title:b}, because customers contradict it. Don't use it until it's signed again.",
            $"{name} ha suspendido {title:b}, porque los clientes lo contradicen. No lo uses hasta que se vuelva "
                + $"a firmar."
        );
}
