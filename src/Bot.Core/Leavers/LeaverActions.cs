namespace Bot.Core.Leavers;

/// <summary>Wire names of the slice. Once posted on a button, they are public API.</summary>
public static class LeaverActions
{
    public const string Leaver = "leavers.successor";
    public const string HandOver = "leavers.handover";
}
