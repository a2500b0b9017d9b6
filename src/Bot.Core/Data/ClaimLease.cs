namespace Bot.Core.Data;

/// <summary>
/// How long a node holds a claimed document. If the node dies, other nodes can claim the document after this time. If
/// it works longer, another node may do the same work, so the lease is well above the longest call to a platform.
/// </summary>
public sealed record ClaimLease(TimeSpan Length)
{
    public static ClaimLease Default { get; } = new(TimeSpan.FromMinutes(2));
}
