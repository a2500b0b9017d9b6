using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>Finds the numbers of a text and what they count.</summary>
internal sealed class QuantityFinder
{
    private readonly AnalyzedText text;
    private readonly QuantityNumbers numbers;
    private readonly QuantityUnits units;

    public QuantityFinder(AnalyzedText text)
    {
        this.text = text;
        numbers = new QuantityNumbers(text);
        units = new QuantityUnits(text, numbers);
    }

    public IEnumerable<Quantity> Find()
    {
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (Read(at) is { } found)
            {
                yield return found;
                at = found.Tokens[^1];
            }
        }
    }

    private Quantity? Read(int at)
    {
        if (numbers.NumberAt(at) is not { } first || numbers.IsPartOfName(at))
        {
            return null;
        }

        var second = numbers.SecondNumber(at, first.Next);
        var next = second?.Next ?? first.Next;
        var start = numbers.Start(at);
        var words = Enumerable
            .Range(start, at - start)
            .Select(numbers.Comparison)
            .Append(numbers.OrMore(next))
            .ToList();
        var unit = units.UnitOf(start, next);
        var (money, afterMoney) = units.CurrencyOf(at, next);
        var isMoney = money.Length > 0 || (unit is null && Math.Max(first.Value, second?.Value ?? 0) >= 1_000_000);
        var revenue = isMoney ? units.RevenueWord(start, Math.Max(next, afterMoney)) : null;
        var isDigits = text.Tokens[at].IsNumber;
        var isLimit = Enumerable.Range(start, at - start).Any(numbers.IsComparison);
        var measure =
            isMoney ? (revenue is null ? Quantity.Money : Quantity.Revenue)
            : unit is not null ? unit.Measure
            : isDigits || isLimit ? units.NounAfter(next)
            : null;
        if (measure is null || (first.Value == 1 && !isDigits && IsOneOfGroup(unit, numbers.Word(next))))
        {
            return null;
        }

        var range = RangeOf(first.Value, second?.Value, words, numbers.HasPlus(next), isMoney);
        return range is null ? null : Found(measure, range, start, next, unit, revenue, afterMoney, money);
    }

    private Quantity Found(
        string measure,
        CompanySize range,
        int start,
        int next,
        QuantityUnit? unit,
        int? revenue,
        int afterMoney,
        string currency
    )
    {
        var from = currency.Length > 0 && start > 0 && units.IsCurrency(start - 1) ? start - 1 : start;
        var tokens = Enumerable.Range(from, Math.Max(next, afterMoney) - from).ToList();
        var (first, last) = (tokens[0], tokens[^1]);
        var others = measure is Quantity.Revenue or Quantity.Money
            ? revenue is { } at
                ? [at]
                : []
            : unit?.Tokens ?? [];
        var before = others.Where(other => other < first).ToList();
        var after = others.Where(other => other > last).ToList();
        var number = text.Text[text.Tokens[before.Count > 0 ? before[0] : first].Start..text.Tokens[last].End];
        var plus = numbers.HasPlus(next) ? "+" : "";
        var noun = string.Join(' ', after.Select(other => text.Tokens[other].Raw));
        return new Quantity(
            measure,
            range,
            $"{number}{plus} {noun}".Trim(),
            [.. tokens.Concat(others).Distinct().Order()]
        )
        {
            Currency = currency,
            IsLimit = IsLimit(start, next),
        };
    }

    private bool IsLimit(int start, int next) =>
        Enumerable.Range(start, next - start).Any(numbers.IsComparison)
        || numbers.OrMore(next).Length > 0
        || numbers.HasPlus(next);

    // Millions and more are amounts of money; sizes of money are kept in thousands.
    private static CompanySize? RangeOf(decimal first, decimal? second, List<string> words, bool isOrMore, bool isMoney)
    {
        var factor = isMoney ? 1000 : 1;
        var (low, high) = (first / factor, (second ?? first) / factor);
        if (Math.Max(low, high) > 10_000_000 || low < 0)
        {
            return null;
        }

        return second is null
            ? CompanySize.Of((int)low, words, isOrMore)
            : new CompanySize((int)Math.Min(low, high), (int)Math.Max(low, high));
    }

    // "A fleet" is no vehicle, and "one person" no size.
    private static bool IsOneOfGroup(QuantityUnit? unit, string word) =>
        unit is null || unit.Measure == Quantity.People || MeasureWords.Groups.Contains(word);
}
