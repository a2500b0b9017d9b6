using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

internal static class TargetTexts
{
    public static readonly LocalizedText Kpi = new("Figure", "Cifra");
    public static readonly LocalizedText Per = new("Per", "Por");
    public static readonly LocalizedText Value = new("Target", "Meta");
    public static readonly LocalizedText ValueHint = new(
        "With its unit: $120,000, 25% or 30 days.",
        "Con su unidad: 120.000 €, 25 % o 30 días."
    );
    public static readonly LocalizedText Why = new("Why this target", "Por qué esta meta");

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of the target {title}", $"de la meta {title}"),
        title => new LocalizedText($"Target {title}", $"Meta {title}")
    )
    {
        Plural = new LocalizedText("Targets", "Metas"),
        ProposeTitle = new LocalizedText("Propose a target", "Proponer una meta"),
        ProposeNew = new LocalizedText("Propose a new target", "Proponer una meta nueva"),
        NoneYet = new LocalizedText(
            "There are no targets yet. Propose the first one.",
            "Todavía no hay metas. Propón la primera."
        ),
        Exists = new LocalizedText(
            "This figure already has a target for that period. Open it and propose a change.",
            "Esta cifra ya tiene una meta para ese periodo. Ábrela y propón un cambio."
        ),
        ShowSummary = new LocalizedText("The targets of our figures", "Las metas de nuestras cifras"),
        ExampleName = new LocalizedText("revenue quarter", "ingresos trimestre"),
    };

    public static LocalizedText Name(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Week => new("week", "semana"),
            PeriodKind.Month => new("month", "mes"),
            PeriodKind.Quarter => new("quarter", "trimestre"),
            PeriodKind.Half => new("half-year", "semestre"),
            PeriodKind.Year => new("year", "año"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static LocalizedText Title(LocalizedText kpi, LocalizedText per) =>
        new($"{kpi} per {per}", $"{kpi} por {per}");

    public static LocalizedText NoUnit(KpiUnit unit) =>
        unit switch
        {
            KpiUnit.Money => new(
                "I can't read this target as an amount. Write it with its currency, like $120,000.",
                "No entiendo esta meta como importe. Escríbela con su moneda, por ejemplo 120.000 €."
            ),
            KpiUnit.Share => new(
                "I can't read this target as a percentage. Write it like 25%.",
                "No entiendo esta meta como porcentaje. Escríbela así: 25 %."
            ),
            KpiUnit.Days => new(
                "I can't read this target as days. Write it like 30 days.",
                "No entiendo esta meta como días. Escríbela así: 30 días."
            ),
            _ => new(
                "I can't read this target as a number. Write it like 12.",
                "No entiendo esta meta como número. Escríbela así: 12."
            ),
        };

    /// <summary>"Target: $150,000, 58.7% reached (version 2)"; for costs whether the figure stays within it.</summary>
    public static LocalizedText Line(KpiFigure figure, KpiTarget target)
    {
        var unit = figure.Definition.Unit;
        var wanted = KpiTexts.Value(unit, KpiResult.Of(target.Value.Number) with { Currency = target.Value.Currency });
        LocalizedText version = new($"(version {target.Version})", $"(versión {target.Version})");
        if (
            figure.Now.Number is not { } now
            || (figure.Now.Currency ?? target.Value.Currency) != target.Value.Currency
            || target.Value.Number <= 0
        )
        {
            return new($"Target: {wanted} {version}", $"Meta: {wanted} {version}");
        }

        if (!figure.Definition.RisesWell)
        {
            return now <= target.Value.Number
                ? new($"Target: at most {wanted}, kept {version}", $"Meta: como mucho {wanted}, cumplida {version}")
                : new(
                    $"Target: at most {wanted}, not kept {version}",
                    $"Meta: como mucho {wanted}, sin cumplir {version}"
                );
        }

        var reached = now / target.Value.Number;
        return new(
            $"Target: {wanted}, {reached:P1} reached {version}",
            $"Meta: {wanted}, alcanzada al {reached:P1} {version}"
        );
    }
}
