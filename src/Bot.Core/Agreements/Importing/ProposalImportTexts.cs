using Bot.Core.Chat;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>Texts for the import of personas, messages and claims.</summary>
internal static class ProposalImportTexts
{
    public static readonly LocalizedText TooLarge = new(
        "The file is larger than 5 MB. Split it, and import each part.",
        "El archivo supera los 5 MB. Divídelo e importa cada parte."
    );

    public static readonly LocalizedText FormTitle = new("Import a table", "Importar una tabla");
    public static readonly LocalizedText TableLabel = new("Table", "Tabla");
    public static readonly LocalizedText PreviewButton = new("Preview", "Vista previa");
    public static readonly LocalizedText CancelButton = new("Cancel", "Cancelar");
    public static readonly LocalizedText ShowRows = new("Show every row", "Ver todas las filas");
    public static readonly LocalizedText MoreRows = new("More rows", "Más filas");

    public static readonly LocalizedText TableHint = new(
        "Start with a row of column names, in Markdown or copied from a spreadsheet. If the table is "
            + "long, drop it as a .md or .csv file in our direct messages.",
        "Empieza con una fila de nombres de columnas, en Markdown o copiada de una hoja de cálculo. Si "
            + "la tabla es larga, suéltala como archivo .md o .csv en nuestro chat directo."
    );

    public static readonly LocalizedText Pasted = new("the pasted table", "la tabla pegada");
    public static readonly LocalizedText New = new("New", "Nuevas");
    public static readonly LocalizedText Changes = new("Changes", "Cambios");
    public static readonly LocalizedText SameAlready = new("Unchanged", "Sin cambios");
    public static readonly LocalizedText Waiting = new("Pending with other wording", "Pendientes con otro texto");
    public static readonly LocalizedText Rejected = new("Rejected before", "Ya rechazadas");
    public static readonly LocalizedText Problems = new("With problems", "Con problemas");

    public static readonly LocalizedText FirstRows = new(
        "The first rows, as I read them",
        "Las primeras filas, tal como las leo"
    );

    public static readonly LocalizedText LineHead = new("Line", "Línea");
    public static readonly LocalizedText NameHead = new("Name", "Nombre");
    public static readonly LocalizedText FateHead = new("What happens", "Qué pasa");
    public static readonly LocalizedText TheseChange = new("These would change:", "Estas cambiarían:");

    public static readonly LocalizedText TheseWait = new(
        "These stay as they are because another proposal is waiting for signatures:",
        "Estas se quedan como están porque ya hay otra propuesta pendiente de firma:"
    );

    public static readonly LocalizedText NothingToPropose = new(
        "There is nothing to propose: everything I could read is already there.",
        "No hay nada que proponer: todo lo que he podido leer ya está."
    );

    public static readonly LocalizedText NothingGood = new(
        "None of the rows can be proposed.",
        "No se puede proponer ninguna fila."
    );

    public static readonly LocalizedText NothingStoredYet = new(
        "Nothing is proposed until you confirm, and nothing takes effect until sales and marketing have "
            + "signed it.",
        "No se propone nada hasta que lo confirmes, y nada vale hasta que lo firmen ventas y marketing."
    );

    public static readonly LocalizedText EmptyKeeps = new(
        "Empty cells leave the current text as it is.",
        "Las celdas vacías dejan el texto actual como está."
    );

    public static readonly LocalizedText Cancelled = new(
        "Cancelled. Nothing was proposed.",
        "Cancelado. No se ha propuesto nada."
    );

    public static readonly LocalizedText Moved = new(
        "Something changed in the meantime, so nothing was proposed yet. This is what it looks like now:",
        "Alguien ha cambiado algo mientras tanto, así que todavía no se ha propuesto nada. Así está ahora:"
    );

    public static readonly LocalizedText WhichKind = new("What should I import first?", "¿Qué importo primero?");
    public static readonly LocalizedText FateNew = new("new", "nueva");
    public static readonly LocalizedText FateChange = new("a change", "un cambio");
    public static readonly LocalizedText FateSame = new("unchanged", "sin cambios");
    public static readonly LocalizedText FateWaits = new(
        "stays: a proposal is pending",
        "se queda: hay una propuesta pendiente"
    );
    public static readonly LocalizedText FateRejected = new(
        "rejected before with this wording",
        "ya se rechazó con este texto"
    );

