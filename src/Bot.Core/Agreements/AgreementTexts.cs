using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Texts that all agreement types share.</summary>
internal static class AgreementTexts
{
    public static readonly LocalizedText ProposeButton = new("Propose", "Proponer");
    public static readonly LocalizedText ProposeChange = new("Propose a change", "Proponer un cambio");
    public static readonly LocalizedText SignButton = new("Sign", "Firmar");
    public static readonly LocalizedText ReviewButton = new("Review", "Revisar");
    public static readonly LocalizedText RejectButton = new("Reject…", "Rechazar…");
    public static readonly LocalizedText WithdrawButton = new("Withdraw", "Retirar");

    public static readonly LocalizedText WithdrawConfirm = new(
        "Withdraw this proposal? Nobody will be able to sign it.",
        "¿Retirar esta propuesta? Nadie podrá firmarla después."
    );

    public static readonly LocalizedText HistoryButton = new("History", "Historial");
    public static readonly LocalizedText ChangesButton = new("What changes", "Qué cambia");
    public static readonly LocalizedText ReadAll = new("Read it all", "Leer todo");
    public static readonly LocalizedText ShowAll = new("Show all", "Ver todo");
    public static readonly LocalizedText ShowLess = new("Show less", "Ver menos");
    public static readonly LocalizedText StillTrue = new("Still true", "Sigue siendo verdad");
    public static readonly LocalizedText More = new("More", "Más");
    public static readonly LocalizedText Older = new("Older versions", "Versiones anteriores");

    public static readonly LocalizedText OnlyOrder = new(
        "Only the order or spacing changed.",
        "Solo cambian el orden o los espacios."
    );

    public static readonly LocalizedText Rest = new(
        "This is only the beginning. “Show all” shows the rest.",
        "Esto es solo el principio. «Ver todo» muestra el resto."
    );

    public static readonly LocalizedText EvidenceHeading = new("Feedback behind it", "Comentarios que lo motivan");

    public static readonly LocalizedText QueueTitle = new("To sign", "Por firmar");

    public static readonly LocalizedText QueueEmpty = new("There is nothing to sign.", "No hay nada por firmar.");

    public static readonly LocalizedText QueueMine = new("Waiting for your signature:", "Pendientes de tu firma:");

    public static readonly LocalizedText QueueNotMine = new("You have nothing to sign.", "No tienes nada por firmar.");

    public static readonly LocalizedText QueueOthers = new("Waiting for others:", "Pendientes de otras firmas:");
    public static readonly LocalizedText QueueSummary = new("See what you have to sign", "Ver qué tienes por firmar");
    public static readonly LocalizedText QueueExample = new($"{"review":c}", $"{"revisión":c}");
    public static readonly LocalizedText SalesLabel = new("Sales", "Ventas");
    public static readonly LocalizedText MarketingLabel = new("Marketing", "Marketing");
    public static readonly LocalizedText NotSigned = new("not signed yet", "sin firmar");

    public static LocalizedText ProposeSummary(LocalizedText plural) =>
        new($"{plural}: propose a new one or a change", $"{plural}: proponer algo nuevo o un cambio");

    public static LocalizedText SignSummary(LocalizedText plural) =>
        new($"{plural}: sign a proposal for your side", $"{plural}: firmar una propuesta por tu lado");

    public static LocalizedText RejectSummary(LocalizedText plural) =>
        new($"{plural}: reject a proposal and say why", $"{plural}: rechazar una propuesta y decir por qué");

    public static LocalizedText WithdrawSummary(LocalizedText plural) =>
        new($"{plural}: withdraw your proposal", $"{plural}: retirar tu propuesta");

    public static LocalizedText HistorySummary(LocalizedText plural) =>
        new(
            $"{plural}: see all versions, who signed them and why",
            $"{plural}: ver todas las versiones, quién las firmó y por qué"
        );

    public static LocalizedText ChangesSummary(LocalizedText plural) =>
        new($"{plural}: compare two versions", $"{plural}: comparar dos versiones");

    public static LocalizedText Example(string english, string spanish, LocalizedText name) =>
        new($"{$"{english} {name.English}":c}", $"{$"{spanish} {name.Spanish}":c}");

    public static LocalizedText Label(Side side) => side == Side.Sales ? SalesLabel : MarketingLabel;

    public static LocalizedText Label(LocalizedText label) => new($"{label:b}", $"{label:b}");

    public static readonly LocalizedText SearchSection = new("What both sides signed", "Lo que firmaron ambos lados");

    public static LocalizedText Dotted(LocalizedText one, LocalizedText other) =>
        new($"{one} · {other}", $"{one} · {other}");

