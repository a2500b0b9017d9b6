using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>The card that shows the frame of a sentence beside that of the claim.</summary>
internal static class ExplainCards
{
    private const int LongestQuote = 1000;
    private const int LongestCell = 120;

    private static readonly LocalizedText Decides = new("decides", "decide");
    private static readonly LocalizedText Nothing = LocalizedText.Invariant("–");

    public static Card Of(Judgement judgement)
    {
        var title = CheckTexts.Title(judgement.Verdict);
        return new Card(
            title,
            [
                new Heading(title),
                new Quote(LocalizedText.Invariant(Truncate.ToLength(judgement.Sentence, LongestQuote)), null),
                new Paragraph(CheckTexts.Reason(judgement, judgement.Claim?.Version.Content)),
                .. judgement is { Claim: { } claim, Said: { } said, Signed: { } signed }
                    ? new Block[] { Table(judgement, said, signed, claim), OpenClaim(claim) }
                    : [],
            ]
        );
    }

    private static Table Table(Judgement judgement, Frame said, Frame signed, CompiledClaim claim) =>
        new(
            new($"How {claim.Name.Sentence:b} compares", $"Comparación con {claim.Name.Sentence:b}"),
            [
                new("Slot", "Qué se compara"),
                new("The sentence", "La frase"),
                new("The signed claim", "La promesa firmada"),
            ],
            [
                .. FrameTexts
                    .Rows(said, signed, claim)
                    .Where(row => row.Said is not null || row.Signed is not null)
                    .Select(row =>
                        (IReadOnlyList<LocalizedText>)
                            [
                                row.Slot == judgement.Slot
                                    ? new($"{row.Label:b} ({Decides})", $"{row.Label:b} ({Decides})")
                                    : row.Label,
                                Cell(row.Said),
                                Cell(row.Signed),
                            ]
                    ),
            ]
        );

    private static Buttons OpenClaim(CompiledClaim claim) =>
        new([new Button(CheckTexts.OpenClaim, ClaimType.KindKey, claim.Agreement.Subject)]);

    private static LocalizedText Cell(LocalizedText? words) =>
        words is null
            ? Nothing
            : new(
                Truncate.ToLine(words.English.ToString(), LongestCell),
                Truncate.ToLine(words.Spanish.ToString(), LongestCell)
            );
}
