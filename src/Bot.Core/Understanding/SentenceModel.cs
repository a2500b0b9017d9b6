using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>
/// Says what a sentence wants: which question it asks, what kind of report it is, or that it is a remark. Learned from
/// the example sentences of both languages in Examples, once per process.
/// </summary>
internal sealed class SentenceModel
{
    private static readonly Lazy<Task<SentenceModel>> Shared = new(() =>
        Task.Factory.StartNew(
            () => new SentenceModel(Examples()),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        )
    );

    private const string Reports = "report.";

    private readonly LinearClassifier sentences;
    private readonly LinearClassifier reports;

    private SentenceModel(IEnumerable<(string Label, string Text, Language Language)> examples)
    {
        var features = examples
            .Select(example =>
                (example.Label, SentenceFeatures.Of(AnalyzedText.Of(example.Text, example.Language), []))
            )
            .ToList();
        sentences = LinearClassifier.Train(features);
        reports = LinearClassifier.Train([
            .. features.Where(example => example.Label.StartsWith(Reports, StringComparison.Ordinal)),
        ]);
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
        reports.Classify(SentenceFeatures.Of(text, mentions));

    /// <summary>The example sentences: label, text and language.</summary>
    public static IEnumerable<(string Label, string Text, Language Language)> Examples()
    {
        foreach (var (file, language) in new[] { ("en", Language.English), ("es", Language.Spanish) })
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
}
