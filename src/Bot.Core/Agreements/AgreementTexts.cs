using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>What every kind of agreement says.</summary>
internal static class AgreementTexts
{
    public static readonly Phrase ProposeButton = new("Propose", "Proponer");
    public static readonly Phrase ProposeChange = new("Propose a change", "Proponer un cambio");
    public static readonly Phrase SignButton = new("Sign", "Firmar");
    public static readonly Phrase RejectButton = new("Reject…", "Rechazar…");
    public static readonly Phrase WithdrawButton = new("Withdraw", "Retirar");
    public static readonly Phrase WithdrawConfirm = new("Withdraw this proposal? Nobody can sign it then.", "¿Retirar esta propuesta? Después nadie podrá firmarla.");
    public static readonly Phrase HistoryButton = new("History", "Historial");
    public static readonly Phrase ChangesButton = new("What changes", "Qué cambia");
    public static readonly Phrase ReadAll = new("Read it all", "Leer todo");
    public static readonly Phrase StillTrue = new("Still true", "Sigue siendo cierto");
    public static readonly Phrase More = new("More", "Más");
    public static readonly Phrase Older = new("Older versions", "Versiones anteriores");

    public static readonly Phrase OnePerLine = new("One on each line.", "Uno en cada línea.");
    public static readonly Phrase WhyLabel = new("Why this change", "Por qué este cambio");
    public static readonly Phrase WhyHint = new("Approvers read it on the card that they sign.", "Quienes aprueban lo leen en la tarjeta que firman.");
    public static readonly Phrase EvidenceLabel = new("Feedback that led to it", "Comentarios que llevaron a ello");
    public static readonly Phrase EvidenceHint = new("Numbers, such as 12, 40.", "Números, por ejemplo 12, 40.");
    public static readonly Phrase EvidenceNotRead = new("Write the numbers of the feedback, such as 12, 40.", "Escribe los números de los comentarios, por ejemplo 12, 40.");
    public static readonly Phrase OwnerLabel = new("Owner", "Responsable");
    public static readonly Phrase OwnerHint = new("Is asked every 90 days whether it is still true.", "Cada 90 días se le pregunta si sigue siendo cierto.");
    public static readonly Phrase ReasonLabel = new("Reason", "Motivo");
    public static readonly Phrase ReasonHint = new("The author reads it.", "Lo lee quien hizo la propuesta.");
    public static readonly Phrase ReasonMissing = new("Say why, so that the author can improve it.", "Di por qué, para que se pueda mejorar.");

    public static readonly Phrase NewIntro = new(
        "It counts once an approver of sales and one of marketing have signed it.",
        "Cuenta cuando lo han firmado alguien de ventas y alguien de marketing con permiso para aprobar.");

    public static readonly Phrase OnlyOrder = new("Only order or spacing changed.", "Solo cambian el orden o los espacios.");
    public static readonly Phrase WhatChanges = new("What changes", "Qué cambia");
    public static readonly Phrase Rest = new("This is only the beginning; “Read it all” shows the rest.", "Esto es solo el principio; «Leer todo» muestra el resto.");
    public static readonly Phrase EvidenceHeading = new("Feedback that led to it", "Comentarios que llevaron a ello");

    public static readonly Phrase QueueTitle = new("Signatures", "Firmas");
    public static readonly Phrase QueueEmpty = new("Nothing waits for a signature.", "No hay nada pendiente de firma.");
    public static readonly Phrase QueueMine = new("These wait for your signature:", "Estas esperan tu firma:");
    public static readonly Phrase QueueNotMine = new("Nothing waits for your signature.", "No hay nada que espere tu firma.");
    public static readonly Phrase QueueOthers = new("These wait for others:", "Estas esperan a otras personas:");
    public static readonly Phrase QueueSummary = new("What waits for your signature", "Lo que espera tu firma");
    public static readonly Phrase QueueExample = new($"{"review":c}", $"{"revision":c}");

