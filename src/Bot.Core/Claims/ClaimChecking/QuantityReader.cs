using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// Finds the numbers of a sentence with what they count, and the tokens that they consist of. Working time is longer
/// than clock time: a working day is 7/5 of a day, a working hour 24/8 of an hour.
/// </summary>
internal sealed class QuantityReader(IReadOnlyList<Token> tokens, Language language, Names names)
{
    private const decimal WorkingDay = 7m / 5,
        WorkingHour = 24m / 8,
        SameDayHours = 16,
        NextDayHours = 36;

    private readonly NumberReader numbers = new(tokens, language);
    private readonly LimitReader limits = new(tokens);
    private readonly CountedNouns nouns = new(tokens, language, names);
    private readonly HashSet<int> used = [];
    private readonly List<Quantity> quantities = [];

    public IReadOnlySet<int> Used => used;

    public IReadOnlyList<Quantity> Read()
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (SameDay(at) is var (hours, length))
            {
                AddQuantity(at, at + length, new Quantity(hours, Measure.Time, null, SourceText(at, at + length)));
            }
            else if (!used.Contains(at) && numbers.Read(at) is { } number)
            {
                Add(at, number.Value, number.Next);
            }
        }

        return quantities;
    }

    // "The same day" is sooner than within 24 hours, and "the next day" later.
    private (decimal Hours, int Length)? SameDay(int at) =>
        (Word(at), Word(at + 1), Word(at + 2)) switch
        {
            ("same", "day", _) or ("mismo", "dia", _) => (SameDayHours, 2),
            ("same", "business" or "working", "day") => (SameDayHours, 3),
            ("next" or "following", "day", _) or ("dia", "siguiente", _) => (NextDayHours, 2),
            ("next" or "following", "business" or "working", "day") => (NextDayHours, 3),
            _ => null,
        };

    private Token? At(int at) => numbers.At(at);

    private string Word(int at) => numbers.Word(at);

    private void Add(int at, decimal value, int next)
    {
        if (Word(next) is "%" or "percent")
        {
            AddQuantity(at, next + 1, new Quantity(value, Measure.Percent, null, SourceText(at, next + 1)));
        }
        else if (
            (Word(next) == "per" && Word(next + 1) == "cent")
            || (Word(next) == "por" && Word(next + 1) is "ciento" or "cien")
        )
        {
            AddQuantity(at, next + 2, new Quantity(value, Measure.Percent, null, SourceText(at, next + 2)));
        }
        else if (Currency(at, next) is var (currency, first, end))
        {
            AddQuantity(first, end, new Quantity(value, Measure.Money, currency, SourceText(first, end)));
        }
        else if (!AddOpening(at, value, next) && !AddTime(at, value, next))
        {
            AddCount(at, value, next);
        }
    }

    private (string Currency, int First, int End)? Currency(int at, int next) =>
        Sign(Word(at - 1)) is { } before ? (before, at - 1, next)
        : Sign(Word(next)) is { } behind ? (behind, at, next + 1)
        : null;

    private static string? Sign(string word) =>
        word switch
        {
            "€" or "eur" or "euro" or "euros" => "EUR",
            "$" or "usd" or "dollar" or "dollars" or "dolar" or "dolares" => "USD",
            "£" or "gbp" or "pound" or "pounds" or "libras" => "GBP",
            _ => null,
        };

    // "8-18 h", "from 8 to 18", "de 8:00 a 18:00", "9 to 5".
    private bool AddOpening(int at, decimal from, int next)
    {
        next += Word(next) == "h" ? 1 : 0;
        next += Word(next) == ":" && Word(next + 1) is "00" or "30" ? 2 : 0;
        next += Word(next) is "am" ? 1 : 0;
        var second = next + 1 + (Word(next + 1) is "las" ? 1 : 0);
        if (
            Word(next) is not ("-" or "–" or "to" or "a" or "until" or "till" or "y" or "and")
            || from > 24
            || numbers.Read(second) is not { } until
            || until.Value > 24
        )
        {
            return false;
        }

        var end = until.Next;
        end += Word(end) == ":" && Word(end + 1) is "00" or "30" ? 2 : 0;
        var isAfternoon = Word(end) is "pm";
        end +=
            Word(end) is "pm" or "h" or "hours" or "horas"
            && (isAfternoon || Word(at - 1) is "from" or "de" or "between" or "entre" || until.Value > 12)
                ? 1
                : 0;
        var closing = until.Value + (isAfternoon || until.Value <= from ? 12 : 0);
        if (
            TimeUnits.Hours.ContainsKey(Word(end))
            || closing - from is < 4 or > 24
            || IsCounted(end)
            || (until.Next == end && !BeginsOpening(at - 1))
        )
        {
            return false;
        }

        AddQuantity(at, end, new Quantity(closing, Measure.Opening, null, SourceText(at, end)) { From = from });
        return true;
    }

    // "Between 2 and 8 degrees" counts something.
    private bool IsCounted(int at) =>
        At(at) is { Kind: TokenKind.Word, Word: [_, _, _, .., 's'] } token
        && token.Word is not ("hours" or "horas" or "weekdays" or "dias" or "days")
        && CalendarNames.Weekday(token.Word) is null;

    private bool BeginsOpening(int at) =>
        At(at) is { Kind: TokenKind.Break }
        || Word(at) is "from" or "de" or "between" or "entre" or "las" or "weekdays" or "friday" or "viernes";

    private bool AddTime(int at, decimal value, int next)
    {
        var isWorking = Word(next) is "business" or "working" or "work" or "office";
        next +=
            isWorking
            || Word(next)
                is "calendar"
                    or "natural"
                    or "full"
                    or "a"
                    or "an"
                    or "short"
                    or "first"
                    or "primeros"
                    or "primeras"
                ? 1
                : 0;
        if (!TimeUnits.Hours.TryGetValue(Word(next), out var hours))
        {
            return AddFirstOfRange(at, value, next);
        }

        next++;
        if (Word(next) is "laborable" or "laborables" or "habil" or "habiles")
        {
            (isWorking, next) = (true, next + 1);
        }
        else if (Word(next) is "natural" or "naturales")
        {
            next++;
        }

        var factor =
            !isWorking ? 1
            : hours >= 24 ? WorkingDay
            : WorkingHour;
        AddQuantity(at, next, new Quantity(value * hours * factor, Measure.Time, null, SourceText(at, next)));
        return true;
    }

    // "2 to 4 hours", "entre 2 y 4 horas", "2-4 days": the first number has the unit of the second.
    private bool AddFirstOfRange(int at, decimal value, int next)
    {
        if (
            Word(next) is not ("-" or "–" or "to" or "a" or "y" or "and" or "or" or "o")
            || numbers.Read(next + 1) is not { } second
            || !TimeUnits.Hours.TryGetValue(Word(second.Next), out var hours)
        )
        {
            return false;
        }

        AddQuantity(at, next + 1, new Quantity(value * hours, Measure.Time, null, SourceText(at, second.Next + 1)));
        return true;
    }

    // "Between 2 and 8 degrees", "2 to 8 degrees", "4.7 out of 5", "4,7 sobre 5".
    private bool AddPair(int at, decimal value, int next)
    {
        var isRange =
            Word(next) is "-" or "–" or "to" or "a"
            || (Word(next) is "and" or "y" && Word(at - 1) is "between" or "entre");
        var second =
            isRange || Word(next) is "sobre" or "/" ? next + 1
            : (Word(next), Word(next + 1)) is ("out", "of") ? next + 2
            : at;
        if (second == at || At(second)?.Kind != TokenKind.Number || numbers.Read(second) is not { } other)
        {
            return false;
        }

        var (of, end) = isRange ? nouns.CountedNoun(other.Next) : ($"of {other.Value}", other.Next);
        AddQuantity(
            at,
            other.Next,
            isRange
                ? new Quantity(other.Value, Measure.Count, of, SourceText(at, end)) { From = value }
                : new Quantity(value, Measure.Count, of, SourceText(at, end))
        );
        return true;
    }

    private void AddCount(int at, decimal value, int next)
    {
        // "AES-256", "SOC 2", "ISO 27001" are names, not quantities. "un" and "one" without a noun are articles.
        if (
            At(at)!.Kind == TokenKind.Number
            && (nouns.IsPartOfName(at - 1) || (Word(next) is "bit" or "bits" && At(next + 1)?.IsAcronym == true))
        )
        {
            return;
        }

        if (AddPair(at, value, next))
        {
            return;
        }

        var (of, end) = nouns.CountedNoun(next);
        if (
            At(at)!.Kind != TokenKind.Number
            && value == 1
            && (of is null || (nouns.RateUnit(end).Hours ?? nouns.RateUnit(end + 1).Hours) is null)
        )
        {
            return;
        }

        if (nouns.IsYear(value, at))
        {
            return;
        }

        // Rates are per hour, so one per second is more than one per minute.
        var rate =
            nouns.RateUnit(end) is { Hours: null } && nouns.RateUnit(end + 1) is { Hours: not null } later
                ? later
                : nouns.RateUnit(end);
        var quantity = rate.Hours is { } hours
            ? new Quantity(
                Math.Round(value / hours, 6),
                Measure.Count,
                $"{(of is "phone" or "api" ? "request_rate" : of)}/h",
                SourceText(at, rate.End)
            )
            : new Quantity(value, Measure.Count, of, SourceText(at, end));
        AddQuantity(at, next, quantity);
        used.UnionWith(Enumerable.Range(end, Math.Max(0, rate.End - end)));
    }

    private void AddQuantity(int from, int to, Quantity quantity)
    {
        used.UnionWith(Enumerable.Range(from, to - from));
        quantities.Add(
            quantity with
            {
                At = from,
                Limit = limits.Read(from, to, quantity.Measure),
                Change = limits.Change(to),
                IsDeadline = Word(from - 1) is "in" or "en",
            }
        );
    }

    private string SourceText(int from, int to)
    {
        var words = tokens.Skip(from).Take(Math.Min(to, tokens.Count) - from).Select(token => token.Raw);
        return string.Join(' ', words)
            .Replace("€ ", "€", StringComparison.Ordinal)
            .Replace("$ ", "$", StringComparison.Ordinal)
            .Replace(" +", "+", StringComparison.Ordinal);
    }
}
