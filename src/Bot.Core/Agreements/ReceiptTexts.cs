using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Replies after an action.</summary>
internal static class ReceiptTexts
{
    public static LocalizedText Received(AgreementView view, AgreementVersion version, int asked) =>
        version.Sides is [var only]
            ? new(
                $"{AgreementTexts.Version(view, version)} is proposed. It takes effect once an approver in "
                    + $"{MemberTexts.Name(only)} has signed it{Asked(asked)}.",
                $"{AgreementTexts.Version(view, version)} queda propuesta. Valdrá cuando la firme una persona de "
                    + $"{MemberTexts.Name(only)} con permiso para aprobar{Asked(asked)}."
            )
            : new(
                $"{AgreementTexts.Version(view, version)} is proposed. It takes effect once a sales approver "
                    + $"and a marketing approver have signed it{Asked(asked)}.",
                $"{AgreementTexts.Version(view, version)} queda propuesta. Valdrá cuando la firmen una "
                    + $"persona de ventas y otra de marketing con permiso para aprobar{Asked(asked)}."
            );

    public static LocalizedText EditReceived(AgreementView view, AgreementVersion version, MemberNames names) =>
        version.Edits[^1].Voided.Count == 0
            ? new(
                $"{AgreementTexts.Version(view, version)} has changed and is waiting for {AgreementTexts.Sides(version.Sides)}.",
                $"{AgreementTexts.Version(view, version)} ha cambiado y espera la firma de {AgreementTexts.Sides(version.Sides)}."
            )
            : new(
                $"{AgreementTexts.Version(view, version)} has changed. That voids "
                    + $"{names[version.Edits[^1].Voided[0].Member]}’s signature, so it is waiting for "
                    + $"{AgreementTexts.Sides(version.Sides)} again.",
                $"{AgreementTexts.Version(view, version)} ha cambiado. Eso anula la firma de "
                    + $"{names[version.Edits[^1].Voided[0].Member]}, así que vuelve a esperar la firma de "
                    + $"{AgreementTexts.Sides(version.Sides)}."
            );

    public static LocalizedText ShownUntilThen(AgreementVersion agreed) =>
        new(
            $"Until then, everyone keeps seeing version {agreed.Number}.",
            $"Hasta entonces se seguirá mostrando la versión {agreed.Number}."
        );

    public static LocalizedText NoApprover(IReadOnlyList<Side> sides) =>
        new(
            $"Nobody in {AgreementTexts.Sides(sides)} is an approver yet, so nobody can sign. An admin "
                + $"can name approvers with {"settings":c}.",
            $"Nadie de {AgreementTexts.Sides(sides)} tiene permiso para aprobar, así que nadie puede "
                + $"firmar. Quien administra puede darlo con {"ajustes":c}."
        );

    public static readonly LocalizedText WhoIsWho = new("Who is who", "Quién es quién");

    public static LocalizedText NobodyCanSign(
        AgreementView view,
        AgreementVersion version,
        IReadOnlyList<Side> sides
    ) =>
        new(
            $"{AgreementTexts.Version(view, version)}, proposed by {view.Names[version.Author]}, needs a "
                + $"signature from {AgreementTexts.Sides(sides)}, but nobody there is an approver. Make someone "
                + $"an approver: {"settings NAME role:approver":c}",
            $"{AgreementTexts.Version(view, version)}, propuesta de {view.Names[version.Author]}, "
                + $"necesita la firma de {AgreementTexts.Sides(sides)}, pero allí nadie tiene permiso para "
                + $"aprobar. Dáselo a alguien: {"ajustes NOMBRE rol:aprobador":c}"
        );

    public static LocalizedText StillWaits(AgreementView view, AgreementVersion version) =>
        new(
            $"{AgreementTexts.Version(view, version)}, proposed by {view.Names[version.Author]}, has been "
                + $"waiting for your signature since {version.WaitingSince:d}.",
            $"{AgreementTexts.Version(view, version)}, propuesta de "
                + $"{view.Names[version.Author]}, espera tu firma desde el {version.WaitingSince:d}."
        );

    public static LocalizedText FromEvidence(IReadOnlyList<int> numbers) =>
        numbers.Count == 1
            ? new(
                $"It is based on feedback {AgreementTexts.Hashes(numbers)}.",
                $"Se basa en el comentario {AgreementTexts.Hashes(numbers)}."
            )
            : new(
                $"It is based on feedback {AgreementTexts.Hashes(numbers)}.",
                $"Se basa en los comentarios {AgreementTexts.Hashes(numbers)}."
            );

