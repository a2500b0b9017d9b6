using System.Reflection;
using Bot.Core.Data;

namespace Bot.Tests.Data;

/// <summary>A store that counts its commits, and the reads outside and inside them.</summary>
public class CountedStore : DispatchProxy
{
    private static readonly MethodInfo Counting = typeof(CountedStore).GetMethod(
        nameof(Counted),
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;

    private object inner = null!;
    private CountedStore counts = null!;
    private int commits;
    private int reads;
    private int writes;

    public static (IDocumentStore Store, CountedStore Counts) Of(IDocumentStore inner)
    {
        var proxy = Create<IDocumentStore, CountedStore>();
        var counts = (CountedStore)(object)proxy;
        (counts.inner, counts.counts) = (inner, counts);
        return (proxy, counts);
    }

    /// <summary>What was counted since the last call.</summary>
    public (int Commits, int Reads, int Writes) Take() =>
        (Interlocked.Exchange(ref commits, 0), Interlocked.Exchange(ref reads, 0), Interlocked.Exchange(ref writes, 0));

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod!.Name)
        {
            case nameof(IDocumentStore.CommitAsync):
                Interlocked.Increment(ref counts.commits);
                args![1] = Counting.MakeGenericMethod(targetMethod.GetGenericArguments()).Invoke(this, [args[1]]);
                break;
            case "GetAsync" or "FindAsync" or "FindIdsAsync" or "FindBetweenAsync" or "RangeAsync" or "ListAsync":
                Interlocked.Increment(ref counts.reads);
                break;
            case "InsertAsync" or "PutAsync" or "ReplaceAsync" or "DeleteAsync":
                Interlocked.Increment(ref counts.writes);
                break;
        }

        return targetMethod.Invoke(inner, args);
    }

    private Func<IDocumentTransaction, ValueTask<TResult>> Counted<TResult>(
        Func<IDocumentTransaction, ValueTask<TResult>> work
    ) =>
        transaction =>
        {
            var proxy = Create<IDocumentTransaction, CountedStore>();
            var inside = (CountedStore)(object)proxy;
            (inside.inner, inside.counts) = (transaction, counts);
            return work(proxy);
        };
}
