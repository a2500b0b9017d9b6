using Bot.Core.Chat;

namespace Bot.Core.Outbox;

internal static class OutboxTexts
{
    public static readonly Phrase NeverPosted = new(
        "The message that it would change was never posted.",
        "El mensaje que cambiaría nunca se publicó."
    );

    public static readonly Phrase WorkspaceLeft = new(
        "That workspace is not this company's any more.",
        "Ese espacio ya no es de esta empresa."
    );

    public static readonly Phrase Unreachable = new(
        "The platform could not be reached for three days.",
        "No se ha podido contactar con la plataforma durante tres días."
    );

    public static Phrase PlatformOff(string platform) =>
        new(
            $"Duet is not connected to {platform} on this machine.",
            $"Duet no está conectado a {platform} en esta máquina."
        );

    public static Card Undelivered(Phrase summary, Phrase reason)
    {
        var sentence = new Phrase("I could not deliver a message of yours.", "No he podido entregar un mensaje tuyo.");
        return new Card(sentence, [new Paragraph(sentence), new Quote(summary), new Paragraph(reason)]);
    }
}
