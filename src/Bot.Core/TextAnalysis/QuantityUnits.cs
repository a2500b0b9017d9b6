using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>What a number counts, and the tokens that say it.</summary>
internal sealed record QuantityUnit(string Measure, IReadOnlyList<int> Tokens);

/// <summary>Reads what the numbers of a text count.</summary>
internal sealed class QuantityUnits(AnalyzedText text, QuantityNumbers numbers, Func<string, Language, bool> isNoNoun)
{
    /// <summary>The measure of a duration or a share, its factor, and the token after it; null for another number.</summary>
    public (string Measure, decimal Factor, int End)? ScaleAfter(int next)
    {
        if (numbers.IsPercent(next - 1))
        {
            var isWord = !numbers.Word(next - 1).EndsWith('%');
            var isTwo = isWord && !QuantityWords.Percent.Contains(numbers.Word(next));
            return (
                Quantity.Percent,
                1,
                next
                    + (
                        isTwo ? 2
                        : isWord ? 1
                        : 0
                    )
            );
        }

        return
            numbers.Gap(next).Trim(' ', '-').Length == 0
            && numbers.Gap(next).Length > 0
            && QuantityWords.Hours(numbers.Word(next)) is { } hours
            ? (Quantity.Hours, hours, next + 1)
            : null;
    }

    /// <summary>The unit after a number or before it. "A fleet of 5 vans" says it twice.</summary>
    public QuantityUnit? UnitOf(int start, int next)
    {
        var after = UnitAfter(next);
        var before = text.Tokens[next - 1].IsNumber ? UnitBefore(start) : null;
        return after is not null && before?.Measure == after.Measure
            ? after with
            {
                Tokens = [.. before.Tokens, .. after.Tokens],
            }
            : after ?? before;
    }

    private QuantityUnit? UnitAfter(int next)
    {
        var at = next;
        while (at < next + 2 && IsBeforeUnit(at))
        {
            at++;
        }

        if (MeasureOf(at) is not { } measure)
        {
            return null;
        }

        // "Delivery vehicles" are vehicles, and "store employees" people.
        if (
            !QuantityWords.Heads.Contains(measure)
            && MeasureOf(at + 1) is { } head
            && QuantityWords.Heads.Contains(head)
        )
        {
            (measure, at) = (head, at + 1);
        }

        var before = Enumerable.Range(next, at - next).ToList();
        var daily = before
            .Where(IsRate)
            .Select(rate => $"/{QuantityWords.Period(numbers.Word(rate))}")
            .FirstOrDefault("");
        var (rate, end) = RateAfter(at + 1);
        return new QuantityUnit(
            measure + (daily.Length > 0 ? daily : rate),
            [
                .. before.Where(word =>
                    QuantityWords.Between.Contains(numbers.Word(word)) || IsRate(word) || MeasureOf(word) is not null
                ),
                .. Enumerable.Range(at, end - at),
            ]
        );
    }

    // "22 own vehicles", "200 daily orders", "40 refrigerated trucks".
    private bool IsBeforeUnit(int at) =>
        MeasureOf(at) is null && (QuantityWords.Between.Contains(numbers.Word(at)) || IsRate(at) || IsAdjective(at));

    private bool IsRate(int at) =>
        QuantityWords.Period(numbers.Word(at)) is not null && !QuantityWords.IsTime(numbers.Word(at));

    // "Fleet of 5", "plantilla: 110", "employees 300".
    private QuantityUnit? UnitBefore(int start)
    {
        var at = start - 1;
        while (
            at >= 0
            && at >= start - 3
            && (numbers.Word(at) is "of" or "de" or "is" or "es" or "are" or "son" or ":" or "below")
        )
        {
            at--;
        }

        var isNamed =
            at >= 0
            && (
                IsKey(at)
                || (at < start - 1 || numbers.Word(at - 1) is not ("de" or "of"))
                    && QuantityWords.Groups.Contains(numbers.Word(at))
            );
        return isNamed && MeasureOf(at) is { } measure
            ? new QuantityUnit(measure + RateAfter(start + 1).Rate, [.. Enumerable.Range(at, start - at)])
            : null;
    }

    private bool IsKey(int at) => at == 0 || !text.Tokens[at - 1].IsNumber && !text.Tokens[at - 1].IsWord;

    private (string Rate, int End) RateAfter(int at)
    {
        var period = QuantityWords.Period(numbers.Word(at));
        if (period is not null && (numbers.Gap(at).Trim() == "/" || !QuantityWords.IsTime(numbers.Word(at))))
        {
            return ($"/{period}", at + 1);
        }

        return QuantityWords.Per.Contains(numbers.Word(at)) && QuantityWords.Period(numbers.Word(at + 1)) is { } rate
            ? ($"/{rate}", at + 2)
            : ("", at);
    }

    /// <summary>The currency of a number, and the token after it; empty if it is no money.</summary>
    public (string Currency, int Next) CurrencyOf(int at, int next)
    {
        var start = numbers.Start(at);
        foreach (var position in new[] { at - 1, start - 1 })
        {
            if (QuantityWords.Sign(numbers.Word(position)) is { } before)
            {
                return (before, next);
            }
        }

        next = numbers.Word(next) is "de" or "of" && IsCurrency(next + 1) ? next + 1 : next;
        return QuantityWords.Sign(numbers.Word(next)) is { } after ? (after, next + 1) : ("", next);
    }

    /// <summary>The word for revenue near an amount of money; null if there is none.</summary>
    public int? RevenueWord(int start, int next)
    {
        for (var at = next; at < next + 3; at++)
        {
            if (QuantityWords.Revenue.Contains(numbers.Word(at)))
            {
                return at;
            }

            if (at < text.Tokens.Count && !text.Tokens[at].IsWord)
            {
                break;
            }
        }

        return Enumerable
            .Range(1, 3)
            .Select(back => start - back)
            .TakeWhile(at => at >= 0 && numbers.Word(at) is not ("," or ";" or "."))
            .Select(at => QuantityWords.Revenue.Contains(numbers.Word(at)) ? at : (int?)null)
            .FirstOrDefault(at => at is not null);
    }

    /// <summary>
    /// The measure of a number without a known unit: its noun, or <see cref="Quantity.Bare"/> before a stop word, a mark,
    /// the end, or a word that is no noun; null for a time of day.
    /// </summary>
    public string? NounAfter(int next)
    {
        if (next >= text.Tokens.Count || !text.Tokens[next].IsWord || StopWords.Contains(numbers.Word(next)))
        {
            return Quantity.Bare;
        }

        if (QuantityWords.IsTime(numbers.Word(next)) || numbers.Gap(next).Length == 0)
        {
            return null;
        }

        return IsAdjective(next) ? $"={text.Stems[next]}" : Quantity.Bare;
    }

    private bool IsAdjective(int at) =>
        at < text.Tokens.Count
        && text.Tokens[at].IsWord
        && !StopWords.Contains(numbers.Word(at))
        && !QuantityWords.IsTime(numbers.Word(at))
        && !isNoNoun(numbers.Word(at), text.Language);

    private string? MeasureOf(int at) =>
        at < text.Tokens.Count && at >= 0 && text.Tokens[at].IsWord
            ? QuantityWords.Units.Exact([numbers.Word(at)], null)
            : null;

    /// <summary>Whether the token before an amount is its currency.</summary>
    public bool IsCurrency(int at) => QuantityWords.Sign(numbers.Word(at)) is not null;
}
