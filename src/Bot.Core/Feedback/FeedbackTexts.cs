using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Journey;

namespace Bot.Core.Feedback;

internal static class FeedbackTexts
{
    public static readonly LocalizedText WhichMessage = new(
        $"I did not get the words of that message. Log it in your own: {"feedback Acme: onboarding takes too long":c}",
        $"No me han llegado las palabras de ese mensaje. Cuéntalo con las "
            + $"tuyas: {"comentario Acme: la puesta en marcha tarda demasiado":c}"
    );

    public static readonly LocalizedText FormTitle = new("Log feedback", "Guardar comentario");

    public static readonly LocalizedText FormIntro = new(
        "One thing that a customer said or that you saw.",
        "Una cosa que ha dicho un cliente o que has visto."
    );

    public static readonly LocalizedText Save = new("Save", "Guardar");
    public static readonly LocalizedText What = new("What did you hear?", "¿Qué has oído?");

    public static readonly LocalizedText WhatHint = new(
        "In the customer's own words, if you can.",
        "Si puedes, con las palabras del cliente."
    );

    public static readonly LocalizedText Kind = new("Kind", "Tipo");
    public static readonly LocalizedText Account = new("Account", "Cuenta");
    public static readonly LocalizedText Deal = new("Deal", "Trato");

    public static readonly LocalizedText DealHint = new(
        "Its name or its amount, such as $12k.",
        "Su nombre o su importe, por ejemplo 12.000 €."
    );

    public static readonly LocalizedText Stage = new("Stage", "Etapa");
    public static readonly LocalizedText Persona = new("Persona", "Persona");
    public static readonly LocalizedText Tags = new("Tags", "Etiquetas");

    public static readonly LocalizedText TagsHint = new(
        "Separated by spaces: onboarding pricing",
        "Separadas por espacios: onboarding precio"
    );

    public static readonly LocalizedText TextMissing = new(
        "Write what you heard; the rest is optional.",
        "Escribe qué has oído; lo demás es opcional."
    );

    public static readonly LocalizedText SimilarHeading = new("Heard before", "Ya se había oído");
    public static readonly LocalizedText EditButton = new("Edit", "Editar");
    public static readonly LocalizedText UndoButton = new("Undo", "Deshacer");
    public static readonly LocalizedText DeleteButton = new("Delete", "Borrar");
    public static readonly LocalizedText PublishButton = new("Make public", "Hacer público");
    public static readonly LocalizedText LogButton = new("Log as feedback", "Guardar como comentario");
    public static readonly LocalizedText LogAgainButton = new("Log it again", "Guardarlo otra vez");
    public static readonly LocalizedText MoreButton = new("More", "Más");

    public static readonly LocalizedText ReceiptNote = new(
        "Only you see this. Undo works for 15 minutes; you can edit or delete at any time.",
        "Esto solo lo ves tú. Puedes deshacerlo durante 15 minutos, y editarlo o borrarlo cuando quieras."
    );

    public static readonly LocalizedText NothingToUndo = new(
        $"You logged nothing in the last 15 minutes. To remove something older, use "
            + $"{"feedback mine":c} and then {"feedback delete 12":c} with its number.",
        $"No has guardado nada en los últimos 15 minutos. Para quitar algo anterior, "
            + $"usa {"comentario mios":c} y luego {"comentario borrar 12":c} con su número."
    );

    public static readonly LocalizedText AlreadyUndone = new(
        "That report is already gone; nothing was changed.",
        "Ese comentario ya no está; no se ha cambiado nada."
    );

    public static readonly LocalizedText WhichOne = new(
        $"I can't find that entry. Give its number, as in {"feedback show 12":c}; {"feedback mine":c} lists yours.",
        $"No encuentro ese comentario. Dime su número, por ejemplo "
            + $"{"comentario ver 12":c}; {"comentario mios":c} enseña los tuyos."
    );

    public static readonly LocalizedText SearchForWhat = new(
        $"What should I look for? For example {"feedback search onboarding":c}.",
        $"¿Qué busco? Por ejemplo {"comentario buscar precio":c}."
    );

    public static readonly LocalizedText NoneYet = new(
        $"No feedback here yet. Log the first: {"feedback Acme: onboarding takes too long":c}",
        $"Todavía no hay comentarios. Guarda el primero: {"comentario Acme: la puesta en marcha tarda demasiado":c}"
    );

