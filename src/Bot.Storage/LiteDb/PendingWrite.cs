using System.Threading.Channels;

namespace Bot.Storage.LiteDb;

/// <summary>Work that waits for the writer of the data file.</summary>
internal interface IPendingWrite
{
    void Run();

    void Succeed();

    void Fail(Exception failure);
}

/// <summary>Work with a result, and the task of the caller who waits for it.</summary>
internal sealed class PendingWrite<TResult>(Func<TResult> work) : IPendingWrite
{
    private TResult? result;

    public TaskCompletionSource<TResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Run() => result = work();

    public void Succeed() => Done.SetResult(result!);

    public void Fail(Exception failure) => Done.SetException(failure);
}

internal static class PendingWrites
{
    /// <summary>What waits now, up to so many.</summary>
    public static List<IPendingWrite> Take(this ChannelReader<IPendingWrite> waiting, int most)
    {
        var group = new List<IPendingWrite>();
        while (group.Count < most && waiting.TryRead(out var write))
        {
            group.Add(write);
        }

        return group;
    }
}
