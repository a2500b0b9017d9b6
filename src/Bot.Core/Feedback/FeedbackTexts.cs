using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Journey;

namespace Bot.Core.Feedback;

internal static class FeedbackTexts
{
    public static readonly LocalizedText WhichMessage = new(
        $"I couldn't read that message. Log it in your own words: " + $"{"feedback Acme: onboarding takes too long":c}",
        $"No he podido leer ese mensaje. Cuéntalo con tus palabras: "
            + $"{"comentario Acme: la puesta en marcha tarda demasiado":c}"
    );

    public static readonly LocalizedText FormTitle = new("Log feedback", "Guardar comentario");

    public static readonly LocalizedText FormIntro = new(
        "One thing a customer said or you noticed.",
        "Algo que ha dicho un cliente o que has visto."
    );

    public static readonly LocalizedText Save = new("Save", "Guardar");
    public static readonly LocalizedText What = new("What did you hear?", "¿Qué has oído?");

    public static readonly LocalizedText WhatHint = new(
        "In the customer's own words, if you can.",
        "Si puedes, con las palabras del cliente."
    );

    public static readonly LocalizedText Kind = new("Kind", "Tipo");
    public static readonly LocalizedText Account = new("Account", "Cuenta");
    public static readonly LocalizedText Deal = new("Deal", "Oportunidad");

    public static readonly LocalizedText DealHint = new(
        "Its name or amount, such as $12k.",
        "Su nombre o su importe, por ejemplo 12.000 €."
    );

    public static readonly LocalizedText Stage = new("Stage", "Etapa");
    public static readonly LocalizedText Persona = new("Persona", "Perfil de comprador");
    public static readonly LocalizedText Tags = new("Tags", "Etiquetas");

    public static readonly LocalizedText TagsHint = new(
        "Separated by spaces: onboarding pricing",
        "Separadas por espacios: onboarding precio"
    );

    public static readonly LocalizedText TextMissing = new(
        "Write what you heard; the rest is optional.",
        "Escribe qué has oído; lo demás es opcional."
    );

    public static readonly LocalizedText SimilarHeading = new("Heard before", "Ya lo habían dicho");
    public static readonly LocalizedText EditButton = new("Edit", "Editar");
    public static readonly LocalizedText UndoButton = new("Undo", "Deshacer");
    public static readonly LocalizedText DeleteButton = new("Delete", "Borrar");
    public static readonly LocalizedText PublishButton = new("Make public", "Hacer público");
    public static readonly LocalizedText LogButton = new("Log as feedback", "Guardar como comentario");
    public static readonly LocalizedText LogAgainButton = new("Log it again", "Guardarlo otra vez");
    public static readonly LocalizedText MoreButton = new("More", "Más");

    public static readonly LocalizedText ReceiptNote = new(
        $"Only you see this. Undo works for 15 minutes, here or in {"feedback mine":c}; you can edit or delete at any time.",
        $"Esto solo lo ves tú. Puedes deshacerlo durante 15 minutos, aquí o en {"mis comentarios":c}, y editarlo o "
            + $"borrarlo cuando quieras."
    );

    public static readonly LocalizedText NothingToUndo = new(
        $"You haven't logged anything in the last 15 minutes. To remove something older, find its number "
            + $"with {"feedback mine":c}, then type {"feedback delete 12":c}.",
        $"No has guardado nada en los últimos 15 minutos. Para quitar algo anterior, busca su número con "
            + $"{"mis comentarios":c} y escribe {"borrar comentario 12":c}."
    );

    public static readonly LocalizedText AlreadyUndone = new(
        "That report is already gone. Nothing was changed.",
        "Ese comentario ya no está. No se ha cambiado nada."
    );

    public static readonly LocalizedText WhichOne = new(
        $"I can't find that entry. Give its number, for example {"feedback show 12":c}. "
            + $"{"feedback mine":c} lists yours.",
        $"No encuentro ese comentario. Dime su número, por ejemplo {"ver comentario 12":c}. "
            + $"{"mis comentarios":c} muestra los tuyos."
    );

    public static readonly LocalizedText SearchForWhat = new(
        $"What should I look for? For example {"feedback search onboarding":c}.",
        $"¿Qué busco? Por ejemplo {"buscar comentarios sobre precio":c}."
    );

    public static readonly LocalizedText NoneYet = new(
        $"No feedback here yet. Log the first: {"feedback Acme: onboarding takes too long":c}",
        $"Todavía no hay comentarios. Guarda el primero: {"comentario Acme: la puesta en marcha tarda demasiado":c}"
    );

    public static readonly LocalizedText NoneOfYoursYet = new(
        $"You haven't logged anything yet. All it takes is one line: "
            + $"{"feedback Acme: onboarding takes too long":c}",
        $"Todavía no has guardado nada. Basta una línea: {"comentario Acme: la puesta en marcha tarda demasiado":c}"
    );

    public static readonly LocalizedText NoneSuch = new(
        "No feedback matches these filters.",
        "Ningún comentario cumple esos filtros."
    );

    public static readonly LocalizedText NoMore = new("That's all.", "Eso es todo.");
    public static readonly LocalizedText ListTitle = new("Newest feedback", "Últimos comentarios");
    public static readonly LocalizedText MineTitle = new("What you reported", "Lo que has contado");

