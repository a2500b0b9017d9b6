using Bot.Core.Chat;

namespace Bot.Core.Messaging;

/// <summary>Texts about messages that could not be delivered.</summary>
internal static class OutboxTexts
{
    public static readonly LocalizedText NeverPosted = new(
        "The message it was meant to update was never posted.",
        "El mensaje que tenía que actualizar nunca se publicó."
    );

    public static readonly LocalizedText WorkspaceLeft = new(
        "That workspace no longer belongs to this company.",
        "Ese espacio ya no es de esta empresa."
    );

    public static readonly LocalizedText Unreachable = new(
        "The platform could not be reached for three days.",
        "No se ha podido contactar con la plataforma durante tres días."
    );

    public static LocalizedText PlatformOff(string platform) =>
        new(
            $"Duet is not connected to {platform} on this machine.",
            $"Duet no está conectado a {platform} en esta máquina."
        );

    public static Card Undelivered(LocalizedText summary, LocalizedText reason)
    {
        var sentence = new LocalizedText(
            "I couldn't deliver one of your messages.",
            "No he podido entregar uno de tus mensajes."
        );
        return new Card(sentence, [new Paragraph(sentence), new Quote(summary), new Paragraph(reason)]);
    }
}
