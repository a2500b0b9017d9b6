using Bot.Core.Chat;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>Texts for the import of personas, messages and claims.</summary>
internal static class ProposalImportTexts
{
    public static readonly LocalizedText FormTitle = new("Import a table", "Importar una tabla");
    public static readonly LocalizedText TableLabel = new("Table", "Tabla");
    public static readonly LocalizedText PreviewButton = new("Preview", "Vista previa");
    public static readonly LocalizedText CancelButton = new("Cancel", "Cancelar");
    public static readonly LocalizedText ShowRows = new("Show every row", "Ver todas las filas");
    public static readonly LocalizedText MoreRows = new("More rows", "Más filas");

    public static readonly LocalizedText TableHint = new(
        "With a line of column names, as Markdown or copied from a spreadsheet. "
            + "A longer one: drop it as a .md or .csv file in our direct talk.",
        "Con una línea de nombres de columnas, en Markdown o copiada de una hoja de cálculo. "
            + "Si es más larga, suéltala como archivo .md o .csv en nuestra conversación directa."
    );

    public static readonly LocalizedText Pasted = new("the pasted table", "la tabla pegada");
    public static readonly LocalizedText New = new("New", "Nuevas");
    public static readonly LocalizedText Changes = new("Changes", "Cambios");
    public static readonly LocalizedText SameAlready = new("Same already", "Ya iguales");
    public static readonly LocalizedText Waiting = new("Wait with other words", "Esperan con otro texto");
    public static readonly LocalizedText Rejected = new("Rejected before", "Ya rechazadas");
    public static readonly LocalizedText Problems = new("With problems", "Con problemas");

    public static readonly LocalizedText FirstRows = new(
        "The first rows, as they are read",
        "Las primeras filas, tal como se leen"
    );

    public static readonly LocalizedText LineHead = new("Line", "Línea");
    public static readonly LocalizedText NameHead = new("Name", "Nombre");
    public static readonly LocalizedText FateHead = new("What happens", "Qué pasa");
    public static readonly LocalizedText TheseChange = new("These would change:", "Estas cambiarían:");

    public static readonly LocalizedText TheseWait = new(
        "These stay as they are, because somebody’s proposal waits for signatures:",
        "Estas se quedan como están, porque hay una propuesta que espera firmas:"
    );

    public static readonly LocalizedText NothingToPropose = new(
        "There is nothing to propose: what I could read is there already.",
        "No hay nada que proponer: lo que he podido leer ya está."
    );

    public static readonly LocalizedText NothingGood = new(
        "No row can be proposed.",
        "No se puede proponer ninguna fila."
    );

    public static readonly LocalizedText NothingStoredYet = new(
        "Nothing is proposed before you confirm, and nothing counts before sales and marketing have signed it.",
        "No se propone nada hasta que lo confirmes, y nada cuenta hasta que lo firmen ventas y marketing."
    );

    public static readonly LocalizedText EmptyKeeps = new(
        "Where the table says nothing, what is there already stays.",
        "Donde la tabla no dice nada, se queda lo que ya había."
    );

    public static readonly LocalizedText Cancelled = new(
        "Cancelled; nothing was proposed.",
        "Cancelado; no se ha propuesto nada."
    );

    public static readonly LocalizedText Moved = new(
        "Somebody changed something in the meantime, so nothing was proposed yet. This is how it stands now:",
        "Alguien ha cambiado algo mientras tanto, así que todavía no se ha propuesto nada. Así está ahora:"
    );

    public static readonly LocalizedText WhichKind = new("What should I import first?", "¿Qué importo primero?");
    public static readonly LocalizedText FateNew = new("new", "nueva");
    public static readonly LocalizedText FateChange = new("a change", "un cambio");
    public static readonly LocalizedText FateSame = new("same already", "ya igual");
    public static readonly LocalizedText FateWaits = new("stays, a proposal waits", "se queda, hay una propuesta");
    public static readonly LocalizedText FateRejected = new("was rejected in these words", "se rechazó con este texto");

    public static LocalizedText Summary(LocalizedText plural) =>
        new(
            $"Import {Lower(plural)} from a table, with a preview",
            $"Importar {Lower(plural)} desde una tabla, con vista previa"
        );

