using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Texts of the forms to propose and to reject, and of their errors.</summary>
internal static class AgreementFormTexts
{
    public static readonly LocalizedText OnePerLine = new("One per line.", "Uno por línea.");
    public static readonly LocalizedText WhyLabel = new("Why this change", "Por qué este cambio");

    public static readonly LocalizedText WhyHint = new(
        "Approvers see it on the card they sign.",
        "Quienes aprueban lo ven en la tarjeta que firman."
    );

    public static readonly LocalizedText EvidenceLabel = new("Feedback behind it", "Comentarios que lo motivan");

    public static readonly LocalizedText EvidenceHint = new(
        "Feedback numbers, for example 12, 40.",
        "Números de comentario, por ejemplo 12, 40."
    );

    public static readonly LocalizedText EvidenceNotRead = new(
        "Write feedback numbers, for example 12, 40.",
        "Escribe los números de los comentarios, por ejemplo 12, 40."
    );

    public static readonly LocalizedText OwnerLabel = new("Owner", "Responsable");

    public static readonly LocalizedText OwnerHint = new(
        "I ask them every 90 days whether it is still true.",
        "Cada 90 días le pregunto si sigue siendo verdad."
    );

    public static readonly LocalizedText ReasonLabel = new("Reason", "Motivo");
    public static readonly LocalizedText ReasonHint = new(
        "The author will see it.",
        "Lo verá quien hizo la propuesta."
    );

    public static readonly LocalizedText ReasonMissing = new(
        "Say why, so the author can improve it.",
        "Di por qué, para que se pueda mejorar."
    );

    public static readonly LocalizedText NewIntro = new(
        "It takes effect once a sales approver and a marketing approver have signed it.",
        "Valdrá cuando lo firmen una persona de ventas y otra de marketing con permiso para aprobar."
    );

    public static LocalizedText NoSuchFeedback(IEnumerable<int> numbers) =>
        new(
            $"There is no feedback {AgreementTexts.Hashes(numbers)}.",
            $"No existe el comentario {AgreementTexts.Hashes(numbers)}."
        );

    public static LocalizedText ChangeIntro(AgreementView view, AgreementVersion basis, bool isWaiting) =>
        isWaiting
            ? new(
                $"{AgreementTexts.Version(view, basis)} is waiting for signatures. Changing it voids the "
                    + $"ones it has.",
                $"{AgreementTexts.Version(view, basis)} está pendiente de firma. Si la cambias, se anulan "
                    + $"las firmas que tenga."
            )
            : new(
                $"You are starting from {AgreementTexts.Lower(view, basis)}. Your change takes effect "
                    + $"once sales and marketing have signed it.",
                $"Partes de {AgreementTexts.Lower(view, basis)}. Tu cambio valdrá cuando lo firmen ventas "
                    + $"y marketing."
            );

    public static LocalizedText RejectTitle(AgreementVersion version) =>
        new($"Reject version {version.Number}", $"Rechazar versión {version.Number}");

    public static LocalizedText RejectIntro(AgreementView view, AgreementVersion version) =>
        AgreementTexts.Version(view, version);

    public static LocalizedText Required(LocalizedText label) => new($"{label} is required.", $"Falta: {label}.");

    public static LocalizedText NotAnOption(LocalizedText label) =>
        new($"{label}: choose one of the options.", $"{label}: elige una de las opciones.");

    public static LocalizedText NotADay(LocalizedText label) =>
        new(
            $"{label}: write the date as year, month and day, for example {"2027-03-31":c}.",
            $"{label}: escribe la fecha como año, mes y día, por ejemplo {"2027-03-31":c}."
        );

    public static readonly LocalizedText InOtherLanguageHint = new(
        "Signed together with the original. People who read the other language see this text.",
        "Se firma junto con el original. Quien lee en el otro idioma ve este texto."
    );

    public static readonly LocalizedText NotAMember = new(
        "I don't know this colleague yet. They need to say hello to me once.",
        "Todavía no conozco a esta persona. Tiene que saludarme una vez."
    );

    public static LocalizedText NoSuchOwner(string named) =>
        new(
            $"I don't know one colleague called “{named}”. Write it like this: {"owner:@lena":c}",
            $"No conozco a una sola persona del equipo que se llame «{named}». Escríbelo así: {"responsable:@lena":c}"
        );

    public static LocalizedText InOtherLanguage(LocalizedText label) =>
        new($"{label}, in the other language", $"{label}, en el otro idioma");
}
