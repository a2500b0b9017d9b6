using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Texts about past versions and changes.</summary>
internal static class HistoryTexts
{
    public static LocalizedText HistoryTitle(LocalizedText title) => new($"{title}: history", $"{title}: historial");

    public static LocalizedText HistoryLine(AgreementVersion version, MemberNames names) =>
        new(
            $"{"Version":b} {version.Number:b}, proposed by {names[version.Author]} "
                + $"on {version.Created:d}. {StateLine(version, names)}",
            $"{"Versión":b} {version.Number:b}, propuesta por {names[version.Author]} el "
                + $"{version.Created:d}. {StateLine(version, names)}"
        );

    public static LocalizedText EditLine(VersionEdit edit, MemberNames names) =>
        edit.Voided.Count == 0
            ? new(
                $"Changed by {names[edit.Member]} on {edit.At:g}.",
                $"Cambiada por {names[edit.Member]} el {edit.At:g}."
            )
            : new(
                $"Changed by {names[edit.Member]} on {edit.At:g}, which voided "
                    + $"{names[edit.Voided[0].Member]}’s signature.",
                $"Cambiada por {names[edit.Member]} el {edit.At:g}, lo "
                    + $"que anuló la firma de {names[edit.Voided[0].Member]}."
            );

    public static LocalizedText ConfirmedOn(AgreementVersion version) =>
        new(
            $"Confirmed as still true on {version.ConfirmedAt!.Value:d}.",
            $"El {version.ConfirmedAt!.Value:d} se confirmó que seguía siendo verdad."
        );

    public static LocalizedText WhyLine(string why) => new($"Why: {why}", $"Por qué: {why}");

    public static LocalizedText EvidenceLine(IReadOnlyList<int> numbers) =>
        new($"Feedback: {AgreementTexts.Hashes(numbers)}", $"Comentarios: {AgreementTexts.Hashes(numbers)}");

    public static LocalizedText ReasonLine(string reason) => new($"Reason: {reason}", $"Motivo: {reason}");

    public static LocalizedText ChangesTitle(LocalizedText title, int from, int to) =>
        new($"{title}: version {from} → {to}", $"{title}: versión {from} → {to}");

    public static LocalizedText ChangesSince(int from) =>
        new($"Changes from version {from}", $"Qué cambia respecto a la versión {from}");

    public static LocalizedText SameAsSuspended(AgreementVersion agreed) =>
        new(
            $"{"The same words":b} as version {agreed.Number}, suspended since "
                + $"{agreed.SuspendedAt!.Value:d}. Once both sides sign, it is valid again.",
            $"{"Las mismas palabras":b} que la versión {agreed.Number}, suspendida desde el "
                + $"{agreed.SuspendedAt!.Value:d}. Cuando la firmen los dos lados, volverá a valer."
        );

    public static LocalizedText SuspendedSince(DateTimeOffset since) =>
        new(
            $"{"Suspended":b} since {since:d}: don’t use it until a version is signed again.",
            $"{"Suspendido":b} desde el {since:d}: no lo uses hasta que se firme otra versión."
        );

    public static LocalizedText SuspendedOn(AgreementVersion version) =>
        new($"Suspended on {version.SuspendedAt!.Value:d}.", $"Suspendida el {version.SuspendedAt!.Value:d}.");

    public static LocalizedText NothingDiffers(int from, int to) =>
        new($"Versions {from} and {to} say the same.", $"Las versiones {from} y {to} dicen lo mismo.");

    public static LocalizedText OnlyOne(LocalizedText title) =>
        new($"{title} has only one version so far.", $"{title} solo tiene una versión por ahora.");

    public static LocalizedText Removed(LocalizedText value) =>
        new($"{"No longer":i}: {value}", $"{"Ya no":i}: {value}");

    public static LocalizedText Added(LocalizedText value) => new($"{"New":i}: {value}", $"{"Nuevo":i}: {value}");

    public static LocalizedText MoreChanges(int count) => new($"… and {count} more", $"… y {count} más");

    private static LocalizedText StateLine(AgreementVersion version, MemberNames names) =>
        version.State switch
        {
            AgreementState.Proposed => new(
                $"Waiting for {AgreementTexts.Sides(version.Missing)}.",
                $"Espera la firma de {AgreementTexts.Sides(version.Missing)}."
            ),
            AgreementState.Agreed => AgreementTexts.AgreedBy(version, names),
            AgreementState.Superseded => AgreementTexts.SupersededBy(version, names),
            AgreementState.Rejected => AgreementTexts.RejectedBy(version, names),
            AgreementState.Withdrawn => AgreementTexts.WithdrawnBy(version, names),
            _ => throw new ArgumentOutOfRangeException(nameof(version)),
        };
}
