using System.Numerics;

namespace Bot.Core.TextAnalysis;

/// <summary>A label with the probability (0 to 1) that a text belongs to it.</summary>
public readonly record struct ScoredLabel(int Label, double Probability);

/// <summary>
/// Multinomial logistic regression over TF-IDF features that learns one example at a time: it counts with the next
/// text. Labels come and go. A text may also belong to none of them. Not safe for several threads.
/// </summary>
/// <remarks>
/// <see cref="LinearClassifier"/> learns thousands of examples once and is never changed. This one starts with a few
/// examples for each label, where weights that follow the rarity of words are better than adapted learning rates.
/// </remarks>
public sealed class ExampleClassifier
{
    /// <summary>The label of examples that belong to no label.</summary>
    public const int None = 0;

    private const float LearningRate = 1f;
    private const float Decay = 1e-5f;
    private const int Epochs = 15;

    // A new example is learned so often, between examples that are already known, so that these are not forgotten.
    private const int Repetitions = 4;
    private const int RepeatedOthers = 8;

    private const float SmallestError = 0.001f;

    private readonly Dictionary<ulong, int> features = [];
    private readonly List<int> frequencies = [];
    private readonly LabelWeights weights = new();
    private readonly Dictionary<int, int> columns = new() { [None] = 0 };
    private readonly List<int> labels = [None];
    private readonly Dictionary<string, int> positions = [];
    private readonly List<Example> examples = [];
    private int next;

    public int Count => examples.Count;

    /// <summary>Adds examples without learning them; <see cref="Train"/> does.</summary>
    public void Add(string id, int label, ExampleFeatures text, bool isRefused = false)
    {
        var example = new Example(id, Column(label), isRefused, Encode(text.Words), Encode(text.Pieces));
        if (positions.TryGetValue(id, out var known))
        {
            Tally(examples[known], -1);
            examples[known] = example;
        }
        else
        {
            positions.Add(id, examples.Count);
            examples.Add(example);
        }

        Tally(example, 1);
    }