    public static LocalizedText Summary(LocalizedText plural) =>
        new(
            $"Import {Lower(plural)} from a table, with a preview",
            $"Importar {Lower(plural)} desde una tabla, con vista previa"
        );

    public static LocalizedText FormIntro(IAgreementType type) =>
        new(
            $"Columns are, for example: {Labels(type, Language.English)}. I show you what I read before I "
                + $"propose anything.",
            $"Las columnas son, por ejemplo: {Labels(type, Language.Spanish)}. Te muestro lo que he leído "
                + $"antes de proponer nada."
        );

    public static LocalizedText Title(LocalizedText plural, LocalizedText file) =>
        new($"{plural} in {file}", $"{plural} en {file}");

    public static LocalizedText File(string name) =>
        name.Length == 0 ? Pasted : LocalizedText.Invariant(Truncate.ToLine(name, 100));

    public static LocalizedText Cannot(LocalizedText file) =>
        new($"I can’t import {file}", $"No puedo importar {file}");

    public static LocalizedText Question(LocalizedText file) =>
        new($"A question about {file}", $"Una pregunta sobre {file}");

    public static LocalizedText PreviewSummary(LocalizedText title, ImportPlan plan, int problems) =>
        new(
            $"{title}: {plan.Count(ImportAction.New)} new, {plan.Count(ImportAction.Change)} to change, "
                + $"{plan.Count(ImportAction.Same)} unchanged, {problems} with problems.",
            $"{title}: {plan.Count(ImportAction.New)} nuevas, {plan.Count(ImportAction.Change)} con "
                + $"cambios, {plan.Count(ImportAction.Same)} sin cambios, {problems} con problemas."
        );

    public static LocalizedText ProposeAll(int count, int changes) =>
        (count, changes) switch
        {
            (_, 0) => ProposeNew(count),
            (0, 1) => new("Propose the change", "Proponer el cambio"),
            (0, _) => new($"Propose the {changes} changes", $"Proponer los {changes} cambios"),
            _ => new($"Propose {NewAndChanged(count, changes)}", $"Proponer {NewAndChanged(count, changes)}"),
        };

    public static LocalizedText ProposeNew(int count) =>
        count == 1
            ? new("Propose the new one", "Proponer la nueva")
            : new($"Propose the {count} new ones", $"Proponer las {count} nuevas");

    public static LocalizedText OnlyNew(int count) =>
        count == 1
            ? new("Only the new one", "Solo la nueva")
            : new($"Only the {count} new ones", $"Solo las {count} nuevas");

    public static LocalizedText Line(int line, LocalizedText title, LocalizedText rest) =>
        new($"line {Digits(line)}, {title:b}: {rest}", $"línea {Digits(line)}, {title:b}: {rest}");

    /// <summary>One field before and after, both short.</summary>
    public static LocalizedText FieldChanged(LocalizedText label, LocalizedText? before, LocalizedText? after) =>
        (before, after) switch
        {
            (null, { } now) => new($"{label}: {now}", $"{label}: {now}"),
            ({ } old, { } now) => new($"{label}: {old} → {now}", $"{label}: {old} → {now}"),
            _ => label,
        };

    public static LocalizedText VoidsSignature(string name) =>
        new($"this voids {name}’s signature", $"esto anula la firma de {name}");

    public static LocalizedText WaitsBy(AgreementVersion version, string author) =>
        new(
            $"version {Digits(version.Number)} by {author} is pending with other wording",
            $"la versión {Digits(version.Number)}, de {author}, está pendiente con otro texto"
        );

    public static LocalizedText AndMore(int count) => ImportTexts.AndMore(count);

    public static LocalizedText NoKnownColumn(IAgreementType type, IReadOnlyList<string> found) =>
        new(
            $"I found no table with the columns of {Lower(type.Texts.Plural)}, for example: "
                + $"{Labels(type, Language.English)}. The columns I see: {Quoted(found, "“", "”")}.",
            $"No encuentro una tabla con las columnas de {Lower(type.Texts.Plural)}, por ejemplo: "
                + $"{Labels(type, Language.Spanish)}. Las columnas que veo: {Quoted(found, "«", "»")}."
        );

    public static LocalizedText NoTable(IReadOnlyList<string> found) =>
        new(
            $"I found no table of personas, messages or claims. The columns I see: " + $"{Quoted(found, "“", "”")}.",
            $"No encuentro ninguna tabla de perfiles, mensajes o promesas. Las columnas que veo: "
                + $"{Quoted(found, "«", "»")}."
        );

