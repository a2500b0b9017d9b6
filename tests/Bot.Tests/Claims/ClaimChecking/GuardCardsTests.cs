using Bot.Core.Agreements;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.Members;
using static Bot.Tests.Claims.ClaimChecking.Signed;

namespace Bot.Tests.Claims.ClaimChecking;

public sealed class GuardCardsTests
{
    private static readonly Agreement[] Claims =
    [
        Claim(
            "Live in a week",
            "New customers go live within seven days of signing.",
            ("otherWays", "En marcha en siete días desde la firma."),
            ("proof", "38 of the last 40 customers; https://example.com/go-live"),
            ("instead", "Most customers need about a week.")
        ),
        Claim(
            "Single sign-on",
            "Single sign-on with SAML is included.",
            ("plan", "Business, Enterprise"),
            ("instead", "SSO is part of Business and Enterprise.")
        ),
        Claim(
            "On-premise",
            "It can be installed on your own servers.",
            ("state", "not-offered"),
            ("instead", "It is a cloud service & stays <one>.")
        ),
        Claim("Offer", "20 % off the first year.", ("expiry", "2026-11-24")),
    ];

    [Theory]
    [InlineData("supported", "You go live within seven days of signing.")]
    [InlineData("caveat", "Single sign-on with SAML is included.")]
    [InlineData("not", "It can be installed on <b>your own servers</b>.")]
    [InlineData("number", "You go live within two days of signing.")]
    [InlineData("expired", "20 % off the first year.")]
    [InlineData("unknown", "We plant a tree for <@U1> & every customer.")]
    public void One_sentence(string name, string sentence) => Golden.Card("claims/guard", name, Answer(sentence));

    [Fact]
    public void A_draft() =>
        Golden.Card(
            "claims/guard",
            "draft",
            Answer(
                "Hi Marta! You go live within seven days of signing. It can be installed on your own servers. Single sign-on with SAML is included. We plant a tree for you. Training takes place on the moon. Shall we talk?"
            )
        );

    [Fact]
    public void A_draft_that_is_as_long_as_can_be() =>
        Golden.Card(
            "claims/guard",
            "long",
            Answer(
                string.Join(
                    ' ',
                    Enumerable
                        .Range(1, 55)
                        .Select(i =>
                            $"Sentence {i}: we plant {i} trees {string.Concat(Enumerable.Repeat("in the forest ", 20))}."
                        )
                )
            )
        );

    [Fact]
    public void The_form() => Golden.Form("claims/guard", "form", CheckForms.Check(new CheckRequest("", null, null)));

    [Fact]
    public void Without_claims() =>
        Golden.Card(
            "claims/guard",
            "no-claims",
            CheckCards.Answer(
                new CheckRequest("Live in a week.", null, null),
                [Check("Live in a week.")],
                MemberNames.Of([]),
                hasNoClaims: true
            )
        );

    private static Core.Chat.Card Answer(string draft)
    {
        var sentences = Clauses.Sentences(draft);
        var names = MemberNames.Of([new Company("norte").Sofia]);
        return CheckCards.Answer(
            new CheckRequest(draft, "Acme", null),
            [.. sentences.Select(sentence => Check(sentence, Claims))],
            names,
            hasNoClaims: false
        );
    }
}
