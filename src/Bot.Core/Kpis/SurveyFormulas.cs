using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>Net promoter score, and the conversion of forms.</summary>
internal static class SurveyFormulas
{
    private const int Window = 90;

    /// <summary>The answers that count: of the 90 days up to the end of a period, the latest of each person.</summary>
    public static (IReadOnlyList<AnswerFact> Latest, DateOnly From, DateOnly To) Answers(FactSet facts, Period period)
    {
        var last = facts.Covered(FactSource.Answers)?.Last ?? period.To;
        var to = period.To < last ? period.To : last;
        var from = to.AddDays(1 - Window);
        var within = facts.Others.Answers.Where(row => row.Day >= from && row.Day <= to).ToList();
        return (
            [
                .. within.Where(row => row.Person == 0),
                .. within.Where(row => row.Person != 0).GroupBy(row => row.Person).Select(person => person.Last()),
            ],
            from,
            to
        );
    }

    /// <summary>NPS: % promoters − % detractors.</summary>
    public static KpiResult PromoterScore(FactSet facts, Period period, Period compared)
    {
        if (KpiFormulas.MissingSource(facts, FactSource.Answers, period) is { } missing)
        {
            return KpiResult.Lacks(missing);
        }

        var (latest, from, to) = Answers(facts, period);
        var (promoters, detractors) = (latest.Count(row => row.Score >= 9), latest.Count(row => row.Score <= 6));
        return latest.Count == 0
            ? KpiResult.Lacks(SubscriptionTexts.NoAnswersIn(from, to))
            : KpiResult.Of(
                100m * (promoters - detractors) / latest.Count,
                new(SubscriptionTexts.Promoters, KpiFormulas.Count(promoters)),
                new(SubscriptionTexts.Passives, KpiFormulas.Count(latest.Count - promoters - detractors)),
                new(SubscriptionTexts.Detractors, KpiFormulas.Count(detractors))
            ) with
            {
                Caveat = SubscriptionTexts.Answers(latest.Count, from),
            };
    }

    /// <summary>Form conversion: submissions ÷ visits, both summed.</summary>
    public static KpiResult FormConversion(FactSet facts, Period period, Period compared)
    {
        if (KpiFormulas.MissingSource(facts, FactSource.FormDays, period) is { } missing)
        {
            return KpiResult.Lacks(missing);
        }

        var days = facts.Others.FormDays.Where(row => row.Day >= period.From && row.Day <= period.To).ToList();
        var (visits, sent) = (days.Sum(row => row.Visits), days.Sum(row => row.Submissions));
        IReadOnlyList<KpiInput> inputs =
        [
            new(SubscriptionTexts.Visits, LocalizedText.Invariant($"{visits:N0}")),
            new(SubscriptionTexts.Submissions, LocalizedText.Invariant($"{sent:N0}")),
        ];
        return visits <= 0
            ? KpiResult.Lacks(SubscriptionTexts.NoVisits, inputs)
            : KpiResult.Of(sent / visits, inputs) with
            {
                Caveat = sent > visits ? SubscriptionTexts.MoreThanVisits : null,
            };
    }
}
