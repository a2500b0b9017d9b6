using System.Numerics;

namespace Bot.Core.TextAnalysis;

/// <summary>A label with its probability (0 to 1).</summary>
public readonly record struct Scored(string Label, double Probability);

/// <summary>
/// Multinomial logistic regression over sparse features of weight 1. Training is deterministic: the same examples in
/// the same order give the same classifier. Trained with AdaGrad; a few thousand examples take well under a second.
/// </summary>
public sealed class LinearClassifier
{
    private const float LearningRate = 0.35f;
    private const float Decay = 1e-5f;
    private const int Epochs = 10;

    // A label that is this well decided learns nothing from an example.
    private const double SmallestError = 0.004;

    // An example that is this well decided is left out of the next round.
    private const double Settled = 0.005;

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
        var settled = new bool[order.Length];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            for (var i = 0; i < order.Length; i++)
            {
                var (label, ids) = encoded[(int)((long)i * step % encoded.Length)];
                settled[i] = !settled[i] && classifier.Update(label, ids, squares, scores) < Settled;
            }
        }

        return classifier;
    }

    /// <summary>All labels, most probable first.</summary>
    public IReadOnlyList<Scored> Classify(IReadOnlyList<string> present)
    {
        var ids = present.Where(features.ContainsKey).Select(feature => features[feature]).ToArray();
        var scores = new double[labels.Count];
        Score(ids, scores);
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

    // Returns the largest error before the update.
    private double Update(int label, int[] ids, List<float[]> squares, double[] scores)
    {
        Score(ids, scores);
        var scale = (float)(1 / Math.Sqrt(Math.Max(1, ids.Length)));
        Span<int> wrong = stackalloc int[scores.Length];
        var (count, largest) = (0, 0.0);
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] -= k == label ? 1 : 0;
            largest = Math.Max(largest, Math.Abs(scores[k]));
            if (Math.Abs(scores[k]) >= SmallestError)
            {
                wrong[count++] = k;
            }
        }

        foreach (var id in ids)
        {
            var (row, square) = (weights[id], squares[id]);
            foreach (var k in wrong[..count])
            {
                var gradient = ((float)scores[k] * scale) + (Decay * row[k]);
                square[k] += gradient * gradient;
                row[k] -= LearningRate * gradient / (1e-3f + MathF.Sqrt(square[k]));
            }
        }

        return largest;
    }

    // Softmax of the weights' sums. Scaling by the square root of the length keeps long texts from being overconfident.
    private void Score(int[] ids, double[] scores)
    {
        Span<float> sums = stackalloc float[scores.Length];
        sums.Clear();
        foreach (var id in ids)
        {
            Add(weights[id], sums);
        }

        var scale = 1 / Math.Sqrt(Math.Max(1, ids.Length));
        var highest = double.NegativeInfinity;
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = sums[k] * scale;
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

    private static void Add(ReadOnlySpan<float> row, Span<float> sums)
    {
        var k = 0;
        for (; k <= sums.Length - Vector<float>.Count; k += Vector<float>.Count)
        {
            (new Vector<float>(sums[k..]) + new Vector<float>(row[k..])).CopyTo(sums[k..]);
        }

        for (; k < sums.Length; k++)
        {
            sums[k] += row[k];
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
