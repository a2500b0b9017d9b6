using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Finds what a number counts, and whether it is a quantity at all.</summary>
internal sealed class CountedNouns(IReadOnlyList<Token> tokens, Language language, Names names)
{
    private Token? At(int at) => at >= 0 && at < tokens.Count ? tokens[at] : null;

    private string Word(int at) => At(at)?.Word ?? "";

    /// <summary>Whether the number after this token is part of a name: "AES-256", "SOC 2 Type 2".</summary>
    public bool IsPartOfName(int at) =>
        At(at) is { } token
        && (
            token.IsAcronym
            || FunctionWords.Grade(token.Word) is not null
            || names.Codes.Contains($"{token.Word} {Word(at + 1)}")
        );

    public bool IsYear(decimal value, int at) => value is >= 2020 and <= 2040 && At(at)!.Word.Length == 4;

    // The counted noun is the last word after the number: "40 ready-made integrations", "600 API requests"; in Spanish
    // the first: "40 integraciones nativas".
    public (string? Of, int End) CountedNoun(int next)
    {
        (string? Of, int End) noun = (null, next);
        for (
            var at = next;
            at < next + 4 && At(at) is { Kind: TokenKind.Word } token && !FunctionWords.IsBreak(token.Word);
            at++
        )
        {
            var concept = TokenConcepts.Of(tokens, at, language, names.Own);
            if (concept is { Weight: 0 })
            {
                return noun.Of is null && at == next ? CountedNoun(next + 1) : noun;
            }

            noun = (concept?.Name ?? (language == Language.English ? token.English : token.Spanish), at + 1);
            if (language == Language.Spanish && concept is not null)
            {
                return noun;
            }
        }

        return noun;
    }

    // "per minute", "al mes", "/hour".
    public (decimal? Hours, int End) RateUnit(int at)
    {
        var start = Word(at) is "per" or "por" or "al" or "a" or "/" or "each" or "every" or "cada" ? at + 1 : at;
        return start > at && TimeUnits.Hours.TryGetValue(Word(start), out var hours) ? (hours, start + 1) : (null, at);
    }
}
