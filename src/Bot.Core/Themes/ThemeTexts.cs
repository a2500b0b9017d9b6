using Bot.Core.Chat;

namespace Bot.Core.Themes;

internal static class ThemeTexts
{
    public static readonly LocalizedText ListSummary = new(
        "See what customers talk about, by theme",
        "Ver de qué hablan los clientes, por temas"
    );

    public static readonly LocalizedText ListExample = new(
        $"{"themes by:growth kind:pain":c}",
        $"{"temas por:crecimiento tipo:problema":c}"
    );

    public static readonly LocalizedText ShowExample = new($"{"themes onboarding":c}", $"{"temas onboarding":c}");
    public static readonly LocalizedText NewSummary = new("Start a new theme", "Crear un tema");
    public static readonly LocalizedText NewExample = new(
        $"{"themes new Slow onboarding":c}",
        $"{"temas nuevo Implantación lenta":c}"
    );

    public static readonly LocalizedText Title = new("What customers talk about", "De qué hablan los clientes");
    public static readonly LocalizedText None = new(
        "No themes yet. Start one with a name, or let me propose some from your feedback.",
        "Todavía no hay temas. Crea uno con un nombre o deja que te proponga algunos a partir de los comentarios."
    );

    public static readonly LocalizedText NoneSuch = new(
        "No theme matches these filters.",
        "Ningún tema cumple esos filtros."
    );

    public static readonly LocalizedText Gone = new("That theme is gone.", "Ese tema ya no existe.");
    public static readonly LocalizedText EntryGone = new("That report is gone.", "Ese comentario ya no existe.");
    public static readonly LocalizedText Theme = new("Theme", "Tema");
    public static readonly LocalizedText Accounts = new("Accounts", "Cuentas");
    public static readonly LocalizedText People = new("Reported by", "Lo contaron");
    public static readonly LocalizedText Voices = new("Voices", "Voces");
    public static readonly LocalizedText Change = new("Last 4 weeks", "Últimas 4 semanas");
    public static readonly LocalizedText Pipeline = new("Open pipeline", "Oportunidades abiertas");
    public static readonly LocalizedText Lost = new("Lost deals", "Oportunidades perdidas");
    public static readonly LocalizedText Status = new("Status", "Estado");
    public static readonly LocalizedText Owner = new("Owner", "Responsable");
    public static readonly LocalizedText Reason = new("Reason or next step", "Motivo o próximo paso");
    public static readonly LocalizedText Links = new("Links", "Enlaces");
    public static readonly LocalizedText LinksHint = new(
        "One per line: a web address, or the name of an agreement.",
        "Uno por línea: una dirección web o el nombre de un acuerdo."
    );

    public static readonly LocalizedText ReasonHint = new(
        "Everyone who reported it reads this.",
        "Lo leerán todas las personas que lo contaron."
    );

    public static readonly LocalizedText ReasonMissing = new(
        "Say why: everyone who reported it will read it.",
        "Di por qué: lo leerán todas las personas que lo contaron."
    );

    public static readonly LocalizedText Name = new("Name", "Nombre");
    public static readonly LocalizedText NameMissing = new("Give the theme a name.", "Ponle un nombre al tema.");
    public static readonly LocalizedText Save = new("Save", "Guardar");
    public static readonly LocalizedText EditButton = new("Edit or decide…", "Editar o decidir…");
    public static readonly LocalizedText MergeButton = new("Merge…", "Unir…");
    public static readonly LocalizedText SplitButton = new("Split…", "Dividir…");
    public static readonly LocalizedText UndoMergeButton = new("Undo merge", "Deshacer la unión");
    public static readonly LocalizedText NewButton = new("New theme…", "Tema nuevo…");
    public static readonly LocalizedText NoneButton = new("None of these", "Ninguno de estos");
    public static readonly LocalizedText WrongButton = new("Wrong theme", "No es este tema");
    public static readonly LocalizedText AllButton = new("All themes", "Todos los temas");
    public static readonly LocalizedText EditTitle = new("Edit theme", "Editar tema");
    public static readonly LocalizedText NewTitle = new("New theme", "Tema nuevo");
    public static readonly LocalizedText MergeTitle = new("Merge themes", "Unir temas");
    public static readonly LocalizedText MergeInto = new("Make it part of", "Hacer que sea parte de");
    public static readonly LocalizedText SplitTitle = new("Split theme", "Dividir tema");
    public static readonly LocalizedText SplitEntries = new("Reports that move", "Comentarios que se mueven");
    public static readonly LocalizedText ChooseOne = new("Choose at least one.", "Elige al menos uno.");
    public static readonly LocalizedText MayNot = new(
        "Marketing and admins change themes.",
        "Los temas los cambian marketing y quienes administran."
    );