    /// <summary>Learns all examples, in a scattered but fixed order.</summary>
    public void Train()
    {
        var step = Coprime(examples.Count);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var rate = LearningRate / (1 + (0.15f * epoch));
            for (var i = 0; i < examples.Count; i++)
            {
                Update(examples[(int)((long)i * step % examples.Count)], rate);
            }
        }
    }

    /// <summary>
    /// Learns an example at once; one with the same id is replaced. <paramref name="isRefused"/>: the text does not
    /// belong to the label.
    /// </summary>
    public void Learn(string id, int label, ExampleFeatures text, bool isRefused = false)
    {
        Add(id, label, text, isRefused);
        var example = examples[positions[id]];
        for (var i = 0; i < Repetitions; i++)
        {
            Update(example, LearningRate);
            for (var j = 0; j < RepeatedOthers && j < examples.Count; j++)
            {
                next = (next + 1) % examples.Count;
                Update(examples[next], LearningRate / 3);
            }
        }
    }

    /// <summary>A classifier with the same examples that has learned none of them.</summary>
    public ExampleClassifier Untrained()
    {
        var copy = new ExampleClassifier();
        foreach (var (hash, id) in features)
        {
            copy.features.Add(hash, id);
        }

        copy.frequencies.AddRange(frequencies);
        copy.weights.Add(weights.Count);
        foreach (var label in labels.Skip(1))
        {
            copy.Column(label);
        }

        foreach (var example in examples)
        {
            copy.positions.Add(example.Id, copy.examples.Count);
            copy.examples.Add(example);
        }

        return copy;
    }

    /// <summary>Removes an example. What was learned from it fades as others are learned.</summary>
    public void Forget(string id)
    {
        if (positions.Remove(id, out var at))
        {
            Tally(examples[at], -1);
            var last = examples[^1];
            examples.RemoveAt(examples.Count - 1);
            if (at < examples.Count)
            {
                examples[at] = last;
                positions[last.Id] = at;
            }
        }
    }

    /// <summary>All labels with an example, most probable first. What is missing to 1 belongs to none.</summary>
    public IReadOnlyList<ScoredLabel> Classify(ExampleFeatures text)
    {
        var (ids, values) = Vectorize(Known(text.Words), text.Words.Count, Known(text.Pieces), text.Pieces.Count);
        var scores = weights.Probabilities(ids, values, labels.Count);
        return
        [
            .. labels
                .Select((label, column) => (label, column))
                .Where(pair => pair.label != None)
                .Zip(scores[1..labels.Count], (pair, score) => new ScoredLabel(pair.label, score))
                .OrderByDescending(scored => scored.Probability)
                .ThenBy(scored => scored.Label),
        ];
    }

    private int Column(int label)
    {
        if (!columns.TryGetValue(label, out var column))
        {
            columns.Add(label, column = labels.Count);
            labels.Add(label);
        }

        return column;
    }

    private int[] Encode(IReadOnlyList<ulong> hashes)
    {
        var ids = new int[hashes.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            if (!features.TryGetValue(hashes[i], out ids[i]))
            {
                features.Add(hashes[i], ids[i] = weights.Add());
                frequencies.Add(0);
            }
        }

        return ids;
    }

    private int[] Known(IReadOnlyList<ulong> hashes) =>
        [.. hashes.Select(hash => features.GetValueOrDefault(hash, -1)).Where(id => id >= 0)];

    private void Tally(Example example, int by)
    {
        foreach (var id in example.Words)
        {
            frequencies[id] += by;
        }

        foreach (var id in example.Pieces)
        {
            frequencies[id] += by;
        }
    }

    private (int[] Ids, float[] Values) Vectorize(int[] words, int wordCount, int[] pieces, int pieceCount)
    {
        var values = new float[words.Length + pieces.Length];
        Weigh(words, wordCount, values.AsSpan(0, words.Length));
        Weigh(pieces, pieceCount, values.AsSpan(words.Length));
        return ([.. words, .. pieces], values);
    }

    // Words that no example has make the others count less: most likely the text is about something else.
    private void Weigh(int[] ids, int count, Span<float> values)
    {
        const float UnknownShare = 0.3f;
        var unknown = MathF.Log(1 + examples.Count) + 1;
        var sum = (count - ids.Length) * unknown * unknown * UnknownShare;
        for (var i = 0; i < ids.Length; i++)
        {
            values[i] = MathF.Log((1f + examples.Count) / (1 + frequencies[ids[i]])) + 1;
            sum += values[i] * values[i];
        }

        var scale = sum > 0 ? 1 / MathF.Sqrt(sum) : 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] *= scale;
        }
    }

    private void Update(Example example, float rate)
    {
        var (ids, values) = Vectorize(example.Words, example.Words.Length, example.Pieces, example.Pieces.Length);
        var errors = weights.Probabilities(ids, values, labels.Count);
        if (example.IsRefused)
        {
            // The gradient of -log(1 - p): the probability goes to the other labels by their own.
            var refused = errors[example.Column];
            var share = -refused / Math.Max(1e-3f, 1 - refused);
            for (var k = 0; k < errors.Length; k++)
            {
                errors[k] = k == example.Column ? refused : errors[k] * share;
            }
        }
        else
        {
            errors[example.Column] -= 1;
        }

        for (var k = 0; k < errors.Length; k++)
        {
            errors[k] = Math.Abs(errors[k]) < SmallestError ? 0 : errors[k];
        }

        for (var i = 0; i < ids.Length; i++)
        {
            weights.Subtract(ids[i], errors, values[i] * rate, 1 - (rate * Decay));
        }
    }

    private static int Coprime(int count)
    {
        var step = Math.Max(1, (int)(count * 0.618));
        while (count > 0 && BigInteger.GreatestCommonDivisor(step, count) != 1)
        {
            step++;
        }

        return step;
    }

    /// <summary>An example by its features' numbers.</summary>
    private sealed record Example(string Id, int Column, bool IsRefused, int[] Words, int[] Pieces);
}
