using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

internal enum TokenKind
{
    Word,
    Number,

    /// <summary>A percent sign, a currency sign or a plus.</summary>
    Sign,

    /// <summary>Punctuation that ends a clause.</summary>
    Break,
}

/// <summary>
/// A piece of a sentence. <see cref="Word"/> is folded and has contractions resolved; <see cref="Raw"/> is the
/// original.
/// </summary>
internal sealed record Token(TokenKind Kind, string Raw, string Word)
{
    private string? english;
    private string? spanish;

    /// <summary>The stem of the word, computed on first use.</summary>
    public string English => english ??= Stems.Of(Word, Language.English);

    public string Spanish => spanish ??= Stems.Of(Word, Language.Spanish);

    /// <summary>"SSO", "AES": capitals that a number may belong to.</summary>
    public bool IsAcronym =>
        Kind == TokenKind.Word && Raw.Length >= 2 && Raw.All(c => char.IsUpper(c) || char.IsDigit(c));
}

/// <summary>Splits a sentence into words, numbers and signs.</summary>
internal static partial class Tokens
{
    public static IReadOnlyList<Token> Of(string sentence)
    {
        var tokens = new List<Token>();
        foreach (Match match in Pieces().Matches(sentence))
        {
            tokens.AddRange(Token(match.Value));
        }

        return tokens;
    }

    private static IEnumerable<Token> Token(string piece)
    {
        if (piece is "24/7" or "24x7" or "24h/24" or "24X7")
        {
            return [new Token(TokenKind.Word, piece, "24x7")];
        }

        if (char.IsDigit(piece[0]))
        {
            // "2FA" is a word; "24h" is a number and its unit.
            piece = piece
                .Replace(" ", "", StringComparison.Ordinal)
                .Replace("\u00a0", "", StringComparison.Ordinal)
                .TrimEnd('.', ',');
            var digits = new string([.. piece.TakeWhile(c => !char.IsLetter(c))]);
            var rest = piece[digits.Length..];
            return rest.Length == 0 ? [new Token(TokenKind.Number, piece, digits)]
                : IsUnit(Folding.Fold(rest))
                    ? [new Token(TokenKind.Number, digits, digits), new Token(TokenKind.Word, rest, Folding.Fold(rest))]
                : [new Token(TokenKind.Word, piece, Folding.Fold(piece))];
        }

        return char.IsLetter(piece[0]) ? Words(piece)
            : piece[0] is '%' or '€' or '$' or '£' or '+' ? [new Token(TokenKind.Sign, piece, piece)]
            : [new Token(TokenKind.Break, piece, piece)];
    }

    // "don't" counts as "not". What follows the apostrophe of "we'll" says nothing.
    private static IEnumerable<Token> Words(string piece)
    {
        if (piece is "sí" or "Sí" or "SÍ")
        {
            yield return new Token(TokenKind.Word, piece, "yes");
            yield break;
        }

        var folded = Folding.Fold(piece).Replace('’', '\'');
        if (Negations.IsContraction(folded))
        {
            yield return new Token(TokenKind.Word, piece, "not");
            yield break;
        }

        var apostrophe = folded.IndexOf('\'', StringComparison.Ordinal);
        yield return new Token(TokenKind.Word, piece, apostrophe > 0 ? folded[..apostrophe] : folded);
    }

    private static bool IsUnit(string letters) =>
        letters
            is "h"
                or "hr"
                or "hrs"
                or "min"
                or "mins"
                or "s"
                or "d"
                or "k"
                or "m"
                or "am"
                or "pm"
                or "hours"
                or "horas"
                or "hour"
                or "days"
                or "dias"
                or "day"
                or "months"
                or "meses"
                or "eur"
                or "usd";

    [GeneratedRegex(
        @"24[/xX]7|24h/24|\d{1,3}(?:[  ]\d{3})+(?![\d.,]*\d)|\d[\d.,]*\p{L}*"
            + @"|\p{L}[\p{L}\p{Mn}\d]*(['’]\p{L}+)?|[%€$£+]|[,;:()–—\n/]|(?<=\s)-(?=\s)|(?<=\d)-(?=\d)"
    )]
    private static partial Regex Pieces();
}
