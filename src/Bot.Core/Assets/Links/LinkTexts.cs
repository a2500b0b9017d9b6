using Bot.Core.Chat;

namespace Bot.Core.Assets.Links;

/// <summary>Texts about links of assets.</summary>
internal static class LinkTexts
{
    public const int LongestLink = 200;

    public static readonly LocalizedText Summary = new(
        "See which links of assets don't work",
        "Ver qué enlaces de los recursos no funcionan"
    );
    public static readonly LocalizedText Example = new($"{"asset links":c}", $"{"enlaces rotos":c}");
    public static readonly LocalizedText Title = new("Links that don't work", "Enlaces que no funcionan");
    public static readonly LocalizedText IsRight = new("The link is right", "El enlace está bien");
    public static readonly LocalizedText Retire = new("Retire the asset", "Retirar el recurso");
    public static readonly LocalizedText ReplaceButton = new("New link…", "Nuevo enlace…");
    public static readonly LocalizedText NewLink = new(
        "The asset has another link now.",
        "El recurso ya tiene otro enlace."
    );
    public static readonly LocalizedText Off = new(
        $"I don't check links: an admin switched it off. {"settings":c} switches it on again.",
        $"No compruebo los enlaces: quien administra lo ha desactivado. Se activa en {"ajustes":c}."
    );
    public static readonly LocalizedText NothingToCheck = new(
        "No asset has a web address that I could check.",
        "Ningún recurso tiene una dirección web que pueda comprobar."
    );

    public static readonly LocalizedText NoneWorks = new(
        "No link is known to be dead. I look at each once a week.",
        "No sé de ningún enlace roto. Compruebo cada uno una vez por semana."
    );

    public static LocalizedText IsDead(LocalizedText title, AssetLink link) =>
        new(
            $"The link of {title:b} doesn't work: {Why(link)} on {link.FailedAt!.Value:d} and on "
                + $"{link.CheckedAt!.Value:d}.",
            $"El enlace de {title:b} no funciona: {Why(link)} el {link.FailedAt!.Value:d} y el "
                + $"{link.CheckedAt!.Value:d}."
        );

    public static LocalizedText Line(LocalizedText title, AssetLink link, string owner) =>
        new(
            $"{title:b} · {Why(link)} since {link.FailedAt!.Value:d} · {owner}",
            $"{title:b} · {Why(link)} desde el {link.FailedAt!.Value:d} · {owner}"
        );

    public static LocalizedText Warning(AssetLink link) =>
        new(
            $"{"The link may be dead":b}: {Why(link)} on {link.CheckedAt!.Value:d}.",
            $"{"Puede que el enlace no funcione":b}: {Why(link)} el {link.CheckedAt!.Value:d}."
        );

    public static LocalizedText AllWork(int count) =>
        count == 1
            ? new("The only link that I check works.", "El único enlace que compruebo funciona.")
            : new($"All {count} links that I check work.", $"Los {count} enlaces que compruebo funcionan.");

    public static LocalizedText FailedOnce(int count) =>
        count == 1
            ? new(
                "One link failed once. I look again a day later.",
                "Un enlace ha fallado una vez. Miro otra vez un día después."
            )
            : new(
                $"{count} links failed once. I look again a day later.",
                $"{count} enlaces han fallado una vez. Miro otra vez un día después."
            );

    public static LocalizedText Counts(int working, int notChecked) =>
        notChecked == 0
            ? new(
                $"{working} others work. I look once a week.",
                $"Otros {working} funcionan. Los compruebo una vez por semana."
            )
            : new(
                $"{working} others work. {notChecked} lead into private networks, where I never look.",
                $"Otros {working} funcionan. {notChecked} llevan a redes privadas, donde nunca miro."
            );

    private static LocalizedText Why(AssetLink link) =>
        link.Status switch
        {
            0 => new("no answer", "sin respuesta"),
            404 or 410 => new($"not found ({link.Status})", $"no encontrado ({link.Status})"),
            _ => new($"error {link.Status}", $"error {link.Status}"),
        };
}
