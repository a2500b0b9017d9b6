using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Reads the numbers of a sentence, in digits or words, by position.</summary>
internal sealed class NumberReader(IReadOnlyList<Token> tokens, Language language)
{
    /// <summary>The token at a position; null outside the sentence.</summary>
    public Token? At(int at) => at >= 0 && at < tokens.Count ? tokens[at] : null;

    /// <summary>The folded word at a position; empty outside the sentence.</summary>
    public string Word(int at) => At(at)?.Word ?? "";

    /// <summary>The number that starts at a position, and the position after it; null if there is none.</summary>
    public (decimal Value, int Next)? Read(int at)
    {
        if (At(at) is not { } token)
        {
            return null;
        }

        var next = at + 1;
        decimal value;
        if (token.Kind == TokenKind.Number)
        {
            if (!Numbers.TryDigits(token.Word, language, Word(next) is "%" or "percent" or "por", out value))
            {
                return null;
            }
        }
        else if (
            token.Kind != TokenKind.Word
            || !(
                IsHalf(at, out value)
                || IsHundred(at, out value)
                || Numbers.TryWord(token.Word, language, out value)
                || IsArticleOfUnit(at, out value)
            )
        )
        {
            return null;
        }

        if (token.Kind == TokenKind.Word)
        {
            (value, next) = Composed(value, next);
        }

        while (Numbers.TryScale(Word(next), out var factor) && !(Word(next) == "m" && At(next)!.Raw == "m"))
        {
            (value, next) = (value * factor, next + 1);
        }

        return (value, Word(next) == "+" ? next + 1 : next);
    }

    // "Treinta y un", "thirty-one", "ciento veinte": a smaller number follows tens or hundreds.
    private (decimal Value, int Next) Composed(decimal value, int next)
    {
        while (value is >= 20 and < 1000 && value % 10 == 0)
        {
            var at = Word(next) is "y" or "and" ? next + 1 : next;
            if (
                At(at) is not { Kind: TokenKind.Word } token
                || !Numbers.TryWord(token.Word, language, out var smaller)
                || smaller >= (value < 100 ? 10 : 100)
                || (value < 100 && at > next && Word(next) == "and")
            )
            {
                break;
            }

            (value, next) = (value + smaller, at + 1);
        }

        return (value, next);
    }

    // "Ciento veinte", but not "20 por ciento".
    private bool IsHundred(int at, out decimal value)
    {
        value = 100;
        return Word(at) == "ciento" && Word(at - 1) != "por";
    }

    private bool IsHalf(int at, out decimal value)
    {
        value = 0.5m;
        return Word(at) is "half" or "media" or "medio"
            && (
                TimeUnits.Hours.ContainsKey(Word(at + 1))
                || (Word(at + 1) is "a" or "an" && TimeUnits.Hours.ContainsKey(Word(at + 2)))
            );
    }

    // "a month", "an hour", "un mes": one, but only before a unit.
    private bool IsArticleOfUnit(int at, out decimal value)
    {
        value = 1;
        return ((Word(at) is "a" or "an" && language == Language.English) || Word(at) is "first" or "primer")
            && TimeUnits.Hours.ContainsKey(Word(at + 1))
            && Word(at + 1) is not ("quarter" or "trimestre" or "day" or "dia")
            && Word(at - 1) is not ("half" or "times" or "hours");
    }
}
