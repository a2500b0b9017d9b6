using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Commitments;

/// <summary>Texts of follow-ups: questions, replies, and lists of answers.</summary>
internal static class FollowUpTexts
{
    public static readonly LocalizedText Kept = new("Kept", "Cumplida");
    public static readonly LocalizedText NotKept = new("Not kept", "No cumplida");
    public static readonly LocalizedText TooEarly = new("Too early", "Demasiado pronto");
    public static readonly LocalizedText Change = new("Change", "Cambiar");
    public static readonly LocalizedText Account = new("Account", "Cuenta");
    public static readonly LocalizedText Deal = new("Deal", "Oportunidad");
    public static readonly LocalizedText NotThere = new(
        "That promise is no longer noted, so there is nothing to answer.",
        "Esa promesa ya no consta, así que no hay nada que responder."
    );

    public static readonly LocalizedText WhyTitle = new("Not kept", "No cumplida");
    public static readonly LocalizedText WhyLabel = new("What happened?", "¿Qué pasó?");
    public static readonly LocalizedText WhyHint = new(
        "One sentence for the claim’s owner.",
        "Una frase para quien responde de la promesa."
    );
    public static readonly LocalizedText Send = new("Send", "Enviar");

    public static readonly LocalizedText ListTitle = new("Promises after the sale", "Promesas después de la venta");
    public static readonly LocalizedText YoursWait = new("Waiting for your answer:", "Pendientes de tu respuesta:");
    public static readonly LocalizedText Open = new("Open the claim", "Abrir la promesa");
    public static readonly LocalizedText NoteOne = new("Note a promise", "Anotar una promesa");

