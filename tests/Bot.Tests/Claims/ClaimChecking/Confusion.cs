using System.Globalization;
using System.Text;
using Bot.Core.Claims.ClaimChecking;

namespace Bot.Tests.Claims.ClaimChecking;

/// <summary>How often the guard says what of sentences that are labelled so. Shares are from 0 to 1.</summary>
internal sealed class Confusion
{
    private static readonly Verdict[] All =
    [
        Verdict.Supported,
        Verdict.Caveat,
        Verdict.Unknown,
        Verdict.NotToBePromised,
    ];

    private readonly Dictionary<(Verdict Labelled, Verdict Said), int> counts = [];

    public Confusion(IEnumerable<(Verdict Labelled, Verdict Said)> pairs)
    {
        // The set was labelled before there was a verdict for what is true and promises nothing.
        foreach (var (labelled, said) in pairs)
        {
            var pair = (labelled, said == Verdict.TrueNoPromise ? Verdict.Supported : said);
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }
    }

    /// <summary>Of what must not be promised: never said to be supported.</summary>
    public double Caught =>
        1 - Share(Count(Verdict.NotToBePromised, Verdict.Supported), Labelled(Verdict.NotToBePromised));

    /// <summary>Of what must not be promised and is not said to be supported: said to be not to be promised.</summary>
    public double CaughtOutright =>
        Share(Count(Verdict.NotToBePromised, Verdict.NotToBePromised), Labelled(Verdict.NotToBePromised));

    /// <summary>Of what is said to be supported: is.</summary>
    public double SupportedRight =>
        Share(Count(Verdict.Supported, Verdict.Supported), All.Sum(labelled => Count(labelled, Verdict.Supported)));

    /// <summary>Of what is supported: said to be.</summary>
    public double SupportedFound => Share(Count(Verdict.Supported, Verdict.Supported), Labelled(Verdict.Supported));

    public int Count(Verdict labelled, Verdict said) => counts.GetValueOrDefault((labelled, said));

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine("labelled \\ said".PadRight(18) + string.Concat(All.Select(said => $"{said}".PadLeft(17))));
        foreach (var labelled in All)
        {
            text.AppendLine(
                $"{labelled}".PadRight(18) + string.Concat(All.Select(said => $"{Count(labelled, said)}".PadLeft(17)))
            );
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"must not be promised, never said supported      {Caught:P1}");
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"must not be promised, said so outright          {CaughtOutright:P1}"
        );
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"said supported, and is                          {SupportedRight:P1}"
        );
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"supported, and said so                          {SupportedFound:P1}"
        );
        return text.ToString();
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private int Labelled(Verdict labelled) => All.Sum(said => Count(labelled, said));
}