    public static readonly Phrase SalesLabel = new("Sales", "Ventas");
    public static readonly Phrase MarketingLabel = new("Marketing", "Marketing");
    public static readonly Phrase NotSigned = new("not signed yet", "sin firmar");

    public static Phrase ProposeSummary(Phrase plural) => new($"{plural}: propose a new one or a change", $"{plural}: proponer una novedad o un cambio");

    public static Phrase SignSummary(Phrase plural) => new($"{plural}: sign what is proposed, for your side", $"{plural}: firmar lo propuesto por tu lado");

    public static Phrase RejectSummary(Phrase plural) => new($"{plural}: reject what is proposed, with the reason", $"{plural}: rechazar lo propuesto, con el motivo");

    public static Phrase WithdrawSummary(Phrase plural) => new($"{plural}: take your proposal back", $"{plural}: retirar tu propuesta");

    public static Phrase HistorySummary(Phrase plural) => new($"{plural}: all versions, who signed and why", $"{plural}: todas las versiones, quién firmó y por qué");

    public static Phrase ChangesSummary(Phrase plural) => new($"{plural}: what differs between two versions", $"{plural}: qué cambia entre dos versiones");

    public static Phrase Example(string english, string spanish, Phrase name) => new($"{$"{english} {name.English}":c}", $"{$"{spanish} {name.Spanish}":c}");

    public static Phrase Label(Side side) => side == Side.Sales ? SalesLabel : MarketingLabel;

    public static Phrase Label(Phrase label) => new($"{label:b}", $"{label:b}");

    public static Phrase Dotted(Phrase one, Phrase other) => new($"{one} · {other}", $"{one} · {other}");

    public static Phrase Sides(IReadOnlyList<Side> sides) => sides.Count == 2 ? new("sales and marketing", "ventas y marketing") : MemberTexts.Name(sides[0]);

    public static Phrase Heading(Phrase title, int number) => new($"{title} · version {number}", $"{title} · versión {number}");

    public static Phrase Number(int number) => new($"version {number}", $"versión {number}");

    /// <summary>"Version 4 of the persona Ops lead", at the beginning of a sentence.</summary>
    public static Phrase Version(AgreementView view, AgreementVersion version) => Version(version.Number, view.Kind.Texts.Of(Bold(view.Title(version))));

    public static Phrase Bold(Phrase title) => new($"{title:b}", $"{title:b}");

    public static Phrase WaitsFor(AgreementVersion version) => new(
        $"Version {version.Number} waits for {Sides(version.Missing)} since {version.WaitingSince:d}.",
        $"La versión {version.Number} espera la firma de {Sides(version.Missing)} desde el {version.WaitingSince:d}.");

    public static Phrase ProposedBy(string author, AgreementVersion version) => new(
        $"{author} proposed this on {version.Created:d}. It waits for {Sides(version.Missing)} since {version.WaitingSince:d}.",
        $"Propuesta de {author} del {version.Created:d}. Espera la firma de {Sides(version.Missing)} desde el {version.WaitingSince:d}.");

    public static Phrase NotAgreedYet(string author, AgreementVersion version) => new(
        $"{"Not agreed yet":b}: {author} proposes this, and it waits for {Sides(version.Missing)} since {version.WaitingSince:d}. Don’t use it with customers.",
        $"{"Todavía sin acordar":b}: lo propone {author} y espera la firma de {Sides(version.Missing)} desde el {version.WaitingSince:d}. No lo uses con clientes.");

    public static Phrase Signer(string member, Side side) => new($"{member} ({MemberTexts.Name(side)})", $"{member} ({MemberTexts.Name(side)})");

    public static Phrase Signers(AgreementVersion version, MemberNames names) => version.Signatures
        .Select(signature => Signer(names[signature.Member], signature.Side))
        .Aggregate((one, other) => new Phrase($"{one} and {other}", $"{one} y {other}"));

    public static Phrase SignedOn(string member, DateTimeOffset at) => new($"{member}, {at:d}", $"{member}, {at:d}");

