using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>What a claim tells about names, before any claim is compiled: its words, its plans, its codes.</summary>
/// <param name="Words">All its words, folded.</param>
/// <param name="Plans">The plans that it is for.</param>
/// <param name="Codes">Names with a number, such as "iso 27001": told from quantities by their capitals.</param>
internal sealed record ClaimSource(IReadOnlySet<string> Words, IReadOnlyList<string> Plans, IReadOnlyList<string> Codes)
{
    private static readonly FieldDefinition[] Fields =
    [
        ClaimFields.Name,
        ClaimFields.Wording,
        ClaimFields.OtherWays,
        ClaimFields.Forbidden,
        ClaimFields.Instead,
        ClaimFields.WordingOther,
        ClaimFields.InsteadOther,
    ];

    public static ClaimSource Of(AgreementVersion version)
    {
        List<string> texts = [.. Fields.Select(field => version.Content[field]).OfType<string>()];
        return new ClaimSource(
            texts.SelectMany(Folding.Words).ToHashSet(),
            [.. ScopeWords.PlansOf(version.Content[ClaimFields.Plan]).Where(plan => plan != ScopeWords.Above)],
            [.. texts.SelectMany(CodesIn)]
        );
    }

    private static IEnumerable<string> CodesIn(string text)
    {
        var tokens = Tokens.Of(text);
        return tokens
            .Zip(tokens.Skip(1))
            .Where(pair => pair.First.IsAcronym && pair.Second.Kind == TokenKind.Number)
            .Select(pair => $"{pair.First.Word} {pair.Second.Word}");
    }
}
