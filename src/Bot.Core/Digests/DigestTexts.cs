using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Digests;

internal static class DigestTexts
{
    public static readonly LocalizedText ShowSummary = new(
        "See where and when the weekly digest is posted",
        "Ver dónde y cuándo se publica el resumen semanal"
    );
    public static readonly LocalizedText ShowExample = new($"{"digest":c}", $"{"resumen":c}");
    public static readonly LocalizedText PreviewSummary = new(
        "Preview the next digest, just for you",
        "Ver el próximo resumen, solo para ti"
    );
    public static readonly LocalizedText PreviewExample = new($"{"digest preview":c}", $"{"vista previa":c}");
    public static readonly LocalizedText NowSummary = new(
        "Post the digest to this channel now",
        "Publicar ahora el resumen en este canal"
    );
    public static readonly LocalizedText NowExample = new($"{"digest now":c}", $"{"resumen ahora":c}");
    public static readonly LocalizedText SubscribeSummary = new(
        "Post the digest to this channel every week",
        "Publicar el resumen en este canal cada semana"
    );
    public static readonly LocalizedText SubscribeExample = new(
        $"{"digest subscribe monday 9:00 Europe/Madrid language:en":c}",
        $"{"resumen suscribir lunes 9:00 Europe/Madrid idioma:es":c}"
    );
    public static readonly LocalizedText StopSummary = new(
        "Stop the digest in this channel",
        "Dejar de publicar el resumen en este canal"
    );
    public static readonly LocalizedText StopExample = new($"{"digest stop":c}", $"{"resumen parar":c}");
    public static readonly LocalizedText PastSummary = new(
        "Read earlier digests again",
        "Volver a leer resúmenes anteriores"
    );
    public static readonly LocalizedText PastExample = new($"{"digest past":c}", $"{"resúmenes anteriores":c}");

    public static readonly LocalizedText SettingsTitle = new("Weekly digest", "Resumen semanal");
    public static readonly LocalizedText NoneYet = new(
        "No channel gets the digest yet.",
        "Ningún canal recibe todavía el resumen."
    );
    public static readonly LocalizedText SubscribeHint = new(
        $"Type {"digest subscribe":c} in a channel that both sales and marketing read.",
        $"Escribe {"resumen suscribir":c} en un canal que lean ventas y marketing."
    );

    public static readonly LocalizedText SubscribeButton = new("Subscribe this channel", "Suscribir este canal");
    public static readonly LocalizedText PreviewButton = new("Preview", "Vista previa");
    public static readonly LocalizedText ChangeButton = new("Change", "Cambiar");
    public static readonly LocalizedText StopButton = new("Stop", "Parar");
    public static readonly LocalizedText StopConfirm = new(
        "Stop the weekly digest here?",
        "¿Dejar de publicar aquí el resumen semanal?"
    );
    public static readonly LocalizedText PostNowButton = new("Post it now", "Publicar ahora");
    public static readonly LocalizedText Stopped = new(
        "This channel no longer gets the digest.",
        "Este canal ya no recibe el resumen."
    );
    public static readonly LocalizedText NotSubscribed = new(
        "This channel does not get the digest.",
        "Este canal no recibe el resumen."
    );
    public static readonly LocalizedText Queued = new("Posted to the channel.", "Publicado en el canal.");
    public static readonly LocalizedText InAChannel = new(
        "Type this in the channel that should get the digest. Here, only you would see it.",
        "Escribe esto en el canal que debe recibir el resumen. Aquí solo lo verías tú."
    );

    public static readonly LocalizedText ChannelLabel = new("Channel", "Canal");

    public static readonly LocalizedText ChannelHint = new(
        "Invite me there first: type /invite @Duet in the channel.",
        "Antes invítame: escribe /invite @Duet en el canal."
    );

    public static readonly LocalizedText NoSuchChannel = new(
        "I can't see that channel. Invite me there first: type /invite @Duet in it.",
        "No veo ese canal. Antes invítame: escribe en él /invite @Duet."
    );

    public static readonly LocalizedText PastTitle = new("Earlier digests", "Resúmenes anteriores");
    public static readonly LocalizedText NoPast = new(
        "No digest has been posted yet.",
        "Todavía no se ha publicado ningún resumen."
    );
    public static readonly LocalizedText NoSuchPast = new("I no longer have that digest.", "Ya no tengo ese resumen.");
    public static readonly LocalizedText PreviewNote = new(
        "Only you see this preview. It is the next digest as it stands now.",
        "Esta vista previa solo la ves tú. Es el próximo resumen tal como está ahora."
    );

