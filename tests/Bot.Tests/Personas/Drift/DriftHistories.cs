using Bot.Core.Members;
using Bot.Core.Personas.Drift;

namespace Bot.Tests.Personas.Drift;

/// <summary>How a shift is planted into a history, if one is.</summary>
public enum Planted
{
    Nothing,

    /// <summary>35 % of the accounts, which had never named it, name the new pain within the two weeks; from then on it is one of their pains.</summary>
    InAccounts,

    /// <summary>From that week on 35 % of what is reported is about the new pain, from whatever account.</summary>
    InReports,
}

/// <summary>
/// A seeded history of one persona: a company's captured pains over weeks, and what the weekly runs say. It has 20 to 120
/// accounts and 6 to 12 pains of which one to four are on no agreed list; each week brings a Poisson count of reports, 0.1
/// to 0.5 for each account. An account has two to five pains of its own, of which four in five of its reports are; the rest
/// is any pain of the mix. Each pain is said in six ways, half of them Spanish, two in five reports carry a tag, one in ten no account. The mix stays
/// as it is (stationary): whatever is proposed is false. The persona is agreed after the weeks before; then come 26 weekly runs.
/// </summary>
public sealed class DriftHistory
{
    public const int Runs = 26;

    /// <summary>The shift begins with the week that ends with this run.</summary>
    public const int ShiftRun = 10;
    private const double PlantedShare = 0.35;
    private static readonly DateTimeOffset Agreed = new(2026, 1, 5, 7, 0, 0, TimeSpan.Zero);

    private readonly Random random;
    private readonly List<ReportedPain> heard = [];
    private readonly IReadOnlyList<SpokenPain> pains;
    private readonly IReadOnlyList<double> weights;
    private readonly IReadOnlyList<IReadOnlyList<int>> own;
    private readonly SpokenPain planted;
    private readonly double rate;
    private int number;

    /// <param name="seed">Gives the same history each time.</param>
    /// <param name="planted">What is planted.</param>
    /// <param name="weeksBefore">How many weeks were captured before the persona was agreed.</param>
    public DriftHistory(int seed, Planted planted = Planted.Nothing, int weeksBefore = 16)
    {
        random = new Random(seed);
        (Seed, Accounts) = (seed, random.Next(20, 121));
        var (count, listed) = (random.Next(6, 13), 0);
        var library = SpokenPain.All.ToArray();
        random.Shuffle(library);
        listed = count - random.Next(1, 5);
        (pains, this.planted, AgreedPains) = (
            library[..count],
            library[count],
            [.. library[..listed].Select(pain => pain.Agreed)]
        );
        weights =
        [
            .. pains.Select((_, i) => i < listed ? 0.5 + random.NextDouble() : 0.1 + (0.5 * random.NextDouble())),
        ];
        own =
        [
            .. Enumerable
                .Range(0, Accounts)
                .Select(_ => (IReadOnlyList<int>)[.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => Any())]),
        ];
        rate = 0.1 + (0.4 * random.NextDouble());
        for (var week = -weeksBefore; week < Runs; week++)
        {
            Pass(week, week < ShiftRun - 1 ? Planted.Nothing : planted);
        }
    }

    public int Seed { get; }

    public int Accounts { get; }

    public IReadOnlyList<string> AgreedPains { get; }

    /// <summary>What the weekly run with that number (from 1) finds.</summary>
    public DriftPicture Run(int run, DriftThresholds thresholds) =>
        PersonaDrift.Find(AgreedPains, heard, Agreed, End(run), thresholds);

    /// <summary>What would be proposed, by run.</summary>
    public IEnumerable<(int Run, DriftFinding Finding)> Proposed(int from, int to, DriftThresholds thresholds) =>
        Enumerable
            .Range(from, to - from + 1)
            .SelectMany(run =>
                Run(run, thresholds).Findings.Where(finding => finding.IsSure).Select(finding => (run, finding))
            );

    public bool IsPlanted(DriftFinding finding) =>
        finding.Kind == DriftKind.New && planted.Said.Any(said => said.Words == finding.Pain.Typical.Words);

    private static DateTimeOffset End(int run) => Agreed.AddDays(7 * run);

    private void Pass(int week, Planted shift)
    {
        for (var left = Poisson(rate * Accounts); left > 0; left--)
        {
            var account = random.Next(Accounts);
            var isNew = shift == Planted.InReports && random.NextDouble() < PlantedShare;
            Report(
                week,
                account,
                isNew
                    ? planted
                    : pains[random.NextDouble() < 0.8 ? own[account][random.Next(own[account].Count)] : Any()]
            );
        }

        // Each of them once in the two weeks, and after that as often as any of its pains.
        for (
            var account = 0;
            shift == Planted.InAccounts && account < (int)Math.Ceiling(PlantedShare * Accounts);
            account++
        )
        {
            var isSaid =
                week < ShiftRun + 1
                    ? (account + Seed) % 2 == (week - ShiftRun + 1) % 2
                    : random.NextDouble() < rate / 3;
            if (isSaid)
            {
                Report(week, account, planted, isNamed: true);
            }
        }
    }

    private void Report(int week, int account, SpokenPain pain, bool isNamed = false)
    {
        var said = random.NextDouble() < 0.4 ? pain.Tagged : pain.Said;
        var name = !isNamed && random.NextDouble() < 0.1 ? $"?rep{random.Next(6)}" : $"account {account}";
        heard.Add(
            new ReportedPain(
                ++number,
                said[random.Next(said.Count)],
                name,
                name,
                End(week).AddMinutes(random.Next(7 * 24 * 60))
            )
        );
    }

    private int Any()
    {
        var at = random.NextDouble() * weights.Sum();
        for (var i = 0; i < weights.Count; i++)
        {
            if ((at -= weights[i]) < 0)
            {
                return i;
            }
        }

        return weights.Count - 1;
    }

    // Knuth's way, for small means in steps.
    private int Poisson(double mean)
    {
        var (count, product, limit) = (-1, 1.0, Math.Exp(-mean));
        do
        {
            count++;
            product *= random.NextDouble();
        } while (product > limit);
        return count;
    }
}

/// <summary>What many histories gave: how many of them had anything proposed, or the planted pain within the two runs.</summary>
public static class DriftFigures
{
    /// <summary>The seeds of the histories in which something was proposed.</summary>
    public static IReadOnlyList<int> False(int histories, DriftThresholds thresholds, int weeksBefore = 16) =>
        Seeds(
            histories,
            seed => new DriftHistory(seed, weeksBefore: weeksBefore).Proposed(1, DriftHistory.Runs, thresholds).Any()
        );

    /// <summary>The seeds of the histories in which the planted pain was proposed within that many runs.</summary>
    public static IReadOnlyList<int> Found(int histories, Planted planted, int within, DriftThresholds thresholds) =>
        Seeds(
            histories,
            seed =>
                new DriftHistory(seed, planted) is var history
                && history
                    .Proposed(DriftHistory.ShiftRun, DriftHistory.ShiftRun + within - 1, thresholds)
                    .Any(proposed => history.IsPlanted(proposed.Finding))
        );

    private static IReadOnlyList<int> Seeds(int histories, Func<int, bool> isSo) =>
        [.. Enumerable.Range(1, histories).AsParallel().Where(isSo).Order()];
}