    public static readonly LocalizedText NoneYet = new(
        $"No promises are noted yet. When you win a deal, note what you promised: "
            + $"{"claim used Acme \"live in a week\"":c}",
        $"Todavía no hay ninguna promesa anotada. Cuando ganes una oportunidad, anota lo que prometiste: "
            + $"{"promesa usada Acme \"en marcha en una semana\"":c}"
    );

    public static LocalizedText Ask(Commitment commitment) =>
        new(
            $"Did we keep this promise to {Name(commitment):b}?",
            $"¿Hemos cumplido esta promesa con {Name(commitment):b}?"
        );

    public static LocalizedText AskReminder(Commitment commitment, FollowUp followUp) =>
        new(
            $"I asked on {followUp.AskedAt!.Value:d}: did we keep this promise to {Name(commitment):b}?",
            $"Te pregunté el {followUp.AskedAt!.Value:d}: ¿hemos cumplido esta promesa con {Name(commitment):b}?"
        );

    public static LocalizedText Label(FollowUpAnswer answer) =>
        answer switch
        {
            FollowUpAnswer.Kept => Kept,
            FollowUpAnswer.NotKept => NotKept,
            FollowUpAnswer.TooEarly => TooEarly,
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };

    /// <summary>The answer as a word inside a sentence.</summary>
    public static LocalizedText Word(FollowUpAnswer answer) =>
        answer switch
        {
            FollowUpAnswer.Kept => new("kept", "cumplida"),
            FollowUpAnswer.NotKept => new("not kept", "no cumplida"),
            FollowUpAnswer.TooEarly => new("too early", "demasiado pronto"),
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };

    public static LocalizedText Source(LocalizedText title, int version) =>
        new($"{title} · version {version}", $"{title} · versión {version}");

    public static LocalizedText DealValue(Commitment commitment) =>
        new($"{commitment.Deal}, won on {commitment.Closed}", $"{commitment.Deal}, ganada el {commitment.Closed}");

    public static LocalizedText AttachedNote(Commitment commitment, string by) =>
        new($"Noted by {by} on {commitment.AttachedAt:d}", $"Lo anotó {by} el {commitment.AttachedAt:d}");

    public static LocalizedText SaidBefore(AnswerGiven given, string by) =>
        new(
            $"{by} said on {given.At:d}: {Word(given.Answer):b}.",
            $"{by} dijo el {given.At:d}: {Word(given.Answer):b}."
        );

    public static LocalizedText Said(Commitment commitment, AnswerGiven given) =>
        new(
            $"Thank you. The promise to {Name(commitment):b}: {Word(given.Answer):b}, as you said on {given.At:d}.",
            $"Gracias. La promesa a {Name(commitment):b}: {Word(given.Answer):b}, según dijiste el {given.At:d}."
        );

    public static LocalizedText AsksAgain(DateTimeOffset at) =>
        new($"I'll ask again on {at:d}.", $"Volveré a preguntar el {at:d}.");

    public static LocalizedText ClaimSuspended(AgreementVersion version) =>
        new(
            $"The claim has been suspended since {version.SuspendedAt!.Value:d}: two customers said it "
                + $"was not kept.",
            $"La promesa está suspendida desde el {version.SuspendedAt!.Value:d}: dos clientes dijeron que no "
                + $"se cumplió."
        );

    public static LocalizedText MayChange(DateTimeOffset until) =>
        new($"You can change it until {until:d}.", $"Puedes cambiarlo hasta el {until:d}.");

    public static LocalizedText Refusal(AnswerDecision decision, Func<string, string> names) =>
        decision.Outcome switch
        {
            AnswerOutcome.NotThere => NotThere,
            AnswerOutcome.NotYet => NotYet(decision.Commitment!.Checks[decision.Check]),
            AnswerOutcome.NotYours => NotYours(names(decision.Commitment!.Checks[decision.Check].AskedOf!)),
            AnswerOutcome.SaidAlready => SaidAlready(decision.Commitment!.Checks[decision.Check].Given!),
            AnswerOutcome.Stands => Stands(decision.Commitment!.Checks[decision.Check].Given!),
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
        };

    public static LocalizedText Suspended(LocalizedText title) =>
        new(
            $"{title:b} is suspended: two customers said it was not kept. Nobody should promise it now.",
            $"{title:b} queda suspendida: dos clientes dijeron que no se cumplió. Nadie debería prometerla ahora."
        );

    public static readonly LocalizedText HowItComesBack = new(
        "It takes both sides to bring it back: they sign a changed version, or the same words if those "
            + "are still true.",
        "Hacen falta los dos lados para recuperarla: que firmen una versión distinta, o las mismas "
            + "palabras si siguen siendo verdad."
    );

    public static LocalizedText Reason(Commitment commitment, string by) =>
        new(
            $"{Name(commitment):b}, deal {commitment.Deal}, {by} on {commitment.Verdict!.At:d}: "
                + $"{Why(commitment.Verdict.Why, "“", "”", "no reason given")}",
            $"{Name(commitment):b}, oportunidad {commitment.Deal}, {by} el {commitment.Verdict!.At:d}: "
                + $"{Why(commitment.Verdict.Why, "«", "»", "sin motivo")}"
        );

    public static LocalizedText Line(Commitment commitment, LocalizedText title, LocalizedText state) =>
        new(
            $"{Name(commitment):b} · {title} · {commitment.Deal}: {state}",
            $"{Name(commitment):b} · {title} · {commitment.Deal}: {state}"
        );

    public static LocalizedText KeptLine(AnswerGiven given, string by) =>
        new($"kept, says {by} ({given.At:d})", $"cumplida, según {by} ({given.At:d})");

    public static LocalizedText NotKeptLine(AnswerGiven given, string by) =>
        new(
            $"{"not kept":b}, says {by} ({given.At:d}){Because(given.Why, "“", "”")}",
            $"{"no cumplida":b}, según {by} ({given.At:d}){Because(given.Why, "«", "»")}"
        );

    public static LocalizedText OpenLine(string of, DateTimeOffset at) =>
        new($"asked {of} on {at:d}, no answer yet", $"pregunté a {of} el {at:d}, sin respuesta aún");

    public static LocalizedText NextLine(DateTimeOffset at) => new($"I'll ask on {at:d}", $"preguntaré el {at:d}");

    public static readonly LocalizedText EarlyLine = new("too early to say", "demasiado pronto para decirlo");

    public static LocalizedText Counts(CommitmentCounts counts) =>
        (counts.Answered, counts.Waiting) switch
        {
            (0, var waiting) => new($"{waiting} waiting", $"{waiting} en espera"),
            (var answered, 0) => new($"kept {counts.Kept} of {answered}", $"cumplida {counts.Kept} de {answered}"),
            var (answered, waiting) => new(
                $"kept {counts.Kept} of {answered}, {waiting} waiting",
                $"cumplida {counts.Kept} de {answered}, {waiting} en espera"
            ),
        };

    public static LocalizedText ClaimLine(LocalizedText title, CommitmentCounts counts) =>
        new($"{title:b}: {Counts(counts)}", $"{title:b}: {Counts(counts)}");

    public static LocalizedText Titled(LocalizedText name) => new($"{ListTitle}: {name}", $"{ListTitle}: {name}");

    public static LocalizedText AnswerFor(Commitment commitment) =>
        new($"Answer {Truncate.ToLine(Name(commitment), 40)}", $"Responder {Truncate.ToLine(Name(commitment), 40)}");

    public static LocalizedText NothingOf(string words) =>
        new(
            $"Nothing is noted for “{words}”, as a claim or as an account.",
            $"No hay nada anotado de «{words}», ni como promesa ni como cuenta."
        );

    private static string Name(Commitment commitment) => CommitmentTexts.Named(commitment.Account, commitment.Deal);

    private static LocalizedText NotYet(FollowUp followUp) =>
        new(
            $"I'll ask about this on {followUp.DueAt:d}. There is nothing to answer until then.",
            $"Preguntaré por esto el {followUp.DueAt:d}. Hasta entonces no hay nada que responder."
        );

    private static LocalizedText NotYours(string name) =>
        new(
            $"I asked {name}, so only {name} can answer this.",
            $"Se lo pregunté a {name}, así que solo puede responder {name}."
        );

    private static LocalizedText SaidAlready(AnswerGiven given) =>
        new(
            $"You already said that on {given.At:d}, so nothing changed.",
            $"Eso ya lo dijiste el {given.At:d}, así que no ha cambiado nada."
        );

    private static LocalizedText Stands(AnswerGiven given) =>
        new(
            $"You said “{Word(given.Answer)}” on {given.At:d}. After a week an answer is final, so "
                + $"nothing changed.",
            $"El {given.At:d} dijiste «{Word(given.Answer)}». Pasada una semana la respuesta es "
                + $"definitiva, así que no ha cambiado nada."
        );

    private static string Why(string? why, string open, string close, string without) =>
        why is null ? without : $"{open}{Truncate.ToLine(why, 300)}{close}";

    private static string Because(string? why, string open, string close) =>
        why is null ? "" : $": {open}{Truncate.ToLine(why, 150)}{close}";
}
