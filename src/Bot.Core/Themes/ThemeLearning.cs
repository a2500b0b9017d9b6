using Bot.Core.TextAnalysis;

namespace Bot.Core.Themes;

/// <summary>A suggested theme with the confidence (0 to 1) that it is right.</summary>
public readonly record struct Suggestion(int Theme, double Confidence);

/// <summary>
/// What an organization's themes sound like, learned from what people chose and refused. Each decision counts with the
/// next text. Safe for several threads.
/// </summary>
internal sealed class ThemeLearning
{
    // More examples of one theme cost time and add nothing.
    private const int MostExamples = 60;
    private const int LeastNew = 50;

    private readonly Lock gate = new();
    private readonly Dictionary<int, Queue<string>> examples = [];
    private ExampleClassifier classifier = new();
    private List<Action<ExampleClassifier>>? sinceCopy;
    private int trained;

    /// <param name="filing">A decision of a person.</param>
    /// <param name="isNow">False while the decisions are read from the store, before <see cref="Train"/>.</param>
    public void Learn(Filing filing, bool isNow)
    {
        if (filing.Text is not { } text)
        {
            return;
        }

        var features = ExampleFeatures.Of(text);
        var id = Id(filing);
        if (filing is { Kind: FilingKind.Chosen, Theme: { } theme })
        {
            Put(id, theme, features, isRefused: false, isNow);
        }
        else
        {
            Change(to => to.Forget(id));
        }

        foreach (var refused in filing.Refused)
        {
            Put($"{id}/{ThemeStore.Id(refused)}", refused, features, isRefused: true, isNow);
        }
    }

    /// <summary>A theme's name is an example of it.</summary>
    public void Learn(Theme theme, bool isNow) =>
        Put($"theme/{ThemeStore.Id(theme.Number)}", theme.Number, ExampleFeatures.Of(theme.Name), false, isNow);

    /// <summary>Learns all examples anew. Texts are classified by the former model meanwhile.</summary>
    public void Train()
    {
        ExampleClassifier copy;
        lock (gate)
        {
            if (sinceCopy is not null)
            {
                return;
            }

            (copy, sinceCopy, trained) = (classifier.Untrained(), [], classifier.Count);
        }

        copy.Train();
        lock (gate)
        {
            sinceCopy.ForEach(change => change(copy));
            (classifier, sinceCopy) = (copy, null);
        }
    }

    /// <summary>
    /// The probable themes of a text as filed, most probable first. The square root of the classifier's probability is
    /// how often it is right, as measured on sentences that it had not learned.
    /// </summary>
    public IReadOnlyList<Suggestion> Suggest(string text)
    {
        var features = ExampleFeatures.Of(text);
        lock (gate)
        {
            return
            [
                .. classifier.Classify(features).Select(scored => new Suggestion(scored.Label, scored.Probability)),
            ];
        }
    }

    private void Put(string id, int theme, ExampleFeatures features, bool isRefused, bool isNow)
    {
        Change(to =>
        {
            if (isNow)
            {
                to.Learn(id, theme, features, isRefused);
            }
            else
            {
                to.Add(id, theme, features, isRefused);
            }
        });
        lock (gate)
        {
            var ids = examples.TryGetValue(theme, out var known) ? known : examples[theme] = [];
            ids.Enqueue(id);
            if (ids.Count > MostExamples)
            {
                var oldest = ids.Dequeue();
                if (!ids.Contains(oldest))
                {
                    Change(to => to.Forget(oldest));
                }
            }

            if (isNow && sinceCopy is null && classifier.Count - trained > Math.Max(LeastNew, trained / 5))
            {
                Task.Run(Train);
            }
        }
    }

    // Also to the copy that is being trained.
    private void Change(Action<ExampleClassifier> change)
    {
        lock (gate)
        {
            change(classifier);
            sinceCopy?.Add(change);
        }
    }

    private static string Id(Filing filing) => $"entry/{ThemeStore.Id(filing.Entry)}";
}
