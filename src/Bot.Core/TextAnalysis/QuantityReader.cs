using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>Finds the numbers of a text and what they count.</summary>
internal sealed class QuantityReader
{
    // Larger numbers are identifiers and typing errors.
    private const int MaxCount = 10_000_000;
    private const decimal MaxMoney = 10_000_000_000;

    private readonly AnalyzedText text;
    private readonly QuantityNumbers numbers;
    private readonly QuantityUnits units;

    public QuantityReader(AnalyzedText text, Func<string, Language, bool> isNoNoun)
    {
        this.text = text;
        numbers = new QuantityNumbers(text);
        units = new QuantityUnits(text, numbers, isNoNoun);
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
        if (units.ScaleAfter(next) is { } scale)
        {
            return Of(scale.Measure, start, at, next, (first.Value, second?.Value), scale.Factor) with
            {
                Words = text.Text[text.Tokens[start].Start..text.Tokens[scale.End - 1].End],
                Tokens = [.. Enumerable.Range(start, scale.End - start)],
            };
        }

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
        var most = isMoney ? MaxMoney : MaxCount;
        return
            measure is null
            || (first.Value == 1 && !isDigits && IsOneOfGroup(unit, numbers.Word(next)))
            || Math.Max(first.Value, second?.Value ?? 0) > most
            ? null
            : WithWords(
                Of(measure, start, at, next, (first.Value, second?.Value)) with
                {
                    Currency = money,
                },
                start,
                next,
                afterMoney,
                isMoney ? (revenue is { } word ? [word] : []) : unit?.Tokens ?? []
            );
    }

    private Quantity Of(
        string measure,
        int start,
        int at,
        int next,
        (decimal First, decimal? Second) value,
        decimal factor = 1
    )
    {
        var comparisons = Enumerable.Range(start, at - start).Select(numbers.Comparison).ToList();
        var (from, to) =
            value.Second is { } second ? (Math.Min(value.First, second), Math.Max(value.First, second))
            : numbers.HasPlus(next) ? (value.First, null)
            : RangeOf(value.First, comparisons, numbers.OrMore(next), IsWhole(measure));
        return new Quantity(measure, from * factor, to * factor, "", []) { IsLimit = IsLimit(start, next) };
    }

    // "50 or more" includes 50, and "more than 50" begins with 51, if it counts things.
    private static (decimal From, decimal? To) RangeOf(decimal number, List<string> before, string orMore, bool isWhole)
    {
        var beyond = isWhole && before.Any(QuantityWords.Beyond.Contains) ? 1 : 0;
        return QuantityWords.AtMost.Contains(orMore) ? (0, number)
            : before.Any(QuantityWords.AtMost.Contains) ? (0, Math.Max(0, number - beyond))
            : QuantityWords.AtLeast.Contains(orMore) || before.Any(QuantityWords.AtLeast.Contains)
                ? (number + beyond, null)
            : (number, number);
    }

    private static bool IsWhole(string measure) => measure is not (Quantity.Hours or Quantity.Percent);

    // The words as typed, and the tokens: the number with its currency, and the unit before or after it.
    private Quantity WithWords(Quantity found, int start, int next, int afterMoney, IReadOnlyList<int> others)
    {
        var from = found.Currency.Length > 0 && start > 0 && units.IsCurrency(start - 1) ? start - 1 : start;
        var tokens = Enumerable.Range(from, Math.Max(next, afterMoney) - from).ToList();
        var (first, last) = (tokens[0], tokens[^1]);
        var before = others.Where(other => other < first).ToList();
        var after = others.Where(other => other > last).ToList();
        var number = text.Text[text.Tokens[before.Count > 0 ? before[0] : first].Start..text.Tokens[last].End];
        var plus = numbers.HasPlus(next) ? "+" : "";
        var noun = string.Join(' ', after.Select(other => text.Tokens[other].Raw));
        return found with
        {
            Words = $"{number}{plus} {noun}".Trim(),
            Tokens = [.. tokens.Concat(others).Distinct().Order()],
        };
    }

    private bool IsLimit(int start, int next) =>
        Enumerable.Range(start, next - start).Any(numbers.IsComparison)
        || numbers.OrMore(next).Length > 0
        || numbers.HasPlus(next);

    // "A fleet" is no vehicle, and "one person" no size.
    private static bool IsOneOfGroup(QuantityUnit? unit, string word) =>
        unit is null || unit.Measure == "people" || QuantityWords.Groups.Contains(word);
}