    public static LocalizedText LacksColumns(
        IAgreementType type,
        int line,
        IReadOnlyList<LocalizedText> lacking,
        IReadOnlyList<string> found
    ) =>
        found.Count == 0
            ? new(
                $"line {Digits(line)}: {TableLacks(type, lacking)}",
                $"línea {Digits(line)}: {TableLacks(type, lacking)}"
            )
            : new(
                $"line {Digits(line)}: {TableLacks(type, lacking)} It has {Quoted(found, "“", "”")}.",
                $"línea {Digits(line)}: {TableLacks(type, lacking)} Tiene {Quoted(found, "«", "»")}."
            );

    public static LocalizedText TableLacks(IAgreementType type, IReadOnlyList<LocalizedText> lacking) =>
        new(
            $"a table of {Lower(type.Texts.Plural)} also needs {Chat.Text.Join(", ", lacking)}.",
            $"una tabla de {Lower(type.Texts.Plural)} también necesita: {Chat.Text.Join(", ", lacking)}."
        );

    public static LocalizedText TooMany(int count, int most) =>
        new(
            $"It has {count} rows; I read up to {most} at a time. Split it and import each part.",
            $"Tiene {count} filas; leo hasta {most} cada vez. Divídela e importa cada parte."
        );

    public static LocalizedText SameAsLine(int line) =>
        new(
            $"has the same name as line {Digits(line)}, with other wording; I use line {Digits(line)}",
            $"tiene el mismo nombre que la línea {Digits(line)}, con otro texto; uso la línea " + $"{Digits(line)}"
        );

    public static LocalizedText NoOption(string words, IReadOnlyList<LocalizedText> options, bool hasMore) =>
        options.Count == 0
            ? new($"“{words}” doesn't exist yet", $"«{words}» todavía no existe")
            : new(
                $"“{words}” isn't one of: {Chat.Text.Join(", ", options)}{(hasMore ? "…" : "")}",
                $"«{words}» no está entre estas opciones: " + $"{Chat.Text.Join(", ", options)}{(hasMore ? "…" : "")}"
            );

    public static LocalizedText SeveralOptions(string words, IReadOnlyList<LocalizedText> options) =>
        new(
            $"“{words}” could mean: {Chat.Text.Join(", ", options)}",
            $"«{words}» puede ser: {Chat.Text.Join(", ", options)}"
        );

    public static LocalizedText Defaulted(LocalizedText field, LocalizedText value) =>
        new(
            $"There is no column for {field}: I use “{value}” for every row.",
            $"No hay ninguna columna de {field}: uso «{value}» en todas las filas."
        );

    public static LocalizedText NameDerived(LocalizedText field) =>
        new(
            $"There is no column for names: I name each one after the first words of its {field}.",
            $"No hay ninguna columna de nombres: a cada una le pongo las primeras palabras de su {field}."
        );

    public static LocalizedText OtherKinds(IReadOnlyList<LocalizedText> plurals) =>
        new(
            $"The file also has tables of {Chat.Text.Join(", ", plurals.Select(Lower))}. Drop it again "
                + $"for those once these are proposed.",
            $"El archivo también tiene tablas de {Chat.Text.Join(", ", plurals.Select(Lower))}. Suéltalo "
                + $"otra vez para esas cuando estas estén propuestas."
        );

    private static Text Labels(IAgreementType type, Language language) =>
        string.Join(
            ", ",
            type.Fields.OrderBy(field => !field.Required).Take(6).Select(field => field.Label.In(language).ToString())
        );

    public static LocalizedText NewAndChanged(int added, int changed)
    {
        var (one, other) = (
            added == 1 ? "una nueva" : $"{Digits(added)} nuevas",
            changed == 1 ? "una con cambios" : $"{Digits(changed)} con cambios"
        );
        return new LocalizedText($"{added} new and {changed} changed", $"{one} y {other}");
    }

    private static LocalizedText Lower(LocalizedText plural) =>
        new(Lower(plural.English.ToString()), Lower(plural.Spanish.ToString()));

    private static string Lower(string word) => char.ToLowerInvariant(word[0]) + word[1..];

    private static string Quoted(IReadOnlyList<string> found, string open, string close) =>
        found.Count == 0
            ? "–"
            : string.Join(", ", found.Take(12).Select(head => $"{open}{Truncate.ToLine(head, 40)}{close}"))
                + (found.Count > 12 ? "…" : "");

    private static string Digits(int number) => VersionRef.Digits(number);
}
