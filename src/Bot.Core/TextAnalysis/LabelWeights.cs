using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Core.TextAnalysis;

/// <summary>The weights of each feature for each label, in rows that grow with the number of labels.</summary>
internal sealed class LabelWeights
{
    // How little a text without a known word looks like a label.
    private const float NoneBias = 3;

    private readonly List<float[]> rows = [];

    public int Count => rows.Count;

    /// <summary>Adds features without weights. Returns the number of the first.</summary>
    public int Add(int count = 1)
    {
        for (var i = 0; i < count; i++)
        {
            rows.Add([]);
        }

        return rows.Count - count;
    }

    /// <summary>
    /// The probability of each label: the softmax of its weighted sum. The first one is that of no label. Padded with 0
    /// to whole vectors.
    /// </summary>
    public float[] Probabilities(ReadOnlySpan<int> features, ReadOnlySpan<float> values, int labels)
    {
        var scores = new float[Width(labels)];
        scores[0] = NoneBias;
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        for (var i = 0; i < features.Length; i++)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(rows[features[i]].AsSpan());
            for (var k = 0; k < row.Length; k++)
            {
                sums[k] += row[k] * values[i];
            }
        }

        Softmax(scores.AsSpan(0, labels));
        scores.AsSpan(labels).Clear();
        return scores;
    }

    /// <summary>Multiplies a feature's weights by <paramref name="kept"/>, and subtracts the errors times the factor.</summary>
    public void Subtract(int feature, ReadOnlySpan<float> errors, float factor, float kept)
    {
        if (rows[feature].Length < errors.Length)
        {
            var longer = new float[errors.Length];
            rows[feature].CopyTo(longer, 0);
            rows[feature] = longer;
        }

        var row = MemoryMarshal.Cast<float, Vector<float>>(rows[feature].AsSpan());
        var all = MemoryMarshal.Cast<float, Vector<float>>(errors);
        for (var i = 0; i < all.Length; i++)
        {
            row[i] = (row[i] * kept) - (all[i] * factor);
        }
    }

    private static int Width(int labels) =>
        (labels + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    private static void Softmax(Span<float> scores)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0f;
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = MathF.Exp(scores[k] - highest);
            sum += scores[k];
        }

        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] /= sum;
        }
    }
}
