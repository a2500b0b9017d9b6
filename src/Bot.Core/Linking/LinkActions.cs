namespace Bot.Core.Linking;

/// <summary>Wire names of the slice. Once posted on a button, they are public API.</summary>
public static class LinkActions
{
    public const string Link = "link";
    public const string Company = "link.company";
    public const string Remove = "link.remove";
}
