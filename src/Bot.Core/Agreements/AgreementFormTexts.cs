using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Texts of the forms to propose and to reject, and of their errors.</summary>
internal static class AgreementFormTexts
{
    public static readonly LocalizedText OnePerLine = new("One on each line.", "Uno en cada línea.");
    public static readonly LocalizedText WhyLabel = new("Why this change", "Por qué este cambio");

    public static readonly LocalizedText WhyHint = new(
        "Approvers read it on the card that they sign.",
        "Quienes aprueban lo leen en la tarjeta que firman."
    );

    public static readonly LocalizedText EvidenceLabel = new(
        "Feedback that led to it",
        "Comentarios que llevaron a ello"
    );

    public static readonly LocalizedText EvidenceHint = new("Numbers, such as 12, 40.", "Números, por ejemplo 12, 40.");

    public static readonly LocalizedText EvidenceNotRead = new(
        "Write the numbers of the feedback, such as 12, 40.",
        "Escribe los números de los comentarios, por ejemplo 12, 40."
    );

    public static readonly LocalizedText OwnerLabel = new("Owner", "Responsable");

    public static readonly LocalizedText OwnerHint = new(
        "Is asked every 90 days whether it is still true.",
        "Cada 90 días se le pregunta si sigue siendo cierto."
    );

    public static readonly LocalizedText ReasonLabel = new("Reason", "Motivo");
    public static readonly LocalizedText ReasonHint = new("The author reads it.", "Lo lee quien hizo la propuesta.");

    public static readonly LocalizedText ReasonMissing = new(
        "Say why, so that the author can improve it.",
        "Di por qué, para que se pueda mejorar."
    );

    public static readonly LocalizedText NewIntro = new(
        "It counts once an approver of sales and one of marketing have signed it.",
        "Cuenta cuando lo han firmado alguien de ventas y alguien de marketing con permiso para aprobar."
    );

    public static LocalizedText NoSuchFeedback(IEnumerable<int> numbers) =>
        new(
            $"There is no feedback {AgreementTexts.Hashes(numbers)}.",
            $"No existe el comentario {AgreementTexts.Hashes(numbers)}."
        );

    public static LocalizedText ChangeIntro(AgreementView view, AgreementVersion basis, bool isWaiting) =>
        isWaiting
            ? new(
                $"{AgreementTexts.Version(view, basis)} waits for signatures. Changing it voids those that it has.",
                $"{AgreementTexts.Version(view, basis)} espera firmas. Si la cambias, se anulan las que tenga."
            )
            : new(
                $"This starts from {AgreementTexts.Lower(view, basis)}. Your "
                    + $"change counts once sales and marketing have signed it.",
                $"Partes de {AgreementTexts.Lower(view, basis)}. Tu cambio cuenta cuando lo firmen ventas y marketing."
            );

    public static LocalizedText RejectTitle(AgreementVersion version) =>
        new($"Reject version {version.Number}", $"Rechazar versión {version.Number}");

    public static LocalizedText RejectIntro(AgreementView view, AgreementVersion version) =>
        AgreementTexts.Version(view, version);

    public static LocalizedText Required(LocalizedText label) => new($"{label} is needed.", $"Falta: {label}.");

    public static LocalizedText NotAnOption(LocalizedText label) =>
        new($"{label}: choose one of the options.", $"{label}: elige una de las opciones.");

    public static LocalizedText NotADay(LocalizedText label) =>
        new(
            $"{label}: write a day as year, month and day, such as {"2027-03-31":c}.",
            $"{label}: escribe un día como año, mes y día, por ejemplo {"2027-03-31":c}."
        );
}
