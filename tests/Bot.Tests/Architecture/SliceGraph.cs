using System.Reflection;

namespace Bot.Tests.Architecture;

/// <summary>Which slice of the product uses which, with the uses. A slice is a namespace directly below the product's own.</summary>
internal sealed class SliceGraph
{
    private readonly string root;
    private readonly ILookup<(string From, string To), string> uses;

    private SliceGraph(Assembly assembly)
    {
        root = assembly.GetName().Name!;
        Uses =
        [
            .. CodeReferences
                .In(assembly)
                .Where(use => IsInSlice(use.User) && IsInSlice(use.Used) && Slice(use.User) != Slice(use.Used)),
        ];
        uses = Uses.ToLookup(use => (Slice(use.User), Slice(use.Used)), use => $"{use.User.Name} uses {use.Used.Name}");
    }

    /// <summary>Uses of a type by a type of another slice.</summary>
    public IReadOnlyList<(Type User, Type Used)> Uses { get; }

    public IEnumerable<(string From, string To)> Edges => uses.Select(edge => edge.Key);

    public static SliceGraph Of(Assembly assembly) => new(assembly);

    public string Slice(Type type) => type.Namespace![(root.Length + 1)..].Split('.')[0];

    /// <summary>Why there is this edge.</summary>
    public IEnumerable<string> Reasons((string From, string To) edge) => uses[edge].Order(StringComparer.Ordinal);

    /// <summary>The edges that lie on a circle when these are not there.</summary>
    public IReadOnlyList<(string From, string To)> OnCircles(params IEnumerable<(string From, string To)> without)
    {
        var next = Edges.Except(without).ToLookup(edge => edge.From, edge => edge.To);
        return [.. Edges.Except(without).Where(edge => Reaches(edge.To, edge.From, next))];
    }

    private static bool Reaches(string from, string to, ILookup<string, string> next)
    {
        var (seen, waiting) = (new HashSet<string> { from }, new Queue<string>([from]));
        while (waiting.TryDequeue(out var slice))
        {
            foreach (var other in next[slice].Where(seen.Add))
            {
                waiting.Enqueue(other);
            }
        }

        return seen.Contains(to);
    }

    private bool IsInSlice(Type type) => type.Namespace?.StartsWith(root + ".", StringComparison.Ordinal) == true;
}
