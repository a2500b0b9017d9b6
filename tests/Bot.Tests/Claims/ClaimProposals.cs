using Bot.Core.Chat;
using Bot.Tests.Agreements;

namespace Bot.Tests.Claims;

/// <summary>Proposes and agrees on the claim that tests of claims begin with.</summary>
internal static class ClaimProposals
{
    /// <param name="loop">The company.</param>
    /// <param name="fields">What differs from "Live in a week".</param>
    public static Task<Reply> ProposeClaimAsync(this Loop loop, Dictionary<string, string>? fields = null)
    {
        var filled = new Dictionary<string, string>
        {
            ["name"] = "Live in a week",
            ["wording"] = "Customers go live within seven days.",
            ["otherWays"] = "Operativos en siete días",
            ["state"] = "available",
        };
        fields?.ToList().ForEach(field => filled[field.Key] = field.Value);
        return loop.ProposeAsync(loop.Company.Maya, "claim propose", filled);
    }

    public static async Task AgreeClaimAsync(this Loop loop, Dictionary<string, string>? fields = null)
    {
        await loop.ProposeClaimAsync(fields);
        await loop.App.DecideAsync(loop.Company.Tom, "claim sign live in a week");
        await loop.App.DecideAsync(loop.Company.Sofia, "promesa firmar live in a week");
    }
}
