using Bot.Core.Agreements;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.TextAnalysis;
using static Bot.Tests.Claims.ClaimChecking.Signed;

namespace Bot.Tests.Claims.ClaimChecking;

/// <summary>The check reads an organization's own words like the general ones.</summary>
public sealed class OwnWordsTests
{
    private static readonly OrganizationWords Trade = new([
        new WordGroup(["truck", "lorry", "camión"]),
        new WordGroup(["overtime", "horas extra"]),
        new WordGroup(["customer badge", "SSO"]),
    ]);

    private static readonly Agreement Tracking = Claim("Tracking", "Follow up to 40 trucks on a live map.");
    private static readonly Agreement Overtime = Claim("Overtime", "Overtime is calculated automatically.");
    private static readonly Agreement Sso = Claim("Single sign-on", "Single sign-on is included.");

    [Theory]
    [InlineData("Follow up to 40 lorries on a live map", Verdict.Supported)]
    [InlineData("Follow up to 60 lorries on a live map", Verdict.NotToBePromised)]
    [InlineData("Sigue hasta 40 camiones en un mapa live", Verdict.Supported)]
    [InlineData("Las horas extra se calculan automáticamente", Verdict.Supported)]
    [InlineData("Horas extra calculated automatically", Verdict.Supported)]
    [InlineData("A customer badge is included", Verdict.Supported)]
    public void Words_of_one_group_are_the_same(string sentence, Verdict verdict) =>
        Assert.Equal(verdict, Check(sentence, Trade, Tracking, Overtime, Sso).Verdict);

    [Theory]
    [InlineData("Follow up to 40 lorries on a live map")]
    [InlineData("Horas extra calculated automatically")]
    [InlineData("A customer badge is included")]
    public void Without_the_group_they_are_not(string sentence) =>
        Assert.Equal(Verdict.Unknown, Check(sentence, Tracking, Overtime, Sso).Verdict);

    [Fact]
    public void A_general_word_keeps_its_meaning() =>
        Assert.Equal(
            Verdict.NotToBePromised,
            Check(
                "Support replies within 2 hours",
                new OrganizationWords([new WordGroup(["replies", "pizza"])]),
                Claim("Reply", "Support replies to every question within 4 hours.")
            ).Verdict
        );
}
