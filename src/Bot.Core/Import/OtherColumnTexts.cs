using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>Columns and questions of files of subscriptions, answers, forms and costs.</summary>
internal static class OtherColumnTexts
{
    public static readonly LocalizedText DealId = new("id of the deal", "id de la oportunidad");
    public static readonly LocalizedText FromStage = new("from stage", "etapa anterior");
    public static readonly LocalizedText ToStage = new("to stage", "etapa nueva");
    public static readonly LocalizedText ChangedOn = new("changed on", "día del cambio");
    public static readonly LocalizedText Entered = new("day of each stage", "día de cada etapa");
    public static readonly LocalizedText Since = new("in its stage since", "en su etapa desde");
    public static readonly LocalizedText Monthly = new("per month", "al mes");
    public static readonly LocalizedText Yearly = new("per year", "al año");
    public static readonly LocalizedText Interval = new("billing interval", "periodicidad");
    public static readonly LocalizedText Seats = new("seats", "licencias");
    public static readonly LocalizedText Start = new("start", "inicio");
    public static readonly LocalizedText End = new("end", "fin");
    public static readonly LocalizedText TrialEnd = new("end of the trial", "fin de la prueba");
    public static readonly LocalizedText Renews = new("renewal", "renovación");
    public static readonly LocalizedText Status = new("status", "estado");
    public static readonly LocalizedText Left = new("has left", "se ha dado de baja");
    public static readonly LocalizedText Person = new("person", "persona");
    public static readonly LocalizedText Score = new("score", "puntuación");
    public static readonly LocalizedText Comment = new("comment", "comentario");
    public static readonly LocalizedText Form = new("form or page", "formulario o página");
    public static readonly LocalizedText Visits = new("visits", "visitas");
    public static readonly LocalizedText Submissions = new("submissions", "envíos");
    public static readonly LocalizedText Cost = new("cost of what was sold", "coste de lo vendido");
    public static readonly LocalizedText Revenue = new("revenue", "ingresos");
    public static readonly LocalizedText Margin = new("gross margin", "margen bruto");
    public static readonly LocalizedText CostOrMargin = new("cost or margin", "coste o margen");
    public static readonly LocalizedText DayOrProduct = new("period or product", "periodo o producto");

    public static readonly LocalizedText NoDays = new(
        "The file says who has left, but not when. It gives one churn figure as of today, and none per period.",
        "El archivo dice quién se ha ido, pero no cuándo. Da una sola tasa de bajas a fecha de hoy, no por periodos."
    );

    public static readonly LocalizedText NotPercent = new(
        "is not a share: write it like 62%",
        "no es un porcentaje: escríbelo así, 62 %"
    );

    public static LocalizedText Name(SubscriptionStatus status) =>
        status switch
        {
            SubscriptionStatus.Active => new("active", "activa"),
            SubscriptionStatus.Trial => new("trial", "de prueba"),
            SubscriptionStatus.Ended => new("ended", "finalizada"),
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static LocalizedText NoScore(string words) =>
        new($"“{words}” is not a score from 0 to 10", $"«{words}» no es una puntuación de 0 a 10");

    public static LocalizedText NoInterval(string words) =>
        new($"I don't know the interval “{words}”", $"no conozco la periodicidad «{words}»");

    public static ImportQuestion WhichStatus(string key, string words) =>
        new(
            key,
            new(
                $"What does the status “{Truncate.ToLine(words, 40)}” mean?",
                $"¿Qué significa el estado «{Truncate.ToLine(words, 40)}»?"
            ),
            [
                .. Enum.GetValues<SubscriptionStatus>()
                    .Select(status => new Option(status.ToString().ToLowerInvariant(), Name(status))),
            ]
        );

    public static ImportQuestion WhichInterval() =>
        new(
            "interval",
            new("What is the amount for?", "¿A qué periodo corresponde el importe?"),
            [
                new("month", new("A month", "Un mes")),
                new("quarter", new("A quarter", "Un trimestre")),
                new("year", new("A year", "Un año")),
            ]
        );

    public static ImportQuestion WhichSeats() =>
        new(
            "perseat",
            new(
                "Some rows have several seats. Is the amount for each seat or for all?",
                "Algunas filas tienen varias licencias. ¿El importe es por licencia o por todas?"
            ),
            [new("each", new("For each seat", "Por licencia")), new("all", new("For all seats", "Por todas"))]
        );
}
