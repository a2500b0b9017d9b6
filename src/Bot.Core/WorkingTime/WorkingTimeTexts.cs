using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.WorkingTime;

internal static class WorkingTimeTexts
{
    public static readonly LocalizedText Title = new("Working hours", "Horario laboral");
    public static readonly LocalizedText Summary = new(
        "When the company works: days, hours and holidays",
        "Cuándo trabaja la empresa: días, horas y festivos"
    );
    public static readonly LocalizedText Example = new($"{"working hours":c}", $"{"horario laboral":c}");
    public static readonly LocalizedText Days = new("Working days", "Días laborables");
    public static readonly LocalizedText Hours = new("Hours", "Horas");
    public static readonly LocalizedText From = new("Work begins", "Empieza la jornada");
    public static readonly LocalizedText To = new("Work ends", "Termina la jornada");
    public static readonly LocalizedText Zone = new("Time zone", "Zona horaria");
    public static readonly LocalizedText Country = new("Public holidays of", "Festivos de");
    public static readonly LocalizedText None = new("no country", "ningún país");
    public static readonly LocalizedText NextOff = new("Next days off", "Próximos festivos");
    public static readonly LocalizedText DaysOff = new("Days off of your own", "Festivos propios");
    public static readonly LocalizedText Change = new("Change", "Cambiar");
    public static readonly LocalizedText Save = new("Save", "Guardar");
    public static readonly LocalizedText HourHint = new("Such as 9:00 or 18:30.", "Por ejemplo 9:00 o 18:30.");
    public static readonly LocalizedText UsualCountry = new(
        "the country of the time zone",
        "el país de la zona horaria"
    );
    public static readonly LocalizedText HowToAdd = new(
        "Only national holidays come with Duet. For regional ones, drop a calendar file (.ics) here; admins can do it. "
            + "Colleagues in another country have its holidays.",
        "Duet solo trae los festivos nacionales. Para los regionales o locales, suelta aquí un archivo de calendario "
            + "(.ics); pueden hacerlo los administradores. Quien trabaja en otro país tiene los festivos de allí."
    );
    public static readonly LocalizedText Saved = new("The working hours are saved.", "Guardado: horario laboral.");
    public static readonly LocalizedText NoDay = new("Choose at least one day.", "Elige al menos un día.");
    public static readonly LocalizedText EndsTooEarly = new(
        "Work must end after it begins, on the same day.",
        "La jornada tiene que terminar después de empezar, el mismo día."
    );
    public static readonly LocalizedText NotACalendar = new(
        "I can't read this calendar file. Export it again as .ics (iCalendar).",
        "No puedo leer este archivo de calendario. Expórtalo de nuevo como .ics (iCalendar)."
    );
    public static readonly LocalizedText NoWholeDays = new(
        "This calendar has no event of a whole day this year or in the next two, so I changed nothing.",
        "Este calendario no tiene eventos de día entero este año ni en los dos siguientes, así que no cambio nada."
    );
    public static readonly LocalizedText UseThem = new("Use these days", "Usar estos días");
    public static readonly LocalizedText Leave = new("Cancel", "Cancelar");
    public static readonly LocalizedText Left = new("Nothing was changed.", "No se ha cambiado nada.");

    public static LocalizedText NoTime(string words) =>
        new($"“{words}” is not a time. Write it like 9:00.", $"«{words}» no es una hora. Escríbela como 9:00.");

    public static LocalizedText Count(int count) =>
        count == 1 ? new("1 day", "1 día") : new($"{count} days", $"{count} días");

    public static LocalizedText Found(int days, int timed) =>
        timed == 0
            ? new($"Days off in this calendar: {days}.", $"Festivos en este calendario: {days}.")
            : new(
                $"Days off in this calendar: {days}. Events with a time ({timed}) are left out.",
                $"Festivos en este calendario: {days}. Los eventos con hora ({timed}) quedan fuera."
            );

    public static LocalizedText Replaces(int before) =>
        new(
            $"They replace the {before} days off that you have now.",
            $"Sustituyen a los {before} festivos propios que hay ahora."
        );

    public static LocalizedText Off(DateOnly day, LocalizedText name) => LocalizedText.Invariant($"{day} · {name}");

    public static LocalizedText Imported(int days) =>
        days == 1
            ? new("1 day off is saved.", "1 festivo guardado.")
            : new($"{days} days off are saved.", $"{days} festivos guardados.");

    public static LocalizedText Name(DayOfWeek day) =>
        new(
            CultureInfo.GetCultureInfo("en-US").DateTimeFormat.GetDayName(day),
            CultureInfo.GetCultureInfo("es-ES").DateTimeFormat.GetDayName(day)
        );

    /// <summary>A country's name in both languages, or its code if this machine does not know it.</summary>
    public static LocalizedText CountryName(string code) => new(NameIn(code, "en"), NameIn(code, "es"));

    public static LocalizedText Span(TimeOnly from, TimeOnly to) =>
        LocalizedText.Invariant($"{Words(from)}–{Words(to)}");

    public static string Words(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    // .NET names regions in the language of the process only, so the common names are written here.
    private static string NameIn(string code, string language) =>
        Countries.Names.TryGetValue(code, out var names) ? (language == "es" ? names.Spanish : names.English) : code;
}