    public static readonly LocalizedText Which = new("Which theme is this?", "¿De qué tema es?");
    public static readonly LocalizedText Waits = new(
        "It fits no theme so far and waits in triage.",
        "De momento no encaja en ningún tema; queda por clasificar."
    );

    public static readonly LocalizedText NotMerged = new(
        "That theme is not merged any more. Nothing was changed.",
        "Ese tema ya no está unido a otro. No se ha cambiado nada."
    );

    public static readonly LocalizedText SameTheme = new(
        "These two are one theme already. Nothing was changed.",
        "Esos dos ya son un solo tema. No se ha cambiado nada."
    );

    public static readonly LocalizedText NothingMoved = new(
        "None of these reports is in the theme any more. Nothing was changed.",
        "Ninguno de esos comentarios sigue en el tema. No se ha cambiado nada."
    );

    public static LocalizedText Of(ThemeStatus status) =>
        status switch
        {
            ThemeStatus.New => new("new", "nuevo"),
            ThemeStatus.UnderReview => new("under review", "en revisión"),
            ThemeStatus.Planned => new("planned", "previsto"),
            ThemeStatus.Answered => new("answered", "respondido"),
            ThemeStatus.Declined => new("declined", "descartado"),
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static LocalizedText Filed(Theme theme) =>
        new($"I filed it under {theme.Name:b}.", $"Lo he puesto en el tema {theme.Name:b}.");

    public static LocalizedText InTheme(Theme theme) =>
        new($"It is in the theme {theme.Name:b}.", $"Está en el tema {theme.Name:b}.");

    public static LocalizedText NowIn(int entry, Theme theme) =>
        new($"#{entry:0} is now in {theme.Name:b}.", $"#{entry:0} está ahora en {theme.Name:b}.");

    public static LocalizedText NowWaits(int entry) =>
        new(
            $"#{entry:0} is out of that theme. I'll remember that it doesn't fit.",
            $"#{entry:0} ya no está en ese tema. Recordaré que no encaja."
        );

    public static LocalizedText Created(Theme theme) =>
        new($"The theme {theme.Name:b} is ready.", $"El tema {theme.Name:b} está listo.");

    /// <summary>The status with its colour.</summary>
    public static LocalizedText StateOf(ThemeStatus status) =>
        StateSpan.Of(
            Of(status),
            status switch
            {
                ThemeStatus.Answered => Tone.Good,
                ThemeStatus.Planned => Tone.Caution,
                ThemeStatus.UnderReview => Tone.Open,
                _ => Tone.Neutral,
            }
        );

    public static LocalizedText State(Theme theme) =>
        theme.Decision?.Reason is { } reason
            ? new($"{theme.Name:b} is {Of(theme.Status)}: {reason}", $"{theme.Name:b}: {Of(theme.Status)}. {reason}")
            : new($"{theme.Name:b} is {Of(theme.Status)}.", $"{theme.Name:b}: {Of(theme.Status)}.");

    public static LocalizedText Saved(Theme theme) =>
        theme.TellFrom is null
            ? new($"Saved {theme.Name:b}.", $"{theme.Name:b} guardado.")
            : new(
                $"{theme.Name:b} is {Of(theme.Status)}. Everyone who reported it hears it now.",
                $"{theme.Name:b}: {Of(theme.Status)}. Ahora lo sabrán todas las personas que lo contaron."
            );

    public static LocalizedText Merged(Theme from, Theme into) =>
        new($"{from.Name:b} is now part of {into.Name:b}.", $"{from.Name:b} es ahora parte de {into.Name:b}.");

    public static LocalizedText Apart(Theme theme) =>
        new($"{theme.Name:b} is a theme of its own again.", $"{theme.Name:b} vuelve a ser un tema aparte.");

    public static LocalizedText WasSplit(Theme from, Theme part, int count) =>
        new(
            $"{Reports(count)} moved from {from.Name:b} to {part.Name:b}.",
            $"Del tema {from.Name:b} a {part.Name:b}: {Reports(count)}."
        );

    public static LocalizedText Reports(int count) =>
        count == 1 ? new("1 report", "1 comentario") : new($"{count} reports", $"{count} comentarios");

    public static LocalizedText AccountCount(int count) =>
        count == 1 ? new("1 account", "1 cuenta") : new($"{count} accounts", $"{count} cuentas");

    public static LocalizedText VoiceCount(int count) =>
        count == 1 ? new("1 voice", "1 voz") : new($"{count} voices", $"{count} voces");

    public static LocalizedText VoicesBy(int voices, int people) =>
        people == 1
            ? new($"{voices} by 1 person", $"{voices} de 1 persona")
            : new($"{voices} by {people} people", $"{voices} de {people} personas");

    public static LocalizedText Growth(int recent, int before) =>
        (recent - before) switch
        {
            0 => new($"{recent} (same as before)", $"{recent} (igual que antes)"),
            > 0 and var more => new($"{recent} (▲ {more} more)", $"{recent} (▲ {more} más)"),
            var fewer => new($"{recent} (▼ {-fewer} fewer)", $"{recent} (▼ {-fewer} menos)"),
        };

    public static LocalizedText Line(RankedTheme theme) =>
        LocalizedText.Invariant(
            $"{theme.Theme.Name:b} · {AccountCount(theme.Accounts)} · {VoiceCount(theme.Voices)} · "
                + $"{StateOf(theme.Theme.Status)}"
        );

    public static LocalizedText OrderedBy(ThemeOrder by) =>
        by switch
        {
            ThemeOrder.Voices => new("Most voices first.", "Primero los de más voces."),
            ThemeOrder.Pipeline => new("Most open pipeline first.", "Primero los de más oportunidades abiertas."),
            ThemeOrder.Lost => new("Most lost deals first.", "Primero los de más oportunidades perdidas."),
            ThemeOrder.Growth => new("Fastest growing first.", "Primero los que más crecen."),
            _ => new("Most accounts first.", "Primero los de más cuentas."),
        };

    public static LocalizedText Sort(ThemeOrder by) =>
        by switch
        {
            ThemeOrder.Growth => new("By growth", "Por crecimiento"),
            ThemeOrder.Pipeline => new("By pipeline", "Por oportunidades"),
            ThemeOrder.Lost => new("By lost deals", "Por pérdidas"),
            ThemeOrder.Voices => new("By voices", "Por voces"),
            _ => new("By accounts", "Por cuentas"),
        };

    public static LocalizedText NotThere(string words) =>
        new($"There is no theme “{words}”.", $"No hay ningún tema «{words}».");

    public static LocalizedText NotAFilter(string words) =>
        new($"I can't filter by “{words}”.", $"No puedo filtrar por «{words}».");

    public static LocalizedText Includes(IEnumerable<Theme> merged)
    {
        var names = string.Join(", ", merged.Select(theme => theme.Name));
        return new($"Includes: {names}", $"Incluye: {names}");
    }
}