    public static Phrase AgreedBy(AgreementVersion version, MemberNames names) => new(
        $"Agreed by {Signers(version, names)} on {version.AgreedAt!.Value:d}.",
        $"Acuerdo de {Signers(version, names)} del {version.AgreedAt!.Value:d}.");

    public static Phrase SupersededBy(AgreementVersion version, MemberNames names) => new(
        $"{AgreedBy(version, names)} A newer version has taken its place.",
        $"{AgreedBy(version, names)} Una versión posterior ha ocupado su lugar.");

    public static Phrase AgreedNote(AgreementVersion version, MemberNames names) => new(
        $"Version {version.Number}, agreed by {Signers(version, names)} on {version.AgreedAt!.Value:d} · owner {names[version.Owner]} · next review {version.ReviewAt!.Value:d}",
        $"Versión {version.Number}, acuerdo de {Signers(version, names)} del {version.AgreedAt!.Value:d} · responsable {names[version.Owner]} · próxima revisión {version.ReviewAt!.Value:d}");

    public static Phrase DueSince(AgreementVersion version) => new(
        $"{"Due for review":b} since {version.ReviewAt!.Value:d}: it may no longer be true.",
        $"{"Pendiente de revisión":b} desde el {version.ReviewAt!.Value:d}: puede que ya no sea cierto.");

    public static Phrase RejectedBy(AgreementVersion version, MemberNames names) => new(
        $"Rejected by {names[version.Settled!.Member]} on {version.Settled.At:d}.", $"Rechazada por {names[version.Settled!.Member]} el {version.Settled.At:d}.");

    public static Phrase WithdrawnBy(AgreementVersion version, MemberNames names) => new(
        $"Withdrawn by {names[version.Settled!.Member]} on {version.Settled.At:d}.", $"Retirada por {names[version.Settled!.Member]} el {version.Settled.At:d}.");

    public static Phrase ChangedSince(AgreementVersion version, MemberNames names) => new(
        $"{names[version.Edits[^1].Member]} changed this proposal on {version.Edits[^1].At:g}. Signatures on the text that stood here no longer count.",
        $"{names[version.Edits[^1].Member]} cambió esta propuesta el {version.Edits[^1].At:g}. Las firmas del texto que había aquí ya no cuentan.");

    public static Phrase ShowCurrent(AgreementVersion version) => new($"Show version {version.Number} as it is now", $"Ver la versión {version.Number} actual");

    public static Phrase ShowVersion(AgreementVersion version) => new($"Show version {version.Number}", $"Ver la versión {version.Number}");

    public static Phrase Received(AgreementView view, AgreementVersion version, int asked) => new(
        $"{Version(view, version)} is proposed. It counts once an approver of sales and one of marketing have signed it{Asked(asked)}.",
        $"{Version(view, version)} está propuesta. Contará cuando la firmen alguien de ventas y alguien de marketing con permiso para aprobar{Asked(asked)}.");

    public static Phrase EditReceived(AgreementView view, AgreementVersion version, MemberNames names) => version.Edits[^1].Voided.Count == 0
        ? new($"{Version(view, version)} is changed and waits for sales and marketing.", $"{Version(view, version)} está cambiada y espera la firma de ventas y marketing.")
        : new(
            $"{Version(view, version)} is changed. That voids the signature of {names[version.Edits[^1].Voided[0].Member]}: it waits for sales and marketing again.",
            $"{Version(view, version)} está cambiada. Eso anula la firma de {names[version.Edits[^1].Voided[0].Member]}: vuelve a esperar la firma de ventas y marketing.");

    public static Phrase ShownUntilThen(AgreementVersion agreed) => new(
        $"Until then everybody keeps getting version {agreed.Number}.", $"Hasta entonces se sigue mostrando la versión {agreed.Number}.");

