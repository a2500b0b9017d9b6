using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Plan;

internal static class SituationTexts
{
    public static readonly LocalizedText Name = new("Situation", "Situación");
    public static readonly LocalizedText Strengths = new("Strengths", "Fortalezas");
    public static readonly LocalizedText Weaknesses = new("Weaknesses", "Debilidades");
    public static readonly LocalizedText Opportunities = new("Opportunities", "Oportunidades");
    public static readonly LocalizedText Threats = new("Threats", "Amenazas");
    public static readonly LocalizedText Competitors = new("Competitors", "Competidores");
    public static readonly LocalizedText Summary = new(
        "Where we stand: strengths, weaknesses, opportunities, threats",
        "Dónde estamos: fortalezas, debilidades, oportunidades y amenazas"
    );
    public static readonly LocalizedText Example = new($"{"plan situation":c}", $"{"plan situación":c}");
    public static readonly LocalizedText Draft = new("Fill in from what we heard", "Rellenar con lo que hemos oído");
    public static readonly LocalizedText NothingHeard = new(
        "There are no themes and no signed competitors to fill it in from yet. You can write it yourself.",
        "Todavía no hay temas ni competidores firmados con los que rellenarla. Puedes escribirla tú."
    );
    public static readonly LocalizedText Nothing = new(
        "Nothing is said about the situation.",
        "No se dice nada de la situación."
    );

    public static readonly AgreementTypeTexts Kind = new(
        _ => new LocalizedText("of the situation", "de la situación"),
        _ => Name
    )
    {
        Plural = new LocalizedText("Situation", "Situación"),
        ProposeTitle = new LocalizedText("Propose the situation", "Proponer la situación"),
        ProposeNew = new LocalizedText("Write the situation", "Escribir la situación"),
        NoneYet = new LocalizedText(
            "Nobody has written down the situation yet.",
            "Nadie ha escrito todavía la situación."
        ),
        Exists = new LocalizedText(
            "The situation is already there. Open it and propose a change.",
            "La situación ya existe. Ábrela y propón un cambio."
        ),
        ShowSummary = Summary,
        ExampleName = new LocalizedText("situation", "situación"),
    };

    /// <summary>"Onboarding takes too long (theme 4, 12 accounts)".</summary>
    public static LocalizedText Heard(string theme, int number, int accounts)
    {
        var (id, count) = (Digits(number), Digits(accounts));
        return accounts == 1
            ? new($"{theme} (theme {id}, 1 account)", $"{theme} (tema {id}, 1 cuenta)")
            : new($"{theme} (theme {id}, {count} accounts)", $"{theme} (tema {id}, {count} cuentas)");
    }

    public static LocalizedText Theme(string name) => new($"Theme: {name}", $"Tema: {name}");

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
