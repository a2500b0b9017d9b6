using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>What people hear who may not use Duet. These sentences name no company, person or figure.</summary>
public static class AdmissionTexts
{
    public static readonly LocalizedText NotForYou = new(
        "Sorry, only people who work at this company can use Duet. Please ask your contact there.",
        "Lo siento, Duet es solo para quienes trabajan en esta empresa. Pregunta a tu contacto allí."
    );

    public static readonly LocalizedText TryAgain = new(
        "I can't check right now whether you're on the team, so I haven't done anything. Please try again in a minute.",
        "Ahora mismo no puedo comprobar si formas parte del equipo, así que no he hecho nada. Inténtalo de nuevo en un minuto."
    );
}
