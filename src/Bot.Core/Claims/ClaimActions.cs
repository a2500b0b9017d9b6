namespace Bot.Core.Claims;

/// <summary>Wire names of the claims' commands. Posted buttons carry them, so they are public API.</summary>
public static class ClaimActions
{
    public const string Check = "claims.check";
    public const string Ask = "claims.ask";
}
