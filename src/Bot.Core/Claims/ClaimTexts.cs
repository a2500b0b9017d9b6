using Bot.Core.Chat;

namespace Bot.Core.Claims;

internal static class ClaimTexts
{
    public static readonly Phrase Summary = new("Check whether we can promise this", "Comprobar si podemos prometer esto");

    public static readonly Phrase ComingWithClaims = new(
        $"Checking a promise is coming with claims. Until then, see what both sides have signed with {"message":c}, and when in doubt do not promise it.",
        $"Comprobar una promesa llegará con las promesas firmadas. Mientras tanto, mira lo que han firmado los dos lados con {"mensaje":c} y, si dudas, no lo prometas.");
}