    public static readonly LocalizedText NoneOfYoursYet = new(
        $"You have not logged anything yet. It takes one line: {"feedback Acme: onboarding takes too long":c}",
        $"Todavía no has guardado nada. Basta una línea: {"comentario Acme: la puesta en marcha tarda demasiado":c}"
    );

    public static readonly LocalizedText NoneSuch = new(
        "No feedback matches these filters.",
        "Ningún comentario cumple esos filtros."
    );

    public static readonly LocalizedText NoMore = new("That was all of it.", "Eso era todo.");
    public static readonly LocalizedText ListTitle = new("Newest feedback", "Últimos comentarios");
    public static readonly LocalizedText MineTitle = new("What you reported", "Lo que has contado");

    public static readonly LocalizedText SearchMore = new(
        "There are more; add a word to narrow it down.",
        "Hay más; añade una palabra para afinar."
    );

    public static readonly LocalizedText Voices = new("Voices", "Voces");
    public static readonly LocalizedText History = new("Changes", "Cambios");

    public static string Digits(FeedbackEntry entry) => entry.Number.ToString(CultureInfo.InvariantCulture);

    public static string Number(FeedbackEntry entry) => "#" + Digits(entry);

    public static LocalizedText EditTitle(FeedbackEntry entry) =>
        new($"Edit {Number(entry)}", $"Editar {Number(entry)}");

    public static LocalizedText Saved(FeedbackEntry entry) =>
        new(
            $"Saved as {Number(entry):b}. Thank you: marketing will see it.",
            $"Guardado como {Number(entry):b}. Gracias: marketing lo verá."
        );

    public static LocalizedText AddedVoice(FeedbackEntry entry) =>
        new(
            $"You had reported this as {Number(entry):b}, so I added it there. It now has {entry.Voices.Count} voices.",
            $"Ya lo habías contado como {Number(entry):b}, así que lo "
                + $"he sumado ahí. Ahora tiene {entry.Voices.Count} voces."
        );

    public static LocalizedText KnownMessage(FeedbackEntry entry) =>
        new(
            $"You have logged this message already, as {Number(entry):b}. Nothing was added.",
            $"Ya habías guardado este mensaje como {Number(entry):b}. No se ha añadido nada."
        );

    public static LocalizedText JoinedOthers(FeedbackEntry entry) =>
        new(
            $"Somebody had logged this message as {Number(entry):b} already; "
                + $"your voice is added to it. It now has {entry.Voices.Count} voices.",
            $"Alguien ya había guardado este mensaje como {Number(entry):b}; "
                + $"tu voz se suma ahí. Ahora tiene {entry.Voices.Count} voces."
        );

    public static LocalizedText QuoteIntro(string? author) =>
        author is null
            ? new(
                "What the customer said in this message; correct it as you like.",
                "Lo que ha dicho el cliente en este mensaje; corrígelo como quieras."
            )
            : new(
                $"{author:b} wrote this; correct it as you like.",
                $"{author:b} escribió esto; corrígelo como quieras."
            );

    /// <summary>The author of the logged message and a link to it; null if neither is known.</summary>
    public static LocalizedText? Source(FeedbackSource source) =>
        (source.Author, Address(source)) switch
        {
            ({ } author, { } link) => new(
                $"{author}, {new LinkSpan("message", link)}",
                $"{author}, {new LinkSpan("mensaje", link)}"
            ),
            ({ } author, null) => LocalizedText.Invariant(author),
            (null, { } link) => new($"{new LinkSpan("message", link)}", $"{new LinkSpan("mensaje", link)}"),
            _ => null,
        };