    public static LocalizedText Sides(IReadOnlyList<Side> sides) =>
        sides.Count == 2 ? new("sales and marketing", "ventas y marketing") : MemberTexts.Name(sides[0]);

    public static LocalizedText Heading(LocalizedText title, int number) =>
        new($"{title} · version {number}", $"{title} · versión {number}");

    public static LocalizedText Number(int number) => new($"version {number}", $"versión {number}");

    /// <summary>"Version 4 of the persona Ops lead", for the start of a sentence.</summary>
    public static LocalizedText Version(AgreementView view, AgreementVersion version) =>
        Version(version.Number, view.Kind.Texts.Of(Bold(view.Title(version))));

    public static LocalizedText Bold(LocalizedText title) => new($"{title:b}", $"{title:b}");

    public static LocalizedText WaitsFor(AgreementVersion version) =>
        new(
            $"Version {version.Number} has been waiting for {Sides(version.Missing)} since "
                + $"{version.WaitingSince:d}.",
            $"La versión {version.Number} espera la firma de "
                + $"{Sides(version.Missing)} desde el {version.WaitingSince:d}."
        );

    public static LocalizedText ProposedBy(string author, AgreementVersion version) =>
        new(
            $"{author} proposed this on {version.Created:d}. It has been waiting for "
                + $"{Sides(version.Missing)} since {version.WaitingSince:d}.",
            $"Lo propuso {author} el {version.Created:d}. Espera la firma de {Sides(version.Missing)} "
                + $"desde el {version.WaitingSince:d}."
        );

    public static LocalizedText NotAgreedYet(string author, AgreementVersion version) =>
        new(
            $"{"Not agreed yet":b}: {author} proposed this, and it has been waiting for "
                + $"{Sides(version.Missing)} since {version.WaitingSince:d}. Don’t use it with customers.",
            $"{"Todavía sin acordar":b}: lo ha propuesto {author} y espera la firma de "
                + $"{Sides(version.Missing)} desde el {version.WaitingSince:d}. No lo uses con clientes."
        );

    public static LocalizedText Signer(string member, Side side) =>
        new($"{member} ({MemberTexts.Name(side)})", $"{member} ({MemberTexts.Name(side)})");

    public static LocalizedText Signers(AgreementVersion version, MemberNames names) =>
        version
            .Signatures.Select(signature => Signer(names[signature.Member], signature.Side))
            .Aggregate((one, other) => new LocalizedText($"{one} and {other}", $"{one} y {other}"));

    public static LocalizedText SignedOn(string member, DateTimeOffset at) =>
        new($"{member}, {at:d}", $"{member}, {at:d}");

    public static LocalizedText AgreedBy(AgreementVersion version, MemberNames names) =>
        new(
            $"Agreed by {Signers(version, names)} on {version.AgreedAt!.Value:d}.",
            $"Acordada por {Signers(version, names)} el {version.AgreedAt!.Value:d}."
        );

    public static LocalizedText SupersededBy(AgreementVersion version, MemberNames names) =>
        new(
            $"{AgreedBy(version, names)} A newer version has replaced it.",
            $"{AgreedBy(version, names)} Una versión posterior la ha sustituido."
        );

    public static LocalizedText AgreedNote(AgreementVersion version, MemberNames names) =>
        new(
            $"Version {version.Number}, agreed by {Signers(version, names)} on {version.AgreedAt!.Value:d} "
                + $"· owner {names[version.Owner]} · next review {version.ReviewAt!.Value:d}",
            $"Versión {version.Number}, acordada por {Signers(version, names)} el "
                + $"{version.AgreedAt!.Value:d} · responsable {names[version.Owner]} · próxima revisión "
                + $"{version.ReviewAt!.Value:d}"
        );

    public static LocalizedText DueSince(AgreementVersion version) =>
        new(
            $"{"Due for review":b} since {version.ReviewAt!.Value:d}: it may no longer be true.",
            $"{"Pendiente de revisión":b} desde el {version.ReviewAt!.Value:d}: puede que ya no sea verdad."
        );

    public static LocalizedText RejectedBy(AgreementVersion version, MemberNames names) =>
        new(
            $"Rejected by {names[version.Settled!.Member]} on {version.Settled.At:d}.",
            $"Rechazada por {names[version.Settled!.Member]} el {version.Settled.At:d}."
        );

    public static LocalizedText WithdrawnBy(AgreementVersion version, MemberNames names) =>
        new(
            $"Withdrawn by {names[version.Settled!.Member]} on {version.Settled.At:d}.",
            $"Retirada por {names[version.Settled!.Member]} el {version.Settled.At:d}."
        );

