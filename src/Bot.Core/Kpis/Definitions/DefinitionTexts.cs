using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

internal static class DefinitionTexts
{
    public static readonly LocalizedText ShipsSo = new(
        "Both sides have not agreed on a definition of their own yet, so this one counts.",
        "Aún no hay una definición acordada por ambos lados, así que cuenta esta."
    );

    public static readonly LocalizedText Agree = new("Agree on a definition", "Acordar una definición");

    public static readonly LocalizedText ShowFigure = new("Show the figure", "Ver la cifra");

    public static readonly LocalizedText Formula = new("What it counts", "Qué cuenta");
    public static readonly LocalizedText FormulaHint = new(
        "The formula in words, so that nobody has to guess.",
        "La fórmula con palabras, para que nadie tenga que adivinar."
    );
    public static readonly LocalizedText Reading = new("Computed as", "Se calcula como");
    public static readonly LocalizedText ReadingHint = new(
        "Only for figures that can be computed in several ways.",
        "Solo para cifras que se pueden calcular de varias formas."
    );
    public static readonly LocalizedText Direction = new("Good when it", "Es bueno que");
    public static readonly LocalizedText Up = new("rises", "suba");
    public static readonly LocalizedText Down = new("falls", "baje");
    public static readonly LocalizedText Side = new("Belongs to", "Es de");
    public static readonly LocalizedText Both = new("both sides", "los dos lados");
    public static readonly LocalizedText Sales = new("sales", "ventas");
    public static readonly LocalizedText Marketing = new("marketing", "marketing");

    public static readonly LocalizedText NoSuchReading = new(
        "This way of computing is not one of this figure, so it changes nothing.",
        "Esa forma de calcular no es de esta cifra, así que no cambia nada."
    );

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of the definition of {title}", $"de la definición de {title}"),
        title => new LocalizedText($"Definition of {title}", $"Definición de {title}")
    )
    {
        Plural = new LocalizedText("Definitions", "Definiciones"),
        ProposeTitle = new LocalizedText("Define a figure", "Definir una cifra"),
        ProposeNew = new LocalizedText("Define another figure", "Definir otra cifra"),
        NoneYet = new LocalizedText(
            "No figure has its own definition yet; each has the usual one. Propose the first.",
            "Ninguna cifra tiene definición propia; cada una usa la habitual. Propón la primera."
        ),
        Exists = new LocalizedText(
            "This figure already has a definition. Open it and propose a change.",
            "Esta cifra ya tiene una definición. Ábrela y propón un cambio."
        ),
        ShowSummary = new LocalizedText("What our figures count", "Qué cuentan nuestras cifras"),
        ExampleName = new LocalizedText("churn rate", "tasa de bajas"),
    };
}
