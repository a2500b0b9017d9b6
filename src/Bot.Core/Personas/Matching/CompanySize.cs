using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>
/// The number of employees of a company, as CRMs and people write it: "250", "51–200 employees", "1,000+", "1.000",
/// "más de 50", "entre 8 y 60". <see cref="To"/> is null without an upper limit.
/// </summary>
internal sealed record CompanySize(decimal From, decimal? To)
{
    private const int MaxLength = 120;

    /// <summary>What counts people, or a number without a noun.</summary>
    public static CompanySize? Read(string words) =>
        Sizes
            .In(words.Length > MaxLength ? words[..MaxLength] : words)
            .Where(size => size.Measure == Sizes.People)
            .Select(Of)
            .FirstOrDefault();

    public static CompanySize Of(Quantity quantity) => new(quantity.From, quantity.To);

    /// <summary>
    /// Compares a company's size with this one, a persona's. An overlap, or a miss by at most ten percent, is a partial
    /// match.
    /// </summary>
    public Match Compare(CompanySize other)
    {
        if (other.From >= From && (other.To ?? decimal.MaxValue) <= (To ?? decimal.MaxValue))
        {
            return Match.Matches;
        }

        return (other.To ?? decimal.MaxValue) >= From * 0.9m && (To is not { } most || other.From <= most * 1.1m)
            ? Match.Partly
            : Match.Differs;
    }
}