    public static readonly LocalizedText SearchMore = new(
        "There are more; add a word to narrow it down.",
        "Hay más; añade una palabra para afinar."
    );

    public static readonly LocalizedText SearchSection = new("Reports", "Comentarios");

    public static readonly LocalizedText SearchAll = new("All reports with these words", "Todos los comentarios así");

    public static readonly LocalizedText Voices = new("Voices", "Voces");
    public static readonly LocalizedText History = new("Changes", "Cambios");

    public static LocalizedText UndoOne(FeedbackEntry entry) =>
        new($"Undo {Number(entry)}", $"Deshacer {Number(entry)}");

    public static string Digits(FeedbackEntry entry) => entry.Number.ToString(CultureInfo.InvariantCulture);

    public static string Number(FeedbackEntry entry) => "#" + Digits(entry);

    public static LocalizedText EditTitle(FeedbackEntry entry) =>
        new($"Edit {Number(entry)}", $"Editar {Number(entry)}");

    public static LocalizedText Saved(FeedbackEntry entry) =>
        new(
            $"Saved as {Number(entry):b}. Thank you. Marketing will see it.",
            $"Guardado como {Number(entry):b}. Gracias. Marketing lo verá."
        );

    public static LocalizedText AddedVoice(FeedbackEntry entry) =>
        new(
            $"You already reported this as {Number(entry):b}, so I added it there. It now has "
                + $"{entry.Voices.Count} voices.",
            $"Ya lo habías contado como {Number(entry):b}, así que lo "
                + $"he sumado ahí. Ahora tiene {entry.Voices.Count} voces."
        );

    public static LocalizedText KnownMessage(FeedbackEntry entry) =>
        new(
            $"You already logged this message as {Number(entry):b}. Nothing was added.",
            $"Ya habías guardado este mensaje como {Number(entry):b}. No se ha añadido nada."
        );

    public static LocalizedText JoinedOthers(FeedbackEntry entry) =>
        new(
            $"Someone already logged this message as {Number(entry):b}, so I added your voice to it. It "
                + $"now has {entry.Voices.Count} voices.",
            $"Alguien ya había guardado este mensaje como {Number(entry):b}, así que he sumado tu voz. "
                + $"Ahora tiene {entry.Voices.Count} voces."
        );

    public static LocalizedText QuoteIntro(string? author) =>
        author is null
            ? new(
                "What the customer said in this message. Edit it as you like.",
                "Lo que ha dicho el cliente en este mensaje. Edítalo como quieras."
            )
            : new($"{author:b} wrote this. Edit it as you like.", $"{author:b} escribió esto. Edítalo como quieras.");

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
            $"{Number(entry)} was undone. To log it after all, send it again.",
            $"{Number(entry)} se deshizo. Si quieres guardarlo, envíalo otra vez."
        );

    public static LocalizedText Edited(FeedbackEntry entry) =>
        new($"{Number(entry):b} now reads:", $"{Number(entry):b} queda así:");

    public static LocalizedText Deleted(FeedbackEntry entry) =>
        new(
            $"Deleted {Number(entry):b}. It no longer counts anywhere. The audit trail still shows that "
                + $"it existed.",
            $"{Number(entry):b} borrado. Ya no cuenta en ninguna parte. El registro de cambios conserva "
                + $"que existió."
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
            $"Someone else reported {Number(entry):b}. Only they or an admin can change it.",
            $"{Number(entry):b} lo contó otra persona. Solo puede cambiarlo esa persona o quien administra."
        );

    public static LocalizedText NoText(string words) =>
        new(
            $"I see “{words}”, but not what the customer said. Add it, for example "
                + $"{"feedback Acme: onboarding takes too long #onboarding":c}",
            $"Veo «{words}», pero no lo que ha dicho el cliente. Añádelo, por ejemplo "
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
                $"{member} undid a report, {change.At:g}",
                $"{member} deshizo un comentario, {change.At:g}"
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
        new($"No feedback contains “{words}”.", $"Ningún comentario contiene «{words}».");

    public static LocalizedText NoSuchKind(string word) =>
        new(
            $"I don't know the kind “{word}”. Kinds: {Text.Join(", ", FeedbackKinds.All.Select(kind => kind.Name()))}.",
            $"No conozco el tipo «{word}». Tipos: {Text.Join(", ", FeedbackKinds.All.Select(kind => kind.Name()))}."
        );

    public static LocalizedText NoSuchRep(string word) =>
        new($"I don't know anybody called “{word}”.", $"No conozco a nadie que se llame «{word}».");

    public static LocalizedText NoSuchDay(string word) =>
        new(
            $"I can't read “{word}” as a day. Write it like {"2026-10-31":c}.",
            $"No entiendo «{word}» como fecha. Escríbela así: {"2026-10-31":c}."
        );

    public static LocalizedText NoSuchStage(string word) =>
        new(
            $"I don't know the stage “{word}”. Stages: {Text.Join(", ", Stages.All.Select(stage => stage.Name()))}.",
            $"No conozco la etapa «{word}». Etapas: {Text.Join(", ", Stages.All.Select(stage => stage.Name()))}."
        );
}
