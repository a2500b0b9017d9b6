using Bot.Core.Facts.Segments;

namespace Bot.Core.Facts;

/// <summary>Packs <see cref="OtherRows"/> for figures.</summary>
internal static class OtherFactsBuilder
{
    /// <param name="layers">The imports.</param>
    /// <param name="names">The names of all facts.</param>
    /// <param name="deals">The known days of deals, for which margins without days hold.</param>
    /// <param name="moves">The known days of moves between stages.</param>
    public static OtherFacts Build(IReadOnlyList<FactLayer> layers, FactNames names, Known? deals, Known? moves)
    {
        var subscriptions = All(layers, FactSource.Subscriptions, at => Subscription(at, names));
        // Of two answers of a person on a day, the one with the larger id is the later one.
        var answers = CurrentRows
            .Of(layers, FactSource.Answers)
            .OrderBy(at => at.Columns.Ids[at.Row], StringComparer.Ordinal)
            .Select(at => Answer(at, names))
            .OrderBy(row => row.Day)
            .ToList();
        var forms = All(layers, FactSource.FormDays, at => FormDay(at, names)).OrderBy(row => row.Day).ToList();
        var costs = All(layers, FactSource.Costs, at => Cost(at, names));
        var known = new Dictionary<FactSource, Known>();
        Add(FactSource.Subscriptions, subscriptions.SelectMany(DaysOf));
        Add(FactSource.Answers, answers.Select(row => row.Day));
        Add(FactSource.FormDays, forms.Select(row => row.Day));
        Add(
            FactSource.Costs,
            costs
                .SelectMany(row => new[] { row.From ?? deals?.First, row.To ?? row.From ?? deals?.Last })
                .OfType<DateOnly>()
        );
        Add(FactSource.Stages, moves is { } days ? [days.First, days.Last] : []);
        return new OtherFacts
        {
            Subscriptions = [.. subscriptions.OrderBy(row => row.Start)],
            Answers = answers,
            FormDays = forms,
            Costs = costs,
            Known = known,
        };

        void Add(FactSource source, IEnumerable<DateOnly> days)
        {
            var all = days.ToList();
            if (all.Count > 0)
            {
                known[source] = new Known(all.Min(), all.Max());
            }
        }
    }

    // An end without a start says nothing about a period.
    private static IEnumerable<DateOnly> DaysOf(SubscriptionFact row) =>
        row.Start is { } start
            ? row.End is { } end && end > start
                ? [start, end]
                : [start]
            : [];

    private static List<T> All<T>(IReadOnlyList<FactLayer> layers, FactSource source, Func<FactPosition, T> read) =>
        [.. CurrentRows.Of(layers, source).Select(read)];

    private static SubscriptionFact Subscription(FactPosition at, FactNames names)
    {
        var row = at.Columns.Subscription(at.Row);
        names.Read(at.Columns);
        return new SubscriptionFact(
            names.Code(row.Account),
            names.Code(row.Monthly?.Currency),
            row.Monthly?.Amount ?? 0,
            row.Status,
            row.Start,
            row.End,
            row.Renews,
            row.Seats,
            names.LabelCodes(at.Row)
        );
    }

    private static AnswerFact Answer(FactPosition at, FactNames names)
    {
        var row = at.Columns.Answer(at.Row);
        names.Read(at.Columns);
        return new AnswerFact(
            row.Day,
            names.Code(row.Account),
            names.Code(row.Person),
            row.Score,
            names.Code(row.Comment),
            names.LabelCodes(at.Row)
        );
    }

    private static FormDayFact FormDay(FactPosition at, FactNames names)
    {
        var row = at.Columns.FormDay(at.Row);
        names.Read(at.Columns);
        return new FormDayFact(row.Day, names.Code(row.Form), row.Visits, row.Submissions, names.LabelCodes(at.Row));
    }

    private static CostFact Cost(FactPosition at, FactNames names)
    {
        var row = at.Columns.Cost(at.Row);
        names.Read(at.Columns);
        return new CostFact(
            row.From,
            row.To,
            names.Code(row.Amount?.Currency),
            row.Amount?.Amount,
            row.Revenue,
            row.Margin,
            names.LabelCodes(at.Row)
        );
    }
}
