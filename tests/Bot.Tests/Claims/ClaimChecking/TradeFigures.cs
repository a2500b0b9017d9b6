using System.Globalization;
using System.Text;
using Bot.Core.Claims.ClaimChecking;

namespace Bot.Tests.Claims.ClaimChecking;

/// <summary>How the guard judges the sentences of trades and their variants. Shares are from 0 to 1.</summary>
internal sealed class TradeFigures
{
    private readonly List<string> errors = [];
    private readonly Dictionary<string, (int Right, int All)> variants = [];
    private readonly Dictionary<(char Label, char Said), int> counts = [];

    public TradeFigures(IEnumerable<TradeSet> sets)
    {
        foreach (var set in sets)
        {
            Count(set);
        }
    }

    /// <summary>Of all that must not be said to be supported: said so.</summary>
    public double WronglySupported => Share("CNU0".Sum(label => Said(label, 'S')), "CNU0".Sum(Labelled));

    public double SupportedFound => Share(Said('S', 'S'), Labelled('S'));

    public double RefusedOutright => Share(Said('N', 'N'), Labelled('N'));

    public double VariantsRight =>
        Share(variants.Values.Sum(kind => kind.Right), variants.Values.Sum(kind => kind.All));

    /// <summary>What is judged in another way than labelled, one a line.</summary>
    public IReadOnlyList<string> Errors => errors;

    public override string ToString()
    {
        const string Labels = "SCNUT0";
        var text = new StringBuilder().AppendLine("labelled \\ said  S    C    N    U    T    0");
        foreach (var label in Labels)
        {
            text.AppendLine(
                $"{label}            " + string.Concat(Labels.Select(said => $"{Said(label, said)}".PadLeft(5)))
            );
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"wrongly said to be supported  {WronglySupported:P1}");
        text.AppendLine(CultureInfo.InvariantCulture, $"supported, and said so        {SupportedFound:P1}");
        text.AppendLine(CultureInfo.InvariantCulture, $"not to be promised, said so   {RefusedOutright:P1}");
        text.AppendLine(CultureInfo.InvariantCulture, $"variants right                {VariantsRight:P1}");
        foreach (var (kind, (right, all)) in variants)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {kind, -14} {right} of {all}");
        }

        return text.ToString();
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private int Said(char label, char said) => counts.GetValueOrDefault((label, said));

    private int Labelled(char label) => "SCNUT0".Sum(said => Said(label, said));

    private void Count(TradeSet set)
    {
        var index = set.Index();
        foreach (var text in set.Sentences)
        {
            var judged = Check(index, text, text.Sentence);
            var said = Letter(judged);
            counts[(text.Label, said)] = Said(text.Label, said) + 1;
            if (said != text.Label)
            {
                errors.Add(
                    $"{text.Label} as {said}: {text.Sentence} [{judged.Because}, {judged.Claim?.Agreement.Subject}, {judged.Words}]"
                );
            }

            CountVariants(set, index, text, judged, said == 'S' ? text.Label == 'S' : text.Label != 'S');
        }
    }

    private void CountVariants(TradeSet set, ClaimIndex index, TradeSentence text, Judgement plain, bool isRight)
    {
        foreach (var variant in TradeVariant.Of(text))
        {
            var judged = Check(index, text, variant.Sentence);
            var isFine = variant.IsSame ? judged.Verdict == plain.Verdict : judged.Verdict != Verdict.Supported;
            Add(variant.Kind, isFine, variant.Sentence, judged);
        }

        if (text.Label != 'S' || !isRight)
        {
            return;
        }

        // A sentence that says less than the claim stays true with the next number.
        if (plain.Because == VerdictReason.Says && TradeVariant.Numbers(text.Sentence) is var (more, less))
        {
            var (one, other) = (Check(index, text, more), Check(index, text, less));
            Add(
                "number ± 1",
                one.Verdict != Verdict.Supported || other.Verdict != Verdict.Supported,
                $"{more} / {less}",
                one
            );
        }

        if (plain.Claim is { } claim)
        {
            var judged = Check(set.Index(claim.Agreement.Subject), text, text.Sentence);
            Add("claim left out", judged.Verdict != Verdict.Supported, text.Sentence, judged);
        }
    }

    private void Add(string kind, bool isRight, string sentence, Judgement judged)
    {
        var (right, all) = variants.GetValueOrDefault(kind);
        variants[kind] = (right + (isRight ? 1 : 0), all + 1);
        if (!isRight)
        {
            errors.Add(
                $"{kind}: {sentence} [{Letter(judged)}, {judged.Because}, {judged.Claim?.Agreement.Subject}, {judged.Words}]"
            );
        }
    }

    private static Judgement Check(ClaimIndex index, TradeSentence text, string sentence) =>
        ClaimChecker.Check(index, sentence, LabelledPromises.Today, text.Language);

    // A question is no promise either, but it is asked.
    private static char Letter(Judgement judged) =>
        judged switch
        {
            { Because: VerdictReason.NothingPromised } => '0',
            { Verdict: Verdict.TrueNoPromise } => 'T',
            { Verdict: Verdict.Supported } => 'S',
            { Verdict: Verdict.Caveat } => 'C',
            { Verdict: Verdict.NotToBePromised } => 'N',
            _ => 'U',
        };
}
