using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Personas.Drift;

/// <summary>Texts of the thresholds' settings.</summary>
internal static class DriftSettingsTexts
{
    public static readonly LocalizedText Summary = new(
        "Set when I propose a change to a persona",
        "Decidir cuándo propongo cambiar un perfil"
    );
    public static readonly LocalizedText Example = new(
        $"{"settings drift accounts:5 share:25":c}",
        $"{"ajustes evolución cuentas:5 porcentaje:25":c}"
    );

    public static readonly LocalizedText Hint = new(
        $"Change it: {"settings drift accounts:5 share:25":c}",
        $"Cámbialo: {"ajustes evolución cuentas:5 porcentaje:25":c}"
    );

    public static LocalizedText Stored(DriftThresholds thresholds) =>
        new(
            $"Saved: I propose a change to a persona once {MemberTexts.DriftFrom(thresholds)} name the "
                + $"same pain point in eight weeks.",
            $"Guardado: propongo cambiar un perfil cuando {MemberTexts.DriftFrom(thresholds)} mencionan "
                + $"el mismo problema en ocho semanas."
        );

    public static LocalizedText Now(DriftThresholds thresholds) =>
        new(
            $"I propose a change to a persona once {MemberTexts.DriftFrom(thresholds)} name the same pain "
                + $"point in eight weeks. {Hint}",
            $"Propongo cambiar un perfil cuando {MemberTexts.DriftFrom(thresholds)} mencionan el mismo "
                + $"problema en ocho semanas. {Hint}"
        );

    public static LocalizedText NoSuchSetting(string key) =>
        new(
            $"There is no setting “{key}” here. You can set accounts and share: "
                + $"{"settings drift accounts:5 share:25":c}",
            $"Aquí no hay ningún ajuste «{key}». Puedes ajustar cuentas y porcentaje: "
                + $"{"ajustes evolución cuentas:5 porcentaje:25":c}"
        );
}
