using Bot.Core.Chat;

namespace Bot.Core.Messaging;

/// <summary>Texts about messages that could not be delivered.</summary>
internal static class OutboxTexts
{
    public static readonly LocalizedText NeverPosted = new(
        "The message that it would change was never posted.",
        "El mensaje que cambiaría nunca se publicó."
    );

    public static readonly LocalizedText WorkspaceLeft = new(
        "That workspace is not this company's any more.",
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
            "I could not deliver a message of yours.",
            "No he podido entregar un mensaje tuyo."
        );
        return new Card(sentence, [new Paragraph(sentence), new Quote(summary), new Paragraph(reason)]);
    }
}
