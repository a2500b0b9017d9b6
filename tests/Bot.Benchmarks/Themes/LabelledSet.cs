using Bot.Core.TextAnalysis;

namespace Bot.Benchmarks.Themes;

/// <summary>A sentence with the label that people gave it.</summary>
internal sealed record Labelled(string Id, string Label, string Text)
{
    private readonly Lazy<ExampleFeatures> features = new(() => ExampleFeatures.Of(Text));

    public ExampleFeatures Features => features.Value;
}

/// <summary>A public set of labelled sentences: a tab-separated file with id, part, label, polarity and text.</summary>
internal sealed record LabelledSet(string Name, IReadOnlyList<Labelled> Pool, IReadOnlyList<Labelled> Tests)
{
    public static LabelledSet Read(string folder, string name)
    {
        var rows = File.ReadLines(Path.Combine(folder, $"{name}.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToLookup(row => row[1], row => new Labelled(row[0], row[2], row[4]));
        return new LabelledSet(name, [.. rows["pool"]], [.. rows["test"]]);
    }

    /// <summary>The training sentences of a seed.</summary>
    public IReadOnlyList<Labelled> Split(string folder, string shots, int seed)
    {
        var ids = File.ReadLines(Path.Combine(folder, "splits", $"{Name}.{shots}.seed{seed}.txt")).ToHashSet();
        return [.. Pool.Where(one => ids.Contains(one.Id))];
    }
}
