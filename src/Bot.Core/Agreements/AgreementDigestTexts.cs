using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Texts of agreements in the digest.</summary>
internal static class AgreementDigestTexts
{
    public static readonly LocalizedText AgreedTitle = new("Agreed by both sides", "Acordado por los dos lados");
    public static readonly LocalizedText WaitingTitle = new("To sign", "Por firmar");

    public static LocalizedText AgreedCount(int count) =>
        new($"{count} agreed", $"{count} {(count == 1 ? "acuerdo" : "acuerdos")}");

    public static LocalizedText WaitingCount(int count) => new($"{count} to sign", $"{count} por firmar");

    public static LocalizedText Agreed(DigestAgreement item) =>
        item.Lead is { } lead
            ? new(
                $"{item.Title:b}: “{lead}” (version {item.Number}, signed by {Join(item.People, "and")})",
                $"{item.Title:b}: «{lead}» (versión {item.Number}, firmada por {Join(item.People, "y")})"
            )
            : new(
                $"{item.Title:b}, version {item.Number}: signed by {Join(item.People, "and")}",
                $"{item.Title:b}, versión {item.Number}: firmada por {Join(item.People, "y")}"
            );

    public static LocalizedText Waiting(DigestAgreement item) =>
        item.People.Count == 0
            ? new(
                $"{item.Title:b}, version {item.Number}: waiting for {AgreementTexts.Sides(item.Missing)} "
                    + $"since {item.At:d}; nobody there can sign yet",
                $"{item.Title:b}, versión {item.Number}: espera a {AgreementTexts.Sides(item.Missing)} "
                    + $"desde el {item.At:d}; nadie de ese lado puede firmar todavía"
            )
            : new(
                $"{item.Title:b}, version {item.Number}: waiting for {AgreementTexts.Sides(item.Missing)} "
                    + $"({Join(item.People, "or")}) since {item.At:d}",
                $"{item.Title:b}, versión {item.Number}: espera a "
                    + $"{AgreementTexts.Sides(item.Missing)} ({Join(item.People, "o")}) desde el {item.At:d}"
            );

    public static LocalizedText AndMore(int count) => new($"and {count} more", $"y {count} más");

    private static string Join(IReadOnlyList<string> names, string last) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} {last} {names[^1]}";
}
