using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Personas.Drift;

/// <summary>Texts of the thresholds' settings.</summary>
internal static class DriftSettingsTexts
{
    public static readonly LocalizedText Summary = new(
        "From when on a change to a persona is proposed",
        "A partir de cuándo se propone cambiar una persona"
    );
    public static readonly LocalizedText Example = new(
        $"{"settings drift accounts:5 share:25":c}",
        $"{"ajustes deriva cuentas:5 parte:25":c}"
    );

    public static readonly LocalizedText Hint = new(
        $"Change it: {"settings drift accounts:5 share:25":c}",
        $"Cámbialo: {"ajustes deriva cuentas:5 parte:25":c}"
    );

    public static LocalizedText Stored(DriftThresholds thresholds) =>
        new(
            $"Stored: a change to a persona is proposed {MemberTexts.DriftFrom(thresholds)} in eight weeks.",
            $"Guardado: se propone cambiar una persona {MemberTexts.DriftFrom(thresholds)} en ocho semanas."
        );

    public static LocalizedText Now(DriftThresholds thresholds) =>
        new(
            $"A change to a persona is proposed {MemberTexts.DriftFrom(thresholds)} in eight weeks. {Hint}",
            $"Se propone cambiar una persona {MemberTexts.DriftFrom(thresholds)} en ocho semanas. {Hint}"
        );

    public static LocalizedText NoSuchSetting(string key) =>
        new(
            $"There is no setting “{key}” here. There are accounts and share: {"settings drift accounts:5 share:25":c}",
            $"Aquí no hay ningún ajuste «{key}». Hay cuentas y parte: {"ajustes deriva cuentas:5 parte:25":c}"
        );
}