    public static Phrase NoApprover(IReadOnlyList<Side> sides) => new(
        $"Nobody in {Sides(sides)} is an approver yet, so nobody can sign for them. An admin can name approvers with {"settings":c}.",
        $"Nadie de {Sides(sides)} tiene permiso para aprobar, así que nadie puede firmar por su lado. Quien administra puede darlo con {"ajustes":c}.");

    public static Phrase FromEvidence(IReadOnlyList<int> numbers) => numbers.Count == 1
        ? new($"It came from feedback {Hashes(numbers)}.", $"Viene del comentario {Hashes(numbers)}.")
        : new($"It came from feedback {Hashes(numbers)}.", $"Viene de los comentarios {Hashes(numbers)}.");

    public static Phrase NoSuchFeedback(IEnumerable<int> numbers) => new(
        $"There is no feedback {Hashes(numbers)}.", $"No existe el comentario {Hashes(numbers)}.");

    public static Phrase SignedReceipt(AgreementView view, AgreementVersion version, Side side) => new(
        $"You signed for {MemberTexts.Name(side)}. {Version(view, version)} now waits for {Sides(version.Missing)}.",
        $"Has firmado por {MemberTexts.Name(side)}. {Version(view, version)} espera ahora la firma de {Sides(version.Missing)}.");

    public static Phrase AgreedReceipt(AgreementView view, AgreementVersion version, MemberNames names) => new(
        $"{Version(view, version)} is agreed by {Signers(version, names)}. From now on everybody gets it.",
        $"{Version(view, version)} está acordada por {Signers(version, names)}. Desde ahora es la que se muestra.");

    public static Phrase RejectedReceipt(AgreementView view, AgreementVersion version) => new(
        $"{Version(view, version)} is rejected. The author gets your reason.", $"{Version(view, version)} queda rechazada. Quien la propuso recibe tu motivo.");

    public static Phrase RejectedNotice(AgreementView view, AgreementVersion version, MemberNames names) => new(
        $"{Version(view, version)} was rejected by {names[version.Settled!.Member]}:", $"{names[version.Settled!.Member]} ha rechazado tu propuesta. {Version(view, version)}:");

    public static Phrase WithdrawnReceipt(AgreementView view, AgreementVersion version, MemberNames names) => new(
        $"{Version(view, version)} is withdrawn by {names[version.Settled!.Member]}. Nobody can sign it any more.",
        $"{Version(view, version)} queda retirada por {names[version.Settled!.Member]}. Ya nadie puede firmarla.");

    public static Phrase ConfirmedReceipt(AgreementView view, AgreementVersion version) => new(
        $"Thank you. {Version(view, version)} stays as it is; I will ask again before {version.ReviewAt!.Value:d}.",
        $"Gracias. {Version(view, version)} se queda como está; volveré a preguntar antes del {version.ReviewAt!.Value:d}.");

    public static Phrase AskStillTrue(AgreementView view, AgreementVersion version, DateTimeOffset now) => version.IsDueForReview(now)
        ? new(
            $"Is this still true? {Version(view, version)} is due for review since {version.ReviewAt!.Value:d}.",
            $"¿Sigue siendo cierto? {Version(view, version)} está pendiente de revisión desde el {version.ReviewAt!.Value:d}.")
        : new(
            $"Is this still true? {Version(view, version)} is due for review on {version.ReviewAt!.Value:d}.",
            $"¿Sigue siendo cierto? {Version(view, version)} se revisa el {version.ReviewAt!.Value:d}.");

    public static Phrase ChangeIntro(AgreementView view, AgreementVersion basis, bool isWaiting) => isWaiting
        ? new(
            $"{Version(view, basis)} waits for signatures. Changing it voids those that it has.",
            $"{Version(view, basis)} espera firmas. Si la cambias, se anulan las que tenga.")
        : new(
            $"This starts from {Lower(view, basis)}. Your change counts once sales and marketing have signed it.",
            $"Partes de {Lower(view, basis)}. Tu cambio cuenta cuando lo firmen ventas y marketing.");

    public static Phrase RejectTitle(AgreementVersion version) => new($"Reject version {version.Number}", $"Rechazar versión {version.Number}");

