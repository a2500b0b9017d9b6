using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Personas.Fit;
using Bot.Core.Personas.Matching;

namespace Bot.Core.Personas.Evidence;

/// <summary>
/// One version of the facts with parsed titles, industries, sizes and regions. Each name is parsed once, however many
/// facts use it: a hundred thousand leads have a few thousand titles.
/// </summary>
internal sealed class ReadFacts
{
    private readonly Dictionary<int, (DateOnly Day, int Title)[]> titles = [];
    private readonly ParsedNames<JobTitle> readTitles = new(
        JobTitle.Read,
        title => title.SaysSomething ? title.Likeness : null
    );
    private readonly ParsedNames<Industry> readIndustries = new(
        Industry.Read,
        industry => industry.IsKnown || industry.Rest.Count > 0 ? industry.Likeness : null
    );
    private readonly ParsedNames<CompanySize> readSizes = new(CompanySize.Read, size => $"{size}");
    private readonly ParsedNames<Region> readRegions = new(
        Region.Read,
        region => region.Countries.Count > 0 ? string.Join(' ', region.Countries.Order()) : null
    );

    public ReadFacts(FactSet set)
    {
        Set = set;
        if (set.LeadsKnown is { } known)
        {
            titles = TitlesByAccount(set.LeadsIn(new Period(PeriodKind.Days, known.First, known.Last)));
        }
    }

    public FactSet Set { get; }

    /// <summary>
    /// Returns a function that tells whether a name matches the persona's attribute; its result is null if that is not
    /// certain. Returns null if the persona leaves the attribute empty.
    /// </summary>
    public Func<int, bool?>? Matching(FitKey attribute, AgreementContent persona) =>
        attribute switch
        {
            FitKey.Title => readTitles.Matching(
                Set,
                PersonaContent.Read(persona).TitlesOrName,
                (mine, theirs) => mine.Compare(theirs)
            ),
            FitKey.Industry => readIndustries.Matching(
                Set,
                PersonaContent.Read(persona).Industries,
                (mine, theirs) => mine.Compare(theirs)
            ),
            FitKey.Size => readSizes.Matching(
                Set,
                PersonaContent.Read(persona).CompanySizes,
                (mine, theirs) => mine.Compare(theirs)
            ),
            FitKey.Region => readRegions.Matching(
                Set,
                PersonaContent.Read(persona).Regions,
                (mine, theirs) => mine.Compare(theirs)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
        };

    /// <summary>
    /// The code of the attribute's name for a lead or deal: the account's, and for a region else the territory's.
    /// </summary>
    public int CodeOf(FitKey attribute, int account, LabelCodes labels)
    {
        var known = Set.Account(account);
        return attribute switch
        {
            FitKey.Industry => known.Industry,
            FitKey.Size => known.Size,
            FitKey.Region => known.Region != 0 ? known.Region : labels[(int)Dimension.Territory],
            _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
        };
    }

    /// <summary>The titles of the account's leads created up to that day.</summary>
    public IEnumerable<int> TitlesBefore(int account, DateOnly day) =>
        account == 0 || !titles.TryGetValue(account, out var leads)
            ? []
            : leads.TakeWhile(lead => lead.Day <= day).Select(lead => lead.Title);

    // Leads are sorted by day.
    private static Dictionary<int, (DateOnly Day, int Title)[]> TitlesByAccount(ReadOnlySpan<LeadFact> leads)
    {
        var byAccount = new Dictionary<int, List<(DateOnly Day, int Title)>>();
        foreach (ref readonly var lead in leads)
        {
            if (lead.Account != 0 && lead.Title != 0)
            {
                (byAccount.TryGetValue(lead.Account, out var known) ? known : byAccount[lead.Account] = []).Add(
                    (lead.Created, lead.Title)
                );
            }
        }

        return byAccount.ToDictionary(account => account.Key, account => account.Value.ToArray());
    }
}
