using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>The rows behind figures of subscriptions, answers, forms and margins.</summary>
internal static class OtherFigureRows
{
    private static readonly string[] OfSubscriptions =
    [
        "churn",
        "retention",
        "mrr",
        "nrr",
        "grr",
        "subscriptionchurn",
        "mrrchurn",
        "clv",
        "clvcac",
    ];

    public static IEnumerable<FigureRow> Of(string kpi, FactSet facts, Period period) =>
        kpi switch
        {
            "nps" => Answers(facts, period),
            "forms" => Forms(facts, period),
            "margin" or "roi" => Costs(facts, period),
            _ when OfSubscriptions.Contains(kpi) => Subscriptions(kpi, facts, period),
            _ => [],
        };

    private static IEnumerable<FigureRow> Subscriptions(string kpi, FactSet facts, Period period) =>
        facts.Others.Subscriptions.Select(row => new FigureRow(
            row.Start,
            facts.Name(row.Account),
            row.Currency == 0 ? null : new Money(row.Monthly, facts.Name(row.Currency)),
            row.End is { } end ? KpiRowTexts.Until(end)
                : row.Status == SubscriptionStatus.Ended ? KpiRowTexts.Gone
                : KpiRowTexts.Running,
            !row.IsPaid ? KpiRowTexts.NotPaid
                : facts.Others.HasOnlyFlags ? null
                : row.HasUnknownEnd ? KpiRowTexts.NoEnd
                : kpi == "mrr" && !row.RunsAfter(period.To) ? KpiRowTexts.NotThen
                : !row.RunsAfter(period.From.AddDays(-1)) && !row.RunsAfter(period.To) ? KpiRowTexts.NotThen
                : null
        ));

    private static IEnumerable<FigureRow> Answers(FactSet facts, Period period)
    {
        var (_, from, to) = SurveyFormulas.Answers(facts, period);
        var rows = facts.Others.Answers.Where(row => row.Day >= from && row.Day <= to).ToList();
        return rows.Select(
            (row, at) =>
                new FigureRow(
                    row.Day,
                    facts.Name(row.Account),
                    null,
                    row.Comment == 0
                        ? LocalizedText.Invariant($"{row.Score}")
                        : LocalizedText.Invariant($"{row.Score} · {Truncate.ToLine(facts.Name(row.Comment), 80)}"),
                    row.Person != 0 && rows.FindLastIndex(other => other.Person == row.Person) != at
                        ? KpiRowTexts.AnsweredLater
                        : null
                )
        );
    }

    private static IEnumerable<FigureRow> Forms(FactSet facts, Period period) =>
        facts
            .Others.FormDays.Where(row => row.Day >= period.From && row.Day <= period.To)
            .Select(row => new FigureRow(
                row.Day,
                facts.Name(row.Form),
                null,
                KpiRowTexts.Sent(row.Visits, row.Submissions),
                null
            ));

    private static IEnumerable<FigureRow> Costs(FactSet facts, Period period) =>
        facts
            .Others.Costs.Where(row => row.ShareIn(period.From, period.To) > 0)
            .Select(row => new FigureRow(
                row.From,
                facts.Name(row.Labels[(int)Dimension.Product]),
                row.Amount is { } amount ? new Money(amount, facts.Name(row.Currency)) : null,
                row.Margin is { } margin ? LocalizedText.Invariant($"{margin:P1}") : SubscriptionTexts.Cost,
                null
            ));
}
