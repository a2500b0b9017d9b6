using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>Texts of what feedback adds to the home page, the digest, the welcome and the sample.</summary>
internal static class FeedbackSectionTexts
{
    public static readonly LocalizedText LogFeedback = new("Log feedback", "Guardar comentario");
    public static readonly LocalizedText YourReports = new("Your reports", "Lo que has contado");
    public static readonly LocalizedText AllReports = new("All your reports", "Todo lo que has contado");
    public static readonly LocalizedText SampleFeedback = new("Feedback", "Comentarios");
    public static readonly LocalizedText HeardTitle = new("What customers said", "Lo que han dicho los clientes");
    public static readonly LocalizedText NothingHeard = new(
        "Nothing was logged. All it takes is one line: feedback Acme: …",
        "No se ha guardado nada. Basta una línea: comentario Acme: …"
    );

    public static LocalizedText Report(FeedbackEntry entry) =>
        LocalizedText.Invariant(
            $"{FeedbackCards.Line(entry)} · {entry.Details.Kind.Name():i} · "
                + $"{FeedbackTexts.VoicesOf(entry.Voices.Count)} · {entry.Created:d}"
        );

    /// <summary>The count in a digest's summary.</summary>
    public static LocalizedText Count(DigestVoices voices) =>
        new(
            $"{Count(voices.Count, "customer voice", "customer voices")}",
            $"{Count(voices.Count, "voz de cliente", "voces de clientes")}"
        );

    public static LocalizedText Heard(DigestVoices voices) =>
        (voices.Count - voices.CountBefore) switch
        {
            0 => new(
                $"{Voices(voices)}, the same as the week before.",
                $"{VoicesInSpanish(voices)}, las mismas que la semana anterior."
            ),
            > 0 and var more => new(
                $"{Voices(voices)}, {more} more than the week before.",
                $"{VoicesInSpanish(voices)}, {more} más que la semana anterior."
            ),
            var fewer => new(
                $"{Voices(voices)}, {-fewer} fewer than the week before.",
                $"{VoicesInSpanish(voices)}, {-fewer} menos que la semana anterior."
            ),
        };

    private static Text Voices(DigestVoices voices) =>
        voices.Accounts == 0
            ? (Text)$"{Count(voices.Count, "voice", "voices")}"
            : $"{Count(voices.Count, "voice", "voices")} from {Count(voices.Accounts, "account", "accounts")}";

    private static Text VoicesInSpanish(DigestVoices voices) =>
        voices.Accounts == 0
            ? (Text)$"{Count(voices.Count, "voz", "voces")}"
            : $"{Count(voices.Count, "voz", "voces")} de {Count(voices.Accounts, "cuenta", "cuentas")}";

    private static Text Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
