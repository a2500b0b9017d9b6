using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>
/// Says what a sentence wants: which question it asks, what kind of report it is, or that it is a remark. Learned from
/// the example sentences of both languages in Examples, once per process.
/// </summary>
/// <remarks>
/// Four classifiers share the features. The first tells questions, reports and remarks apart. The second tells kinds of
/// reports apart; it has more examples of them than the first needs. The third tells a line of notes that a customer is
/// behind from logistics ("next call Tuesday"). The fourth tells reports from everything else, and learns from all
/// examples: storing what is no report is the worst failure, and two that agree are wrong half as often as one.
/// </remarks>
internal sealed class SentenceModel
{
    private const string Reports = "report.";
    private const string Remarks = "remark.";
    private const string Note = "note";
    private const string Report = "{report}";
    private const string Said = "said";

    private static readonly (string File, Language Language)[] Sentences =
    [
        ("en", Language.English),
        ("es", Language.Spanish),
    ];
    private static readonly (string File, Language Language)[] MoreReports =
    [
        ("kinds-en", Language.English),
        ("kinds-es", Language.Spanish),
    ];
    private static readonly (string File, Language Language)[] Notes =
    [
        ("notes-en", Language.English),
        ("notes-es", Language.Spanish),
    ];

    private static readonly Lazy<Task<SentenceModel>> Shared = new(() =>
        Task.Factory.StartNew(
            () => new SentenceModel(),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        )
    );

    private readonly LinearClassifier sentences;
    private readonly LinearClassifier kinds;
    private readonly LinearClassifier lines;
    private readonly LinearClassifier reported;

    private SentenceModel()
    {
        var features = Featured(Sentences);
        var reports = features.Where(example => IsOf(example.Label, Reports)).Concat(Featured(MoreReports)).ToList();
        var notes = Featured(Notes);
        var said = reports.Select(example => (Said, example.Features)).ToList();
        var learning = Task.Run(() => LinearClassifier.Train([.. reports, .. Featured(Framed())]));
        sentences = LinearClassifier.Train(features);
        lines = LinearClassifier.Train([
            .. said,
            .. Others(features.Where(example => IsOf(example.Label, Remarks))),
            .. Others(notes),
        ]);
        reported = LinearClassifier.Train([
            .. said,
            .. Others(features.Where(example => !IsOf(example.Label, Reports))),
            .. Others(notes),
        ]);
        kinds = learning.GetAwaiter().GetResult();
    }

    /// <summary>The model. The first use trains it, on a thread of its own.</summary>
    public static Task<SentenceModel> Trained => Shared.Value;

    /// <summary>The model. Waits until it is trained.</summary>
    public static SentenceModel Instance => Trained.GetAwaiter().GetResult();

    /// <summary>All labels with their probabilities, most probable first.</summary>
    public IReadOnlyList<Scored> Classify(AnalyzedText text, IReadOnlyList<Mention> mentions) =>
        sentences.Classify(SentenceFeatures.Of(text, mentions));

    /// <summary>The kinds of a report ("report.pain") with their probabilities, most probable first.</summary>
    public IReadOnlyList<Scored> ClassifyReport(AnalyzedText text, IReadOnlyList<Mention> mentions) =>
        kinds.Classify(SentenceFeatures.Of(text, mentions));

    /// <summary>How probable it is that a sentence is a report of any kind.</summary>
    public double IsReport(AnalyzedText text, IReadOnlyList<Mention> mentions) =>
        Classify(text, mentions).Where(scored => IsOf(scored.Label, Reports)).Sum(scored => scored.Probability);

    /// <summary>
    /// How probable it is that a line of notes is what a customer said or a rep saw, not logistics or small talk.
    /// </summary>
    public double IsSaid(AnalyzedText text, IReadOnlyList<Mention> mentions) =>
        lines.Classify(SentenceFeatures.Of(text, mentions)).First(scored => scored.Label == Said).Probability;

    /// <summary>How probable it is that a sentence is a report and nothing else, by all examples.</summary>
    public double IsReported(AnalyzedText text, IReadOnlyList<Mention> mentions) =>
        reported.Classify(SentenceFeatures.Of(text, mentions)).First(scored => scored.Label == Said).Probability;

    /// <summary>The example sentences: label, text and language.</summary>
    public static IEnumerable<(string Label, string Text, Language Language)> Examples() =>
        Read(Sentences).Concat(Read(MoreReports)).Concat(Read(Notes));

    // "{account}: …", "their manager told me that …": what surrounds a report says nothing about its kind. Each example
    // is learned once more inside one of the frames.
    private static IEnumerable<(string Label, string Text, Language Language)> Framed()
    {
        foreach (var (file, language) in MoreReports)
        {
            var frames = Read([(file.Replace("kinds", "frames", StringComparison.Ordinal), language)]).ToList();
            foreach (var (i, example) in Read([(file, language)]).Index())
            {
                var frame = frames[i % frames.Count].Text;
                yield return example with
                {
                    Text = frame.Replace(Report, example.Text, StringComparison.Ordinal),
                };
            }
        }
    }

    private static IEnumerable<(string Label, IReadOnlyList<string> Features)> Others(
        IEnumerable<(string Label, IReadOnlyList<string> Features)> examples
    ) => examples.Select(example => (Note, example.Features));

    private static List<(string Label, IReadOnlyList<string> Features)> Featured(
        IEnumerable<(string File, Language Language)> files
    ) => Featured(Read(files));

    private static List<(string Label, IReadOnlyList<string> Features)> Featured(
        IEnumerable<(string Label, string Text, Language Language)> examples
    ) =>
        [
            .. examples.Select(example =>
                (example.Label, SentenceFeatures.Of(AnalyzedText.Of(example.Text, example.Language), []))
            ),
        ];

    private static IEnumerable<(string Label, string Text, Language Language)> Read(
        IEnumerable<(string File, Language Language)> files
    )
    {
        foreach (var (file, language) in files)
        {
            using var stream = typeof(SentenceModel).Assembly.GetManifestResourceStream($"understanding/{file}.tsv")!;
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (line.Split('\t') is [var label, var text])
                {
                    yield return (label, text, language);
                }
            }
        }
    }

    private static bool IsOf(string label, string group) => label.StartsWith(group, StringComparison.Ordinal);
}