    public static LocalizedText ChangedSince(AgreementVersion version, MemberNames names) =>
        new(
            $"{names[version.Edits[^1].Member]} changed this proposal on {version.Edits[^1].At:g}. "
                + $"Signatures on the earlier text no longer count.",
            $"{names[version.Edits[^1].Member]} cambió esta propuesta el {version.Edits[^1].At:g}. Las "
                + $"firmas del texto anterior ya no cuentan."
        );

    public static LocalizedText ShowCurrent(AgreementVersion version) =>
        new($"Show version {version.Number} as it is now", $"Ver la versión {version.Number} actual");

    public static LocalizedText ShowVersion(AgreementVersion version) =>
        new($"Show version {version.Number}", $"Ver la versión {version.Number}");

    /// <summary>A title, followed by its label if the agreement is singled out, such as "primary persona".</summary>
    public static LocalizedText Marked(LocalizedText title, LocalizedText? called) =>
        called is null ? title : Dotted(title, called);

    /// <summary>A line, followed by its warnings.</summary>
    public static LocalizedText Warned(LocalizedText line, IReadOnlyList<LocalizedText> warnings) =>
        warnings.Aggregate(
            warnings.Count == 0 ? line : new LocalizedText($"{line}.", $"{line}."),
            (text, warning) => new LocalizedText($"{text} {warning}", $"{text} {warning}")
        );

    /// <summary>
    /// Like <see cref="Warned"/>, with the warnings first, for lines that end in the version's own text.
    /// </summary>
    public static LocalizedText WarnedFirst(IReadOnlyList<LocalizedText> warnings, LocalizedText line) =>
        warnings
            .Reverse()
            .Aggregate(line, (rest, warning) => new LocalizedText($"{warning} {rest}", $"{warning} {rest}"));

    public static LocalizedText TooLong(LocalizedText label, int length, int most) =>
        new(
            $"{label}: {length} characters is too long. Please shorten it to {most}.",
            $"{label}: {length} caracteres son demasiados. Acórtalo a {most}, por favor."
        );

    public static LocalizedText Showing(int from, int to, int all) =>
        new($"{from}–{to} of {all}", $"{from}–{to} de {all}");

    public static LocalizedText QueueLine(AgreementView view, AgreementVersion version) =>
        new(
            $"{view.Kind.Texts.One(Bold(view.Title(version)))}, version {version.Number}, by "
                + $"{view.Names[version.Author]}: waiting for {Sides(version.Missing)} since "
                + $"{version.WaitingSince:d}",
            $"{view.Kind.Texts.One(Bold(view.Title(version)))}, versión "
                + $"{version.Number}, de {view.Names[version.Author]}: espera la firma "
                + $"de {Sides(version.Missing)} desde el {version.WaitingSince:d}"
        );

    public static LocalizedText QueueCounts(int mine, int others) =>
        new($"{mine} for you, {others} for others", $"{mine} para ti, {others} para otras personas");

    public static LocalizedText AndMore(int count) => new($"… and {count} more", $"… y {count} más");

    public static LocalizedText PageNote(int page, int pages) =>
        new($"Part {page} of {pages}", $"Parte {page} de {pages}");

    public static LocalizedText EvidenceSource(int number, string? account) =>
        account is null
            ? LocalizedText.Invariant($"#{VersionRef.Digits(number)}")
            : LocalizedText.Invariant($"#{VersionRef.Digits(number)} · {account}");

    public static LocalizedText NotFound(string words) =>
        new($"I can't find anything called “{words}”.", $"No encuentro nada llamado «{words}».");

    public static readonly LocalizedText NoSuchVersion = new("There is no such version.", "Esa versión no existe.");
    public static readonly LocalizedText NotThere = new("It no longer exists.", "Ya no existe.");

    public static LocalizedText SeveralFound(string words) =>
        new($"“{words}” matches more than one. Which one?", $"Hay más de una opción para «{words}». ¿Cuál?");

    public static readonly LocalizedText WhichOne = new("Which one?", "¿Cuál?");

    public static readonly LocalizedText NearOnes = new(
        "Did you mean one of these?",
        "¿Querías decir alguna de estas?"
    );

    public static LocalizedText NothingShown(LocalizedText title) =>
        new($"Nothing is agreed or proposed for {title:b}.", $"No hay nada acordado ni propuesto para {title:b}.");

    public static LocalizedText Version(int number, LocalizedText of) =>
        new($"Version {number} {of}", $"La versión {number} {of}");

    public static LocalizedText Lower(AgreementView view, AgreementVersion version)
    {
        var of = view.Kind.Texts.Of(Bold(view.Title(version)));
        return new LocalizedText($"version {version.Number} {of}", $"la versión {version.Number} {of}");
    }

    public static string Hashes(IEnumerable<int> numbers) =>
        string.Join(", ", numbers.Select(number => "#" + VersionRef.Digits(number)));
}