    public static Phrase RejectIntro(AgreementView view, AgreementVersion version) => Version(view, version);

    public static Phrase Required(Phrase label) => new($"{label} is needed.", $"Falta: {label}.");

    public static Phrase TooLong(Phrase label, int length, int most) => new(
        $"{label}: {length} characters are too many, {most} fit. Please shorten it.",
        $"{label}: {length} caracteres son demasiados, caben {most}. Acórtalo, por favor.");

    public static Phrase NotAnOption(Phrase label) => new($"{label}: choose one of the options.", $"{label}: elige una de las opciones.");

    public static Phrase ListLine(AgreementView view, Agreement agreement)
    {
        var title = Bold(view.Title(agreement));
        return (agreement.Agreed, agreement.Waiting) switch
        {
            ({ } agreed, null) when agreed.IsDueForReview(view.Now) => new(
                $"{title}: version {agreed.Number}, due for review since {agreed.ReviewAt!.Value:d}", $"{title}: versión {agreed.Number}, pendiente de revisión desde el {agreed.ReviewAt!.Value:d}"),
            ({ } agreed, null) => new($"{title}: version {agreed.Number}, agreed {agreed.AgreedAt!.Value:d}", $"{title}: versión {agreed.Number}, acordada el {agreed.AgreedAt!.Value:d}"),
            ({ } agreed, { } waiting) => new(
                $"{title}: version {agreed.Number}; version {waiting.Number} waits for {Sides(waiting.Missing)}",
                $"{title}: versión {agreed.Number}; la {waiting.Number} espera la firma de {Sides(waiting.Missing)}"),
            (null, { } waiting) => new($"{title}: not agreed yet, waits for {Sides(waiting.Missing)}", $"{title}: sin acordar, espera la firma de {Sides(waiting.Missing)}"),
            _ => title,
        };
    }

    public static Phrase Showing(int from, int to, int all) => new($"{from}–{to} of {all}", $"{from}–{to} de {all}");

    public static Phrase QueueLine(AgreementView view, AgreementVersion version) => new(
        $"{view.Kind.Texts.One(Bold(view.Title(version)))}, version {version.Number}, by {view.Names[version.Author]}: waits for {Sides(version.Missing)} since {version.WaitingSince:d}",
        $"{view.Kind.Texts.One(Bold(view.Title(version)))}, versión {version.Number}, de {view.Names[version.Author]}: espera la firma de {Sides(version.Missing)} desde el {version.WaitingSince:d}");

    public static Phrase QueueCounts(int mine, int others) => new(
        $"{mine} for you, {others} for others", $"{mine} para ti, {others} para otras personas");

    public static Phrase AndMore(int count) => new($"… and {count} more", $"… y {count} más");

    public static Phrase HistoryTitle(Phrase title) => new($"{title}: history", $"{title}: historial");

    public static Phrase HistoryLine(AgreementVersion version, MemberNames names) => new(
        $"{"Version":b} {version.Number:b}, proposed by {names[version.Author]} on {version.Created:d}. {StateLine(version, names)}",
        $"{"Versión":b} {version.Number:b}, propuesta de {names[version.Author]} del {version.Created:d}. {StateLine(version, names)}");

    public static Phrase EditLine(VersionEdit edit, MemberNames names) => edit.Voided.Count == 0
        ? new($"Changed by {names[edit.Member]} on {edit.At:g}.", $"Cambiada por {names[edit.Member]} el {edit.At:g}.")
        : new(
            $"Changed by {names[edit.Member]} on {edit.At:g}, which voided the signature of {names[edit.Voided[0].Member]}.",
            $"Cambiada por {names[edit.Member]} el {edit.At:g}, lo que anuló la firma de {names[edit.Voided[0].Member]}.");

    public static Phrase ConfirmedOn(AgreementVersion version) => new(
        $"Confirmed as still true on {version.ConfirmedAt!.Value:d}.", $"Se confirmó que seguía siendo cierta el {version.ConfirmedAt!.Value:d}.");

