namespace Bot.Core.Home;

/// <summary>Wire names of the slice.</summary>
public static class HomeActions
{
    public const string Home = "home";
}
