using System.Diagnostics;
using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Feedback;
using Bot.Core.TextAnalysis;
using Bot.Core.Themes;

namespace Bot.Benchmarks.Themes;

/// <summary>
/// <c>themes FOLDER</c>: how often themes are suggested rightly from 20 and from 5 examples each, on public sets of
/// labelled sentences (FOLDER/SET.tsv and FOLDER/splits/SET.SHOTS.seedN.txt); and how long a suggestion takes.
/// </summary>
internal static class ThemeProgram
{
    private const int FileFrom = 92;
    private const int Suggestions = 2_000;
    private const int Entries = 100_000;
    private const string Organization = "o";

    private static readonly DateTimeOffset At = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    public static int Run(IReadOnlyList<string> args)
    {
        if (args is not [var folder])
        {
            Console.Error.WriteLine("themes FOLDER");
            return 1;
        }

        (string Set, string Shots)[] measures =
        [
            ("en-banking77", "20shot"),
            ("en-banking77", "5shot"),
            ("es-mtop", "20shot"),
            ("en-mtop", "20shot"),
            ("en-clinc150", "20shot"),
        ];
        foreach (var (set, shots) in measures)
        {
            Measure(LabelledSet.Read(folder, set), folder, shots);
        }

        MeasureSpeed(LabelledSet.Read(folder, "en-clinc150"));
        return 0;
    }

    private static void Measure(LabelledSet set, string folder, string shots)
    {
        var (first, third, ranked, filed, right) = (0.0, 0.0, 0.0, 0, 0);
        for (var seed = 1; seed <= 3; seed++)
        {
            var results = Results(set, set.Split(folder, shots, seed));
            var known = results.Where(result => result.Rank is not null).ToList();
            first += known.Average(result => result.Rank == 0 ? 1.0 : 0) / 3;
            third += known.Average(result => result.Rank < 3 ? 1.0 : 0) / 3;
            ranked += Auroc(known, [.. results.Where(result => result.Rank is null)]) / 3;
            filed += results.Count(IsFiled);
            right += results.Count(result => IsFiled(result) && result.Rank == 0);
        }

        var all = 3.0 * set.Tests.Count;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{set.Name} {shots}: top-1 {first:F3}, top-3 {third:F3}, none of these AUROC {ranked:F3}; "
                    + $"filed {filed / all:P0}, right {(double)right / Math.Max(1, filed):P1}"
            )
        );
    }

    private static bool IsFiled(Result result) => result.Confidence * 100 >= FileFrom;

    // The rank of the right label; null if it has no examples, as many as five labels away.
    private static List<Result> Results(LabelledSet set, IReadOnlyList<Labelled> training)
    {
        var labels = training.Select(one => one.Label).Distinct().Order(StringComparer.Ordinal).ToList();
        var classifier = new ExampleClassifier();
        foreach (var one in training)
        {
            classifier.Add(one.Id, labels.IndexOf(one.Label) + 1, one.Features);
        }

        classifier.Train();
        return
        [
            .. set.Tests.Select(test =>
            {
                var scored = classifier.Classify(test.Features);
                var label = labels.IndexOf(test.Label) + 1;
                int? rank = label == 0 ? null : scored.ToList().FindIndex(one => one.Label == label);
                return new Result(rank, Math.Sqrt(scored[0].Probability));
            }),
        ];
    }

    // How often a sentence of a known label is surer than one of none.
    private static double Auroc(List<Result> known, List<Result> others)
    {
        var sum = 0.0;
        var sorted = others.Select(other => other.Confidence).Order().ToList();
        foreach (var result in known)
        {
            var below = sorted.BinarySearch(result.Confidence);
            sum += below < 0 ? ~below : below;
        }

        return others.Count == 0 ? double.NaN : sum / known.Count / others.Count;
    }

    private static void MeasureSpeed(LabelledSet set)
    {
        var texts = set.Pool;
        var labels = texts.Select(text => text.Label).Distinct().ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var board = new ThemeBoard();
        board.Apply([.. labels.Select((label, i) => Change(ThemeStore.Themes, Theme(label, i + 1), 0))]);
        for (var i = 1; i <= Entries; i++)
        {
            board.Apply([Change(FeedbackStore.Entries, Entry(i, texts[i % texts.Count].Text), 0)]);
            board.Apply([Change(ThemeStore.Filings, Filed(i, texts[i % texts.Count], labels, FilingKind.Chosen), 0)]);
        }

        var began = Stopwatch.GetTimestamp();
        board.Filled();
        var trained = Stopwatch.GetElapsedTime(began);
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{labels.Count} themes, {Entries} entries: trained in {trained.TotalSeconds:F1} s, {megabytes:F0} MB"
            )
        );
        Time("a suggestion", i => board.Suggest(Organization, set.Tests[i % set.Tests.Count].Text, []));
        Time(
            "adding an entry",
            i =>
                board.Apply([
                    Change(
                        ThemeStore.Filings,
                        Filed(Entries + i, texts[i % texts.Count], labels, FilingKind.Chosen),
                        i + 1
                    ),
                ])
        );
    }

    private static void Time(string what, Action<int> action)
    {
        var times = new List<double>();
        for (var i = 0; i < Suggestions; i++)
        {
            var began = Stopwatch.GetTimestamp();
            action(i);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: median {times[times.Count / 2]:F2} ms, p95 {times[times.Count * 95 / 100]:F2} ms"
            )
        );
    }

    private static DocumentChange Change<T>(DocumentSet<T> set, T document, long stamp)
        where T : class => new(set, Organization, set.Id(document), new DocumentContent("", document), stamp);

    private static Theme Theme(string name, int number) => new(Organization, number, name.Replace('_', ' '), "m", At);

    private static FeedbackEntry Entry(int number, string text) =>
        new(
            Organization,
            number,
            "m",
            new FeedbackDetails(text, FeedbackKind.PainPoint, $"Account {number % 3_000}"),
            [
                new Voice(
                    $"m{number % 200}",
                    text,
                    At,
                    $"d{number}",
                    new Address(Platforms.Slack, "T1", AddressKind.Channel, "C1")
                ),
            ],
            At,
            []
        );

    private static Filing Filed(int entry, Labelled text, List<string> labels, FilingKind kind) =>
        new(Organization, entry, kind, At) { Theme = labels.IndexOf(text.Label) + 1, Text = text.Text };

    private sealed record Result(int? Rank, double Confidence);
}
