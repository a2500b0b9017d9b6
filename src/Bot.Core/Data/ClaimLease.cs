namespace Bot.Core.Data;

/// <summary>
/// How long a node holds what it claimed. A node that dies gives its work back after this time; one that works longer
/// loses it to another node, so it is well above the longest call to a platform.
/// </summary>
public sealed record ClaimLease(TimeSpan Length)
{
    public static ClaimLease Default { get; } = new(TimeSpan.FromMinutes(2));
}