    private static Uri? Address(FeedbackSource source) =>
        Uri.TryCreate(source.Link, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : null;

    public static LocalizedText WasUndone(FeedbackEntry entry) =>
        new(
            $"{Number(entry)} was taken back and stays so. To log it again, send it once more.",
            $"{Number(entry)} se deshizo y así sigue. Para guardarlo de nuevo, envíalo otra vez."
        );

    public static LocalizedText Edited(FeedbackEntry entry) =>
        new($"{Number(entry):b} now reads:", $"{Number(entry):b} queda así:");

    public static LocalizedText Deleted(FeedbackEntry entry) =>
        new(
            $"Deleted {Number(entry):b}. It no longer counts anywhere; the audit trail keeps that it existed.",
            $"{Number(entry):b} borrado. Ya no cuenta en ninguna parte; el registro de cambios guarda que existió."
        );

    public static LocalizedText Undone(FeedbackEntry entry) =>
        new($"Undone: {Number(entry):b} is gone.", $"Deshecho: {Number(entry):b} ya no está.");

    public static LocalizedText VoiceUndone(FeedbackEntry entry) =>
        new(
            $"Undone. {Number(entry):b} keeps your earlier report.",
            $"Deshecho. {Number(entry):b} conserva lo que contaste antes."
        );

    public static LocalizedText TooLate(FeedbackEntry entry) =>
        new(
            $"More than 15 minutes have passed, so {Number(entry):b} can't be undone. You can still delete it.",
            $"Han pasado más de 15 minutos y {Number(entry):b} ya no se puede deshacer. Aún puedes borrarlo."
        );

    public static LocalizedText NotYours(FeedbackEntry entry) =>
        new(
            $"{Number(entry):b} was reported by somebody else. Only who reported it or an admin can change it.",
            $"{Number(entry):b} lo contó otra persona. Solo puede cambiarlo quien lo contó o quien administra."
        );

    public static LocalizedText NoText(string words) =>
        new(
            $"I read “{words}”, but not what the customer said. Add it, as "
                + $"in {"feedback Acme: onboarding takes too long #onboarding":c}",
            $"He leído «{words}», pero no lo que ha dicho el cliente. Añádelo, por ejemplo "
                + $"{"comentario Acme: la puesta en marcha tarda demasiado #onboarding":c}"
        );

    public static LocalizedText Published(FeedbackEntry entry) =>
        new(
            $"{Number(entry):b} is posted in the channel where you reported it.",
            $"{Number(entry):b} está publicado en el canal donde lo contaste."
        );

    public static LocalizedText ConfirmDelete(FeedbackEntry entry) =>
        new($"Delete {Number(entry)}?", $"¿Borrar {Number(entry)}?");

    public static LocalizedText Heard(string member, FeedbackEntry entry) =>
        new($"{member:b} heard this ({Number(entry)})", $"{member:b} ha oído esto ({Number(entry)})");

    public static LocalizedText VoicesOf(int count) =>
        count == 1 ? new("1 voice", "1 voz") : new($"{count} voices", $"{count} voces");

    public static LocalizedText Voice(string member, DateTimeOffset at) =>
        new($"{member}, {at:g}", $"{member}, {at:g}");

    public static LocalizedText Change(FeedbackChange change, string member) =>
        change.Kind switch
        {
            FeedbackChangeKind.Edited => new(
                $"{member} edited it, {change.At:g}. Before: {change.Before.Text:i}",
                $"{member} lo editó, {change.At:g}. Antes: {change.Before.Text:i}"
            ),
            FeedbackChangeKind.VoiceUndone => new(
                $"{member} took a report back, {change.At:g}",
                $"{member} deshizo una voz, {change.At:g}"
            ),
            FeedbackChangeKind.Deleted => new(
                $"{member} deleted it, {change.At:g}",
                $"{member} lo borró, {change.At:g}"
            ),
            _ => throw new InvalidOperationException($"No text for {change.Kind}"),
        };

    public static LocalizedText FoundTitle(string words) =>
        new($"Feedback with “{words}”", $"Comentarios con «{words}»");

    public static LocalizedText NothingFound(string words) =>
        new($"No feedback has “{words}” in it.", $"Ningún comentario contiene «{words}».");

    public static LocalizedText NoSuchKind(string word) =>
        new(
            $"I don't know the kind “{word}”. Kinds: {Text.Join(", ", FeedbackKinds.All.Select(kind => kind.Name()))}.",
            $"No conozco el tipo «{word}». Tipos: {Text.Join(", ", FeedbackKinds.All.Select(kind => kind.Name()))}."
        );

    public static LocalizedText NoSuchStage(string word) =>
        new(
            $"I don't know the stage “{word}”. Stages: {Text.Join(", ", Stages.All.Select(stage => stage.Name()))}.",
            $"No conozco la etapa «{word}». Etapas: {Text.Join(", ", Stages.All.Select(stage => stage.Name()))}."
        );
}
