namespace Bot.Core.Claims;

/// <summary>Wire names of the claims' commands. Posted buttons carry them, so they are public API.</summary>
public static class ClaimActions
{
    public const string Check = "claims.check";
    public const string Explain = "claims.check.explain";
    public const string Ask = "claims.ask";

    /// <summary>Opens the form to propose a claim for a request.</summary>
    public const string ProposeForRequest = "claims.request.propose";

    public const string SubmitForRequest = "claims.request.submit";
}