    public static LocalizedText SignedReceipt(AgreementView view, AgreementVersion version, Side side) =>
        new(
            $"You signed for {MemberTexts.Name(side)}. {AgreementTexts.Version(view, version)} is now "
                + $"waiting for {AgreementTexts.Sides(version.Missing)}.",
            $"Has firmado por {MemberTexts.Name(side)}. {AgreementTexts.Version(view, version)} "
                + $"espera ahora la firma de {AgreementTexts.Sides(version.Missing)}."
        );

    public static LocalizedText AgreedReceipt(AgreementView view, AgreementVersion version, MemberNames names) =>
        new(
            $"{AgreementTexts.Version(view, version)} is agreed by "
                + $"{AgreementTexts.Signers(version, names)}. Everyone sees it from now on.",
            $"{AgreementTexts.Version(view, version)} queda acordada por "
                + $"{AgreementTexts.Signers(version, names)}. Desde ahora es la que ve todo el mundo."
        );

    /// <summary>To a member whose side signs alone.</summary>
    public static readonly LocalizedText Published = new(
        "Done. Everyone finds it from now on.",
        "Hecho. Desde ahora lo encuentra todo el mundo."
    );

    public static LocalizedText RejectedReceipt(AgreementView view, AgreementVersion version) =>
        new(
            $"{AgreementTexts.Version(view, version)} is rejected. The author will see your reason.",
            $"{AgreementTexts.Version(view, version)} queda rechazada. Quien la propuso verá tu motivo."
        );

    public static LocalizedText RejectedNotice(AgreementView view, AgreementVersion version, MemberNames names) =>
        new(
            $"{names[version.Settled!.Member]} rejected {AgreementTexts.Lower(view, version)}:",
            $"{names[version.Settled!.Member]} ha rechazado {AgreementTexts.Lower(view, version)}:"
        );

    public static LocalizedText WithdrawnReceipt(AgreementView view, AgreementVersion version, MemberNames names) =>
        new(
            $"{names[version.Settled!.Member]} has withdrawn {AgreementTexts.Lower(view, version)}. "
                + $"Nobody can sign it any more.",
            $"{names[version.Settled!.Member]} ha retirado {AgreementTexts.Lower(view, version)}. Ya "
                + $"nadie puede firmarla."
        );

    public static LocalizedText ConfirmedReceipt(AgreementView view, AgreementVersion version) =>
        new(
            $"Thank you. {AgreementTexts.Version(view, version)} stays as it is. I'll ask again before "
                + $"{version.ReviewAt!.Value:d}.",
            $"Gracias. {AgreementTexts.Version(view, version)} se queda como está. Volveré a preguntar "
                + $"antes del {version.ReviewAt!.Value:d}."
        );

    public static LocalizedText AskStillTrue(AgreementView view, AgreementVersion version, DateTimeOffset now) =>
        version.IsDueForReview(now)
            ? new(
                $"Is this still true? {AgreementTexts.Version(view, version)} has been due for review "
                    + $"since {version.ReviewAt!.Value:d}.",
                $"¿Sigue siendo verdad? {AgreementTexts.Version(view, version)} está pendiente de "
                    + $"revisión desde el {version.ReviewAt!.Value:d}."
            )
            : new(
                $"Is this still true? {AgreementTexts.Version(view, version)} "
                    + $"is due for review on {version.ReviewAt!.Value:d}.",
                $"¿Sigue siendo verdad? {AgreementTexts.Version(view, version)} tiene que revisarse el "
                    + $"{version.ReviewAt!.Value:d}."
            );

    private static LocalizedText Asked(int asked) =>
        asked switch
        {
            0 => LocalizedText.Invariant(""),
            1 => new("; I've asked one person", "; se lo he pedido a una persona"),
            _ => new($"; I've asked {asked} people", $"; se lo he pedido a {asked} personas"),
        };

    public static LocalizedText SignedAnswer(LocalizedText title) =>
        new($"Both sides have signed an answer to this: {title}", $"Hay una respuesta firmada para esto: {title}");

    public static LocalizedText SignWaiting(int count) =>
        new($"Sign what is waiting for you ({count})", $"Firmar lo que tienes pendiente ({count})");
}
