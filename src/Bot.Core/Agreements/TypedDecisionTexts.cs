using Bot.Core.Chat;

namespace Bot.Core.Agreements;

internal static class TypedDecisionTexts
{
    public static readonly LocalizedText Sign = new(
        $"Nothing is signed yet. Read this, then press {"Sign":b}.",
        $"Todavía no se ha firmado nada. Léelo y pulsa {"Firmar":b}."
    );

    public static readonly LocalizedText Reject = new(
        $"Nothing is rejected yet. Read this, then press {"Reject":b}.",
        $"Todavía no se ha rechazado nada. Léelo y pulsa {"Rechazar":b}."
    );

    public static readonly LocalizedText Withdraw = new(
        $"Nothing is withdrawn yet. If this is the right one, press {"Withdraw":b}. After that, nobody "
            + $"can sign it.",
        $"Todavía no se ha retirado nada. Si es esta, pulsa {"Retirar":b}. Después nadie podrá firmarla."
    );
}
