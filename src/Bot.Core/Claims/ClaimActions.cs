namespace Bot.Core.Claims;

/// <summary>Wire names of the slice: once posted they are public API.</summary>
public static class ClaimActions
{
    public const string Check = "claims.check";
    public const string Ask = "claims.ask";
}
