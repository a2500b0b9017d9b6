using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Replies after an action.</summary>
internal static class ReceiptTexts
{
    public static LocalizedText Received(AgreementView view, AgreementVersion version, int asked) =>
        new(
            $"{AgreementTexts.Version(view, version)} is proposed. It counts once an "
                + $"approver of sales and one of marketing have signed it{Asked(asked)}.",
            $"{AgreementTexts.Version(view, version)} queda propuesta. Contará cuando la firmen "
                + $"alguien de ventas y alguien de marketing con permiso para aprobar{Asked(asked)}."
        );

    public static LocalizedText EditReceived(AgreementView view, AgreementVersion version, MemberNames names) =>
        version.Edits[^1].Voided.Count == 0
            ? new(
                $"{AgreementTexts.Version(view, version)} is changed and waits for sales and marketing.",
                $"{AgreementTexts.Version(view, version)} ha cambiado y espera la firma de ventas y marketing."
            )
            : new(
                $"{AgreementTexts.Version(view, version)} is changed. That voids the signature of "
                    + $"{names[version.Edits[^1].Voided[0].Member]}: it waits for sales and marketing again.",
                $"{AgreementTexts.Version(view, version)} ha cambiado. Eso anula la firma de "
                    + $"{names[version.Edits[^1].Voided[0].Member]}: vuelve a esperar la firma de ventas y marketing."
            );

    public static LocalizedText ShownUntilThen(AgreementVersion agreed) =>
        new(
            $"Until then everybody keeps getting version {agreed.Number}.",
            $"Hasta entonces se sigue mostrando la versión {agreed.Number}."
        );

    public static LocalizedText NoApprover(IReadOnlyList<Side> sides) =>
        new(
            $"Nobody in {AgreementTexts.Sides(sides)} is an approver yet, so nobody "
                + $"can sign for them. An admin can name approvers with {"settings":c}.",
            $"Nadie de {AgreementTexts.Sides(sides)} tiene permiso para aprobar, así que "
                + $"nadie puede firmar por su lado. Quien administra puede darlo con {"ajustes":c}."
        );

    public static readonly LocalizedText WhoIsWho = new("Who is who", "Quién es quién");

    public static LocalizedText NobodyCanSign(
        AgreementView view,
        AgreementVersion version,
        IReadOnlyList<Side> sides
    ) =>
        new(
            $"{AgreementTexts.Version(view, version)}, proposed by "
                + $"{view.Names[version.Author]}, waits for {AgreementTexts.Sides(sides)}, "
                + $"where nobody is an approver. Name one: {"settings NAME role:approver":c}",
            $"{AgreementTexts.Version(view, version)}, propuesta de {view.Names[version.Author]}, "
                + $"espera la firma de {AgreementTexts.Sides(sides)}, donde nadie tiene permiso para "
                + $"aprobar. Dáselo a alguien: {"ajustes NOMBRE rol:aprobadora":c}"
        );

    public static LocalizedText StillWaits(AgreementView view, AgreementVersion version) =>
        new(
            $"{AgreementTexts.Version(view, version)}, proposed by {view.Names[version.Author]}, "
                + $"waits for your signature since {version.WaitingSince:d}.",
            $"{AgreementTexts.Version(view, version)}, propuesta de "
                + $"{view.Names[version.Author]}, espera tu firma desde el {version.WaitingSince:d}."
        );

    public static LocalizedText FromEvidence(IReadOnlyList<int> numbers) =>
        numbers.Count == 1
            ? new(
                $"It came from feedback {AgreementTexts.Hashes(numbers)}.",
                $"Viene del comentario {AgreementTexts.Hashes(numbers)}."
            )
            : new(
                $"It came from feedback {AgreementTexts.Hashes(numbers)}.",
                $"Viene de los comentarios {AgreementTexts.Hashes(numbers)}."
            );

    public static LocalizedText SignedReceipt(AgreementView view, AgreementVersion version, Side side) =>
        new(
            $"You signed for {MemberTexts.Name(side)}. {AgreementTexts.Version(view, version)} "
                + $"now waits for {AgreementTexts.Sides(version.Missing)}.",
            $"Has firmado por {MemberTexts.Name(side)}. {AgreementTexts.Version(view, version)} "
                + $"espera ahora la firma de {AgreementTexts.Sides(version.Missing)}."
        );

    public static LocalizedText AgreedReceipt(AgreementView view, AgreementVersion version, MemberNames names) =>
        new(
            $"{AgreementTexts.Version(view, version)} is agreed by "
                + $"{AgreementTexts.Signers(version, names)}. From now on everybody gets it.",
            $"{AgreementTexts.Version(view, version)} queda acordada por "
                + $"{AgreementTexts.Signers(version, names)}. Desde ahora es la que se muestra."
        );

    public static LocalizedText RejectedReceipt(AgreementView view, AgreementVersion version) =>
        new(
            $"{AgreementTexts.Version(view, version)} is rejected. The author gets your reason.",
            $"{AgreementTexts.Version(view, version)} queda rechazada. Quien la propuso recibe tu motivo."
        );

    public static LocalizedText RejectedNotice(AgreementView view, AgreementVersion version, MemberNames names) =>
        new(
            $"{names[version.Settled!.Member]} rejected {AgreementTexts.Lower(view, version)}:",
            $"{names[version.Settled!.Member]} ha rechazado {AgreementTexts.Lower(view, version)}:"
        );

    public static LocalizedText WithdrawnReceipt(AgreementView view, AgreementVersion version, MemberNames names) =>
        new(
            $"{AgreementTexts.Version(view, version)} is withdrawn by "
                + $"{names[version.Settled!.Member]}. Nobody can sign it any more.",
            $"{AgreementTexts.Version(view, version)} queda retirada por "
                + $"{names[version.Settled!.Member]}. Ya nadie puede firmarla."
        );

    public static LocalizedText ConfirmedReceipt(AgreementView view, AgreementVersion version) =>
        new(
            $"Thank you. {AgreementTexts.Version(view, version)} stays as "
                + $"it is; I will ask again before {version.ReviewAt!.Value:d}.",
            $"Gracias. {AgreementTexts.Version(view, version)} se queda como "
                + $"está; volveré a preguntar antes del {version.ReviewAt!.Value:d}."
        );

    public static LocalizedText AskStillTrue(AgreementView view, AgreementVersion version, DateTimeOffset now) =>
        version.IsDueForReview(now)
            ? new(
                $"Is this still true? {AgreementTexts.Version(view, version)} "
                    + $"is due for review since {version.ReviewAt!.Value:d}.",
                $"¿Sigue siendo cierto? {AgreementTexts.Version(view, version)} "
                    + $"está pendiente de revisión desde el {version.ReviewAt!.Value:d}."
            )
            : new(
                $"Is this still true? {AgreementTexts.Version(view, version)} "
                    + $"is due for review on {version.ReviewAt!.Value:d}.",
                $"¿Sigue siendo cierto? {AgreementTexts.Version(view, version)} "
                    + $"se revisa el {version.ReviewAt!.Value:d}."
            );

    private static LocalizedText Asked(int asked) =>
        asked switch
        {
            0 => LocalizedText.Invariant(""),
            1 => new("; I have asked one person", "; se lo he pedido a una persona"),
            _ => new($"; I have asked {asked} people", $"; se lo he pedido a {asked} personas"),
        };

    public static LocalizedText SignedAnswer(LocalizedText title) =>
        new($"Both sides have signed an answer to this: {title}", $"Hay una respuesta firmada para esto: {title}");
}