    public static Phrase WhyLine(string why) => new($"Why: {why}", $"Por qué: {why}");

    public static Phrase EvidenceLine(IReadOnlyList<int> numbers) => new($"Feedback: {Hashes(numbers)}", $"Comentarios: {Hashes(numbers)}");

    public static Phrase ReasonLine(string reason) => new($"Reason: {reason}", $"Motivo: {reason}");

    public static Phrase ChangesTitle(Phrase title, int from, int to) => new($"{title}: version {from} → {to}", $"{title}: versión {from} → {to}");

    public static Phrase ChangesSince(int from) => new($"What changes against version {from}", $"Qué cambia respecto a la versión {from}");

    public static Phrase NothingDiffers(int from, int to) => new(
        $"Versions {from} and {to} say the same.", $"Las versiones {from} y {to} dicen lo mismo.");

    public static Phrase OnlyOne(Phrase title) => new($"{title} has only one version so far.", $"{title} solo tiene una versión por ahora.");

    public static Phrase Removed(Phrase value) => new($"{"No longer":i}: {value}", $"{"Ya no":i}: {value}");

    public static Phrase Added(Phrase value) => new($"{"New":i}: {value}", $"{"Nuevo":i}: {value}");

    public static Phrase MoreChanges(int count) => new($"… and {count} more", $"… y {count} más");

    public static Phrase PageNote(int page, int pages) => new($"Part {page} of {pages}", $"Parte {page} de {pages}");

    public static Phrase EvidenceSource(int number, string? account) => account is null
        ? Phrase.Verbatim($"#{VersionRef.Digits(number)}")
        : Phrase.Verbatim($"#{VersionRef.Digits(number)} · {account}");

    public static Phrase NotFound(string words) => new($"I found nothing called “{words}”.", $"No encuentro nada llamado «{words}».");

    public static readonly Phrase NoSuchVersion = new("There is no such version.", "Esa versión no existe.");

    public static readonly Phrase NotThere = new("It is not there any more.", "Ya no está.");

    public static Phrase SeveralFound(string words) => new($"“{words}” can mean several. Which one?", $"«{words}» puede ser más de una cosa. ¿Cuál?");

    public static readonly Phrase WhichOne = new("Which one?", "¿Cuál?");

    public static readonly Phrase NearOnes = new("Did you mean one of these?", "¿Querías decir alguna de estas?");

    public static Phrase NothingShown(Phrase title) => new(
        $"Nothing is agreed for {title:b}, and nothing is proposed.", $"No hay nada acordado para {title:b}, ni nada propuesto.");

    private static Phrase Version(int number, Phrase of) => new($"Version {number} {of}", $"La versión {number} {of}");

    private static Phrase Lower(AgreementView view, AgreementVersion version)
    {
        var of = view.Kind.Texts.Of(Bold(view.Title(version)));
        return new Phrase($"version {version.Number} {of}", $"la versión {version.Number} {of}");
    }

    private static Phrase StateLine(AgreementVersion version, MemberNames names) => version.State switch
    {
        AgreementState.Proposed => new($"Waits for {Sides(version.Missing)}.", $"Espera la firma de {Sides(version.Missing)}."),
        AgreementState.Agreed => AgreedBy(version, names),
        AgreementState.Superseded => SupersededBy(version, names),
        AgreementState.Rejected => RejectedBy(version, names),
        AgreementState.Withdrawn => WithdrawnBy(version, names),
        _ => throw new ArgumentOutOfRangeException(nameof(version)),
    };

    private static string Hashes(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(number => "#" + VersionRef.Digits(number)));

    private static Phrase Asked(int asked) => asked switch
    {
        0 => Phrase.Verbatim(""),
        1 => new("; I have asked one person", "; se lo he pedido a una persona"),
        _ => new($"; I have asked {asked} people", $"; se lo he pedido a {asked} personas"),
    };
}