    public static readonly LocalizedText FormTitle = new("Weekly digest", "Resumen semanal");
    public static readonly LocalizedText Save = new("Save", "Guardar");
    public static readonly LocalizedText WeekdayLabel = new("Weekday", "Día de la semana");
    public static readonly LocalizedText TimeLabel = new("Time", "Hora");
    public static readonly LocalizedText TimeHint = new("For example 9:00.", "Por ejemplo 9:00.");
    public static readonly LocalizedText SectionsLabel = new("Sections", "Apartados");
    public static readonly LocalizedText NoSection = new("Choose at least one section.", "Elige al menos un apartado.");
    public static readonly LocalizedText NoTime = new(
        "I can't read that time. Write it like 9:00.",
        "No entiendo esa hora. Escríbela así: 9:00."
    );

    public static LocalizedText Weekday(DayOfWeek day) =>
        day switch
        {
            DayOfWeek.Monday => new("Monday", "lunes"),
            DayOfWeek.Tuesday => new("Tuesday", "martes"),
            DayOfWeek.Wednesday => new("Wednesday", "miércoles"),
            DayOfWeek.Thursday => new("Thursday", "jueves"),
            DayOfWeek.Friday => new("Friday", "viernes"),
            DayOfWeek.Saturday => new("Saturday", "sábado"),
            DayOfWeek.Sunday => new("Sunday", "domingo"),
            _ => throw new ArgumentOutOfRangeException(nameof(day)),
        };

    // In Spanish only sábado and domingo change in the plural.
    private static LocalizedText Weekdays(DayOfWeek day) =>
        day switch
        {
            DayOfWeek.Saturday => new("Saturdays", "sábados"),
            DayOfWeek.Sunday => new("Sundays", "domingos"),
            _ => new($"{Weekday(day)}s", $"{Weekday(day)}"),
        };

    public static LocalizedText Title(Period period) =>
        new($"Weekly digest · {period.Name()}", $"Resumen semanal · {period.Name()}");

    public static LocalizedText Summary(WeeklyDigest digest)
    {
        var parts = Text.Join(", ", digest.Parts.Select(part => part.Part.Summary).OfType<LocalizedText>());
        return new(
            $"Weekly digest, {digest.Period.Name()}: {parts}.",
            $"Resumen semanal, {digest.Period.Name()}: {parts}."
        );
    }

    public static LocalizedText Quiet(Period period) =>
        new(
            $"A quiet week, {period.Name()}: nothing new to report or to sign. Heard something? "
                + $"{"feedback Acme: …":c}",
            $"Una semana tranquila, {period.Name()}: nada nuevo que contar ni por firmar. ¿Has oído algo? "
                + $"{"comentario Acme: …":c}"
        );

    public static LocalizedText Late(DateTimeOffset due) =>
        new(
            $"Late: it was due {due:g}, but I was offline.",
            $"Llega tarde: estaba previsto para el {due:g}, pero no estaba en marcha."
        );

    public static LocalizedText When(DigestTime when) =>
        new(
            $"{Weekdays(when.Weekday)} at {Clock(when)} ({when.Zone})",
            $"los {Weekdays(when.Weekday)} a las {Clock(when)} ({when.Zone})"
        );

    public static LocalizedText Subscription(DigestSubscription subscription, DateTimeOffset next)
    {
        var day = DigestSchedule.Day(subscription.When, next);
        return new(
            $"{Place(subscription):b}: {When(subscription.When)}, in "
                + $"{MemberTexts.Name(subscription.Language)}; next {day}, {Clock(subscription.When)} {subscription.When.Zone}",
            $"{Place(subscription):b}: {When(subscription.When)}, en "
                + $"{MemberTexts.Name(subscription.Language)}; el próximo, {day}, {Clock(subscription.When)} {subscription.When.Zone}"
        );
    }

    public static LocalizedText Failed(DigestSubscription subscription, LocalizedText reason) =>
        new(
            $"The last one could not be delivered to {Place(subscription):b}: {reason}",
            $"El último no se pudo entregar en {Place(subscription):b}: {reason}"
        );

