using Bot.Core.Chat;

namespace Bot.Core.Agreements.Use;

/// <summary>Texts about how signed texts are used.</summary>
internal static class UseTexts
{
    public static readonly LocalizedText Summary = new(
        "See whether a signed text is used, and what came of it",
        "Ver si se usa un texto firmado y qué resultado da"
    );
    public static readonly LocalizedText Example = new($"{"usage too expensive":c}", $"{"uso es muy caro":c}");
    public static readonly LocalizedText UnusedSummary = new(
        "See which signed texts nobody uses",
        "Ver qué textos firmados no usa nadie"
    );
    public static readonly LocalizedText UnusedExample = new($"{"unused texts":c}", $"{"textos sin usar":c}");
    public static readonly LocalizedText SentSummary = new("Say that you used it", "Decir que lo has usado");
    public static readonly LocalizedText SentButton = new("I used it", "Lo he usado");
    public static readonly LocalizedText UseButton = new("Use", "Uso");
    public static readonly LocalizedText SentTitle = new("You used it", "Lo has usado");
    public static readonly LocalizedText SentSave = new("Save", "Guardar");
    public static readonly LocalizedText AccountLabel = new("Customer", "Cliente");
    public static readonly LocalizedText AccountHint = new(
        "Then its win rate counts this deal, won or lost.",
        "Así su tasa de cierre cuenta esta oportunidad, ganada o perdida."
    );
    public static readonly LocalizedText Thanks = new("Noted, thanks.", "Anotado, gracias.");
    public static readonly LocalizedText Gone = new(
        "This text isn't signed any more.",
        "Este texto ya no está firmado."
    );
    public static readonly LocalizedText OpenButton = new("Open it", "Abrirlo");

    public static readonly LocalizedText HowCounted = new(
        $"People of the last {VersionUsage.Days} days, from {VersionUsage.FewestPeople} on. Deals of the "
            + $"customers it was "
            + "used for, closed since. In brackets: where the real rate lies with 95% certainty.",
        $"Personas de los últimos {VersionUsage.Days} días, desde {VersionUsage.FewestPeople}. Oportunidades de los "
            + "clientes con los que se usó, cerradas desde entonces. Entre paréntesis: dónde está la tasa real con un "
            + "95 % de certeza."
    );

    public static readonly LocalizedText UnusedTitle = new(
        $"Not used for {UnusedTexts.Days} days",
        $"Sin usar desde hace {UnusedTexts.Days} días"
    );

    public static readonly LocalizedText AllUsed = new(
        $"Every signed text was used in the last {UnusedTexts.Days} days, or is newer.",
        $"Todos los textos firmados se han usado en los últimos {UnusedTexts.Days} días o son más recientes."
    );

    public static LocalizedText Title(LocalizedText title) => new($"Use of {title}", $"Uso de {title}");

    public static LocalizedText NotSigned(LocalizedText title) =>
        new($"{title:b} isn't signed yet, so nobody uses it.", $"{title:b} aún no está firmado, así que nadie lo usa.");

    public static LocalizedText NothingFor(string words) =>
        new($"No signed text is about “{words}”.", $"Ningún texto firmado trata de «{words}».");

    public static LocalizedText Version(AgreementVersion version) =>
        version.State == AgreementState.Agreed
            ? new(
                $"{$"Version {version.Number}":b}, signed on {version.AgreedAt!.Value:d}",
                $"{$"Versión {version.Number}":b}, firmada el {version.AgreedAt!.Value:d}"
            )
            : new(
                $"{$"Version {version.Number}":b}, until the next one was signed",
                $"{$"Versión {version.Number}":b}, hasta que se firmó la siguiente"
            );

    /// <summary>One line below the text itself; null while there is nothing to say.</summary>
    public static LocalizedText? InShort(VersionUsage usage)
    {
        var people = new[] { usage.Shown, usage.Checked, usage.Sent }.Max();
        var parts = new[]
        {
            people is { } count
                ? new LocalizedText(
                    $"Used by {count} people in {VersionUsage.Days} days",
                    $"Usado por {count} personas en {VersionUsage.Days} días"
                )
                : null,
            usage.Closed.IsTooFew ? null : Rate(usage.Closed),
        };
        return parts.OfType<LocalizedText>().ToList() switch
        {
            [] => null,
            [var only] => only,
            [var one, var other, ..] => AgreementTexts.Dotted(one, other),
        };
    }

    public static IReadOnlyList<LocalizedText> Lines(VersionUsage usage) =>
        [
            People(usage),
            .. usage.Accounts == 0
                ? []
                : new[]
                {
                    usage.Accounts == 1
                        ? new LocalizedText("Used for one customer", "Usado con un cliente")
                        : new($"Used for {usage.Accounts} customers", $"Usado con {usage.Accounts} clientes"),
                },
            .. usage.Open.Any
                ? new LocalizedText[]
                {
                    new($"{usage.Open.Amount} open with them", $"{usage.Open.Amount} en juego con ellos"),
                }
                : [],
            Rate(usage.Closed),
        ];

    public static LocalizedText Unused(LocalizedText one, DateOnly? last, string owner) =>
        last is { } day
            ? new($"{one} · last used on {day} · {owner}", $"{one} · usado por última vez el {day} · {owner}")
            : new($"{one} · never used · {owner}", $"{one} · nunca usado · {owner}");

    public static LocalizedText ToldUnused(int count) =>
        count == 1
            ? new(
                $"Nobody used a text of yours for {UnusedTexts.Days} days. Is it still needed?",
                $"Nadie ha usado un texto tuyo en {UnusedTexts.Days} días. ¿Sigue haciendo falta?"
            )
            : new(
                $"Nobody used {count} of your texts for {UnusedTexts.Days} days. Are they still needed?",
                $"Nadie ha usado {count} de tus textos en {UnusedTexts.Days} días. ¿Siguen haciendo falta?"
            );

    private static LocalizedText People(VersionUsage usage)
    {
        var parts = new[]
        {
            usage.Shown is { } shown
                ? new LocalizedText($"seen by {shown} people", $"visto por {shown} personas")
                : null,
            usage.Checked is { } asked ? new($"checked by {asked} people", $"comprobado por {asked} personas") : null,
            usage.Sent is { } sent
                ? new($"used with customers by {sent} people", $"usado con clientes por {sent} personas")
                : null,
        }
            .OfType<LocalizedText>()
            .ToList();
        return parts.Count > 0 ? parts.Aggregate(AgreementTexts.Dotted)
            : usage.IsUsed
                ? new(
                    $"Used by fewer than {VersionUsage.FewestPeople} people",
                    $"Usado por menos de {VersionUsage.FewestPeople} personas"
                )
            : usage.Last is { } last ? new($"Last used on {last}", $"Usado por última vez el {last}")
            : new("Not used yet", "Aún sin usar");
    }

    private static LocalizedText Rate(WinRate rate)
    {
        var (share, low, high) = ((decimal)rate.Share, (decimal)rate.Interval.Low, (decimal)rate.Interval.High);
        return rate.Count == 0
                ? new("No deal behind it has closed yet", "Aún no se ha cerrado ninguna oportunidad con él")
            : rate.IsTooFew
                ? new(
                    $"{rate.Won} of {rate.Count} deals won: too few to say",
                    $"{rate.Won} de {rate.Count} oportunidades ganadas: muy pocas para decir algo"
                )
            : new(
                $"{rate.Won} of {rate.Count} deals won: {share:P0} ({low:P0} to {high:P0})",
                $"{rate.Won} de {rate.Count} oportunidades ganadas: {share:P0} (de {low:P0} a {high:P0})"
            );
    }
}
