using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Texts about imports that are done.</summary>
internal static class ImportHistoryTexts
{
    public static readonly LocalizedText ListCommand = new(
        "See what was imported, by whom, and what it changed",
        "Ver qué se importó, quién lo hizo y qué cambió"
    );

    public static readonly LocalizedText UndoCommand = new(
        "Undo an import of deals, leads, accounts or spend",
        "Deshacer una importación de oportunidades, leads, cuentas o gasto"
    );

    public static readonly LocalizedText UndoExample = new($"{"import undo 12":c}", $"{"importar deshacer 12":c}");

    public static readonly LocalizedText Imports = new("Imports", "Importaciones");

    public static readonly LocalizedText Nothing = new(
        "Nothing has been imported yet",
        "Todavía no se ha importado nada"
    );

    public static readonly LocalizedText Sample = new("sample data", "datos de ejemplo");

    public static readonly LocalizedText FiguresChange = new("These figures change:", "Cambian estas cifras:");

    public static readonly LocalizedText NoFigureChanges = new(
        "No figure of the last two quarters and years changes.",
        "No cambia ninguna cifra de los dos últimos trimestres y años."
    );

    public static readonly LocalizedText WhatStays = new(
        "Posted digests and figures that were already shown stay as they are.",
        "Los resúmenes publicados y las cifras ya mostradas quedan como están."
    );

    public static readonly LocalizedText Keep = new("Keep it", "Conservarla");

    public static readonly LocalizedText Kept = new("The import stays.", "La importación se conserva.");

    public static readonly LocalizedText IsGone = new(
        "That import was already undone.",
        "Esa importación ya estaba deshecha."
    );

    /// <summary>One import: number, file, what it changed, who and when.</summary>
    public static LocalizedText Line(FactSegment segment, MemberNames names) =>
        new(
            $"{Number(segment):b} {FileOf(segment)} ({Kinds(segment)}): {Counts(segment)}{Totals(segment)}{By(segment, names)}",
            $"{Number(segment):b} {FileOf(segment)} ({Kinds(segment)}): {Counts(segment)}{Totals(segment)}{By(segment, names)}"
        );

    public static LocalizedText UndoTitle(FactSegment segment) =>
        new($"Undo the import of {FileOf(segment)}?", $"¿Deshacer la importación de {FileOf(segment)}?");

    public static LocalizedText UndoNumber(FactSegment segment) =>
        new($"Undo {Number(segment)}", $"Deshacer {Number(segment)}");

    public static LocalizedText Undone(FactSegment segment) =>
        new(
            $"Import {Number(segment)} ({FileOf(segment)}) is undone. The facts are those of your other imports again.",
            $"La importación {Number(segment)} ({FileOf(segment)}) está deshecha. Vuelven a valer los datos de las demás."
        );

    public static LocalizedText IsTooOld(FactSegment segment) =>
        new(
            $"Import {Number(segment)} is too old to be undone: I keep the latest 20 imports apart.",
            $"La importación {Number(segment)} es demasiado antigua para deshacerla: guardo por separado las 20 últimas."
        );

    public static LocalizedText ChangedNothing(FactSegment segment) =>
        new(
            $"Import {Number(segment)} changed nothing, so there is nothing to undo.",
            $"La importación {Number(segment)} no cambió nada, así que no hay nada que deshacer."
        );

    /// <summary>The rows of an undone import stay, because a later one had them too.</summary>
    public static LocalizedText KeptBy(FactSegment heir) =>
        new(
            $"Import {Number(heir)} ({FileOf(heir)}) had the same rows. They stay as its rows; undo it too to remove them.",
            $"La importación {Number(heir)} ({FileOf(heir)}) traía las mismas filas. Se quedan como suyas; deshazla también para quitarlas."
        );

    public static LocalizedText Older(int count) =>
        count == 1
            ? new(
                $"1 older import; {"import undo":c} and its number undoes it.",
                $"1 importación anterior; se deshace con {"importar deshacer":c} y su número."
            )
            : new(
                $"{count} older imports; {"import undo":c} and a number undoes one.",
                $"{count} importaciones anteriores; se deshacen con {"importar deshacer":c} y su número."
            );

    public static LocalizedText Former(int rows) =>
        new(
            $"{rows} rows come from imports before this list was kept. They can't be undone.",
            $"{rows} filas vienen de importaciones anteriores a esta lista. No se pueden deshacer."
        );

    private static string Number(FactSegment segment) => ImportTexts.Digits(segment.Number);

    private static LocalizedText FileOf(FactSegment segment) =>
        segment.Origin is { } origin ? LocalizedText.Invariant(Truncate.ToLine(origin.FileName, 100)) : Sample;

    private static Text Kinds(FactSegment segment) => Text.Join(", ", segment.Sources.Select(source => source.Name()));

    private static LocalizedText Counts(FactSegment segment) =>
        new(
            $"{segment.Counts.New} new, {segment.Counts.Changed} changed, {segment.Counts.Unchanged} unchanged{Replaced(segment)}",
            $"{segment.Counts.New} nuevas, {segment.Counts.Changed} cambiadas, {segment.Counts.Unchanged} sin cambios{Replaced(segment)}"
        );

    private static LocalizedText Replaced(FactSegment segment) =>
        segment.Counts.Removed == 0
            ? LocalizedText.Invariant("")
            : new($", {segment.Counts.Removed} replaced", $", {segment.Counts.Removed} sustituidas");

    private static LocalizedText Totals(FactSegment segment) =>
        new($" ({segment.Before} → {segment.After} rows)", $" ({segment.Before} → {segment.After} filas)");

    private static LocalizedText By(FactSegment segment, MemberNames names) =>
        segment.Origin is { } origin
            ? LocalizedText.Invariant($" · {names[origin.Member]}, {origin.At}")
            : LocalizedText.Invariant("");
}