    /// <param name="subscription">What was stored.</param>
    /// <param name="next">The first digest.</param>
    /// <param name="replaced">The subscription that the channel had; null if none, or if it says the same.</param>
    /// <param name="isElsewhere">Whether the reader is not in that channel.</param>
    public static LocalizedText Subscribed(
        DigestSubscription subscription,
        DateTimeOffset next,
        DigestSubscription? replaced = null,
        bool isElsewhere = false
    )
    {
        var day = DigestSchedule.Day(subscription.When, next);
        var place = isElsewhere ? Place(subscription) : new LocalizedText("This channel", "Este canal");
        LocalizedText schedule = new(
            $"{place} gets the digest {When(subscription.When)}, in "
                + $"{MemberTexts.Name(subscription.Language)}. The first one comes on {day}.",
            $"{place} recibe el resumen {When(subscription.When)}, en "
                + $"{MemberTexts.Name(subscription.Language)}. El primero llega el {day}."
        );
        return replaced is null
            ? schedule
            : new(
                $"{schedule} This replaces {When(replaced.When)}, in {MemberTexts.Name(replaced.Language)}.",
                $"{schedule} Sustituye al de {When(replaced.When)}, en {MemberTexts.Name(replaced.Language)}."
            );
    }

    public static readonly LocalizedText PostedToo = new(
        "I'm telling the channel too. If I can't post there, you'll hear from me.",
        "También se lo digo al canal. Si no puedo publicar ahí, te aviso."
    );

    public static readonly LocalizedText PostAnyway = new("Post anyway", "Publicar de todos modos");

    public static LocalizedText HeldBack(DigestSubscription subscription, IReadOnlyList<string> companies)
    {
        var names = string.Join(", ", companies);
        LocalizedText others =
            companies.Count == 0 ? new("another company", "otra empresa") : new($"{names:b}", $"{names:b}");
        return new(
            $"I held back the weekly digest for {Place(subscription)}. That channel is now shared with {others}, and "
                + $"their people would read it. No digest goes there until you agree.",
            $"No he publicado el resumen semanal de {Place(subscription)}. Ese canal ahora se comparte con {others}, y "
                + $"su gente lo leería. No enviaré ninguno allí hasta que lo apruebes."
        );
    }

    public static LocalizedText PostedAfterAll(DigestSubscription subscription) =>
        new(
            $"I'm posting the digest to {Place(subscription)}, and every week from now on.",
            $"Publico el resumen en {Place(subscription)}, y a partir de ahora cada semana."
        );

    public static readonly LocalizedText NotYours = new(
        "Only the person who set up this digest, or an admin, can decide that.",
        "Eso solo lo decide quien configuró este resumen o quien administra."
    );

    public static LocalizedText SetUpBy(string name) => new($"Set up by {name}.", $"Lo ha configurado {name}.");

    public static LocalizedText Misread(string word) =>
        new(
            $"I can't read “{word}”. Write it like this: {"digest subscribe monday 9:00 Europe/Madrid":c}",
            $"No entiendo «{word}». Escríbelo así: {"resumen suscribir lunes 9:00 Europe/Madrid":c}"
        );

    public static LocalizedText UnknownOption(string option) =>
        new(
            $"I don't know the option “{option}:”. Here you can give a weekday, a time, {"zone:":c} and {"language:":c}; "
                + $"sections are chosen under {"digest settings":c}.",
            $"No conozco la opción «{option}:». Aquí puedes dar el día, la hora, {"zona:":c} e {"idioma:":c}; los "
                + $"apartados se eligen en {"resumen ajustes":c}."
        );

    public static LocalizedText WhichZone(string word, string meant) =>
        new(
            $"“{word}” doesn't say which place's clock to follow in summer and winter. Did you mean {meant:c}?",
            $"«{word}» no dice qué reloj seguir en verano y en invierno. ¿Querías decir {meant:c}?"
        );

    public static string Clock(DigestTime when) =>
        when.Time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static LocalizedText Place(DigestSubscription subscription) =>
        Place(subscription.Place, subscription.PlaceName);

    public static LocalizedText Place(Address place, string? known) =>
        (known, place.Platform) switch
        {
            ({ } name, _) => LocalizedText.Invariant(name),
            (_, Platforms.Playground) => LocalizedText.Invariant("#" + place.Conversation),
            (_, Platforms.Slack) => new("a Slack channel", "un canal de Slack"),
            (_, Platforms.Teams) => new("a Teams channel", "un canal de Teams"),
            _ => LocalizedText.Invariant(place.Conversation),
        };
}
