using Bot.Core.Agreements;
using Bot.Core.Facts;
using Bot.Core.Personas.Fit;

namespace Bot.Core.Personas.Evidence;

/// <summary>
/// How many of a kind of fact match: of <see cref="Of"/> that say something about it, <see cref="Matching"/> do;
/// <see cref="Silent"/> say nothing, or nothing that can be read.
/// </summary>
public readonly record struct Tally(int Matching, int Of, int Silent)
{
    internal Tally With(bool? isMatch) =>
        isMatch switch
        {
            null => this with { Silent = Silent + 1 },
            { } match => new Tally(Matching + (match ? 1 : 0), Of + 1, Silent),
        };
}

/// <summary>For one attribute of a persona: who comes (leads) and who buys (deals won).</summary>
public sealed record AttributeEvidence(FitKey Attribute, Tally Leads, Tally Won);

/// <summary>
/// The share of leads and of won deals of a period that match each attribute of a persona, for those of which it says
/// something. A lead's company is the account of the same name; its country may also stand in its territory. A won deal's
/// buyers are its main contact or, where the file named none, the leads of that account from up to the day of the win:
/// one whose title matches is enough, because several people buy together. What matches only partly does not count.
/// </summary>
public sealed record PersonaEvidence(Period Period, IReadOnlyList<AttributeEvidence> Attributes)
{
    /// <summary>Twelve months up to that day.</summary>
    public static Period LastYear(DateOnly today) => new(PeriodKind.Days, today.AddYears(-1).AddDays(1), today);

    /// <summary>True where no lead came and no deal was won in the time.</summary>
    public bool IsEmpty =>
        Attributes.All(attribute => attribute.Leads is { Of: 0, Silent: 0 } && attribute.Won is { Of: 0, Silent: 0 });

    internal static PersonaEvidence Of(ReadFacts facts, AgreementContent persona, Period period) =>
        new(
            period,
            [
                .. from attribute in new[] { FitKey.Title, FitKey.Size, FitKey.Industry, FitKey.Region }
                let matching = facts.Matching(attribute, persona)
                where matching is not null
                select new AttributeEvidence(
                    attribute,
                    Leads(facts, attribute, matching, period),
                    Won(facts, attribute, matching, period)
                ),
            ]
        );

    private static Tally Leads(ReadFacts facts, FitKey attribute, Func<int, bool?> matches, Period period)
    {
        var tally = default(Tally);
        foreach (ref readonly var lead in facts.Set.LeadsIn(period))
        {
            tally = tally.With(
                attribute == FitKey.Title
                    ? matches(lead.Title)
                    : matches(facts.CodeOf(attribute, lead.Account, lead.Labels))
            );
        }

        return tally;
    }

    private static Tally Won(ReadFacts facts, FitKey attribute, Func<int, bool?> matches, Period period)
    {
        var tally = default(Tally);
        foreach (ref readonly var deal in facts.Set.ClosedIn(period))
        {
            if (deal.IsWon)
            {
                tally = tally.With(
                    attribute == FitKey.Title
                        ? Buyers(facts, deal, matches)
                        : matches(facts.CodeOf(attribute, deal.Account, deal.Labels))
                );
            }
        }

        return tally;
    }

    private static bool? Buyers(ReadFacts facts, in ClosedDeal deal, Func<int, bool?> matches)
    {
        if (deal.BuyerTitle != 0)
        {
            return matches(deal.BuyerTitle);
        }

        bool? found = null;
        foreach (var title in facts.TitlesBefore(deal.Account, deal.Closed))
        {
            found = matches(title) is { } match ? match || found == true : found;
        }

        return found;
    }
}
