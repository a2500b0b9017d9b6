using System.Runtime.InteropServices;

namespace Bot.Core.TextAnalysis;

/// <summary>A label with its probability (0 to 1).</summary>
public readonly record struct Scored(string Label, double Probability);

/// <summary>
/// Multinomial logistic regression over sparse features of weight 1. Training is deterministic: the same examples in
/// the same order give the same classifier. Trained with AdaGrad; a few thousand examples take well under a second.
/// </summary>
public sealed class LinearClassifier
{
    private const double LearningRate = 0.35;
    private const double Decay = 1e-5;
    private const int Epochs = 10;

    // A label that is this well decided learns nothing from an example.
    private const double SmallestError = 0.004;

    private readonly IReadOnlyList<string> labels;
    private readonly Dictionary<string, int> features = [];
    private readonly List<float[]> weights = [];

    private LinearClassifier(IReadOnlyList<string> labels) => this.labels = labels;

    public IReadOnlyList<string> Labels => labels;

    /// <summary>Trains on examples: a label and the features of a text, each feature at most once.</summary>
    public static LinearClassifier Train(IReadOnlyList<(string Label, IReadOnlyList<string> Features)> examples)
    {
        var labels = examples.Select(example => example.Label).Distinct().Order(StringComparer.Ordinal).ToList();
        var classifier = new LinearClassifier(labels);
        var encoded = examples
            .Select(example => (Label: labels.IndexOf(example.Label), Ids: classifier.Learn(example.Features)))
            .ToArray();
        var squares = classifier.weights.Select(_ => new float[labels.Count]).ToList();
        var order = Enumerable.Range(0, encoded.Length).ToArray();

        // A fixed multiplier visits all examples in a scattered order, so that labels do not come in blocks.
        var step = Coprime(encoded.Length);
        var scores = new double[labels.Count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            for (var i = 0; i < order.Length; i++)
            {
                var (label, ids) = encoded[(int)((long)i * step % encoded.Length)];
                classifier.Update(label, ids, squares, scores);
            }
        }

        return classifier;
    }

    /// <summary>All labels, most probable first.</summary>
    public IReadOnlyList<Scored> Classify(IReadOnlyList<string> present)
    {
        var ids = new List<int>(present.Count);
        foreach (var feature in present)
        {
            if (features.TryGetValue(feature, out var id))
            {
                ids.Add(id);
            }
        }

        var scores = new double[labels.Count];
        Score(CollectionsMarshal.AsSpan(ids), scores);
        return
        [
            .. labels
                .Select((label, i) => new Scored(label, scores[i]))
                .OrderByDescending(scored => scored.Probability)
                .ThenBy(scored => scored.Label, StringComparer.Ordinal),
        ];
    }

    /// <summary>The share of the features that training saw (0 to 1).</summary>
    public double Coverage(IReadOnlyList<string> present) =>
        present.Count == 0 ? 0 : (double)present.Count(features.ContainsKey) / present.Count;

    /// <summary>The features that speak most for a label, strongest first.</summary>
    public IReadOnlyList<string> Reasons(IReadOnlyList<string> present, string label, int most)
    {
        var index = labels.ToList().IndexOf(label);
        return
        [
            .. present
                .Where(features.ContainsKey)
                .Select(feature => (feature, Weight: weights[features[feature]][index]))
                .Where(pair => pair.Weight > 0)
                .OrderByDescending(pair => pair.Weight)
                .Take(most)
                .Select(pair => pair.feature),
        ];
    }

    private int[] Learn(IReadOnlyList<string> present)
    {
        var ids = new int[present.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            if (!features.TryGetValue(present[i], out ids[i]))
            {
                ids[i] = weights.Count;
                features.Add(present[i], ids[i]);
                weights.Add(new float[labels.Count]);
            }
        }

        return ids;
    }

    private void Update(int label, int[] ids, List<float[]> squares, double[] scores)
    {
        Score(ids, scores);
        var scale = 1 / Math.Sqrt(Math.Max(1, ids.Length));
        for (var k = 0; k < scores.Length; k++)
        {
            var error = scores[k] - (k == label ? 1 : 0);
            if (Math.Abs(error) < SmallestError)
            {
                continue;
            }

            foreach (var id in ids)
            {
                var weight = weights[id][k];
                var gradient = (float)((error * scale) + (Decay * weight));
                squares[id][k] += gradient * gradient;
                weights[id][k] = weight - (float)(LearningRate * gradient / (1e-3 + Math.Sqrt(squares[id][k])));
            }
        }
    }

    // Softmax of the weights' sums. Scaling by the square root of the length keeps long texts from being overconfident.
    private void Score(ReadOnlySpan<int> ids, double[] scores)
    {
        Array.Clear(scores);
        foreach (var id in ids)
        {
            var row = weights[id];
            for (var k = 0; k < scores.Length; k++)
            {
                scores[k] += row[k];
            }
        }

        var scale = 1 / Math.Sqrt(Math.Max(1, ids.Length));
        var highest = double.NegativeInfinity;
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] *= scale;
            highest = Math.Max(highest, scores[k]);
        }

        var sum = 0.0;
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = Math.Exp(scores[k] - highest);
            sum += scores[k];
        }

        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] /= sum;
        }
    }

    private static int Coprime(int count)
    {
        var step = Math.Max(1, (int)(count * 0.618));
        while (Gcd(step, count) != 1)
        {
            step++;
        }

        return step;
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
}