    public static LocalizedText FormIntro(IAgreementType type) =>
        new(
            $"Columns are, for example: {Labels(type, Language.English)}. "
                + $"You see what I read before anything is proposed.",
            $"Las columnas son, por ejemplo: {Labels(type, Language.Spanish)}. "
                + $"Ves lo que he leído antes de que se proponga nada."
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
            $"{title}: {plan.Count(ImportAction.New)} new, {plan.Count(ImportAction.Change)} "
                + $"to change, {plan.Count(ImportAction.Same)} the same, {problems} with problems.",
            $"{title}: {plan.Count(ImportAction.New)} nuevas, {plan.Count(ImportAction.Change)} "
                + $"con cambios, {plan.Count(ImportAction.Same)} iguales, {problems} con problemas."
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
        new($"this voids the signature of {name}", $"esto anula la firma de {name}");

    public static LocalizedText WaitsBy(AgreementVersion version, string author) =>
        new(
            $"version {Digits(version.Number)} by {author} waits with other words",
            $"la versión {Digits(version.Number)}, de {author}, espera con otro texto"
        );

    public static LocalizedText AndMore(int count) => ImportTexts.AndMore(count);

    public static LocalizedText NoKnownColumn(IAgreementType type, IReadOnlyList<string> found) =>
        new(
            $"I found no table with columns of {Lower(type.Texts.Plural)}. They are called, "
                + $"for example: {Labels(type, Language.English)}. I see: {Quoted(found, "“", "”")}.",
            $"No encuentro una tabla con columnas de {Lower(type.Texts.Plural)}. Se llaman, "
                + $"por ejemplo: {Labels(type, Language.Spanish)}. Veo: {Quoted(found, "«", "»")}."
        );

    public static LocalizedText NoTable(IReadOnlyList<string> found) =>
        new(
            $"I found no table of personas, messages or claims in it. I see: {Quoted(found, "“", "”")}.",
            $"No encuentro en él una tabla de personas, mensajes o promesas. Veo: {Quoted(found, "«", "»")}."
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
            $"for {Lower(type.Texts.Plural)} the table needs {Chat.Text.Join(", ", lacking)} too.",
            $"para {Lower(type.Texts.Plural)} a la tabla le falta: {Chat.Text.Join(", ", lacking)}."
        );

    public static LocalizedText TooMany(int count, int most) =>
        new(
            $"It has {count} rows; up to {most} are read at a time. Split it: the parts add up.",
            $"Tiene {count} filas; se leen hasta {most} cada vez. Divídela: las partes se suman."
        );

    public static LocalizedText SameAsLine(int line) =>
        new(
            $"is called the same as what line {Digits(line)} has, with other words; that one is taken",
            $"se llama igual que lo de la línea {Digits(line)}, con otro texto; se toma aquella"
        );

    public static LocalizedText NoOption(string words, IReadOnlyList<LocalizedText> options, bool hasMore) =>
        options.Count == 0
            ? new($"“{words}” is not there yet", $"«{words}» todavía no existe")
            : new(
                $"“{words}” is none of: {Chat.Text.Join(", ", options)}{(hasMore ? "…" : "")}",
                $"«{words}» no es ninguna de estas opciones: {Chat.Text.Join(", ", options)}{(hasMore ? "…" : "")}"
            );

    public static LocalizedText SeveralOptions(string words, IReadOnlyList<LocalizedText> options) =>
        new(
            $"“{words}” can mean several: {Chat.Text.Join(", ", options)}",
            $"«{words}» puede ser más de una cosa: {Chat.Text.Join(", ", options)}"
        );

    public static LocalizedText Defaulted(LocalizedText field, LocalizedText value) =>
        new(
            $"No column says {field}: I take “{value}” everywhere.",
            $"Ninguna columna indica {field}: tomo «{value}» en todas partes."
        );

    public static LocalizedText NameDerived(LocalizedText field) =>
        new(
            $"No column has names: each one is called by the beginning of its {field}.",
            $"Ninguna columna tiene nombres: cada una se llama como empieza su {field}."
        );

    public static LocalizedText OtherKinds(IReadOnlyList<LocalizedText> plurals) =>
        new(
            $"There are tables of {Chat.Text.Join(", ", plurals.Select(Lower))} "
                + $"too. Drop the file again for them once these are proposed.",
            $"También hay tablas de {Chat.Text.Join(", ", plurals.Select(Lower))}. "
                + $"Para ellas, suelta el archivo otra vez cuando estas estén propuestas."
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
