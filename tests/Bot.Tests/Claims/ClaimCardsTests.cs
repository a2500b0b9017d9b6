using Bot.Core.Agreements;
using Bot.Core.Claims;
using Bot.Tests.Agreements;

namespace Bot.Tests.Claims;

public sealed class ClaimCardsTests
{
    private static readonly ClaimType Kind = new();
    private static readonly FieldOptions Options = FieldOptions.For(
        Kind,
        new Dictionary<string, IReadOnlyList<FieldOption>>()
    );

    private static readonly Dictionary<string, string> First = new()
    {
        ["name"] = "Live in a week",
        ["wording"] = "New customers go live within seven days of signing, with up to three sites.",
        ["otherWays"] = "Up and running in a week\nSeven days from signature to start",
        ["forbidden"] = "Live the next day\nWe set everything up for you, however many sites you have",
        ["state"] = "available",
        ["plan"] = "Team, Business",
        ["region"] = "Spain, Portugal",
        ["proof"] = "38 of the last 40 customers with up to three sites; https://example.com/go-live",
        ["expiry"] = "2026-12-31",
        ["language"] = "en",
    };

    private static readonly Dictionary<string, string> Second = new(First)
    {
        ["wording"] = "New customers go live within ten days of signing.",
        ["state"] = "beta",
        ["expiry"] = "2027-03-31",
        ["instead"] = "With more than three sites we agree the date in the contract.",
    };

    [Fact]
    public void Every_card_and_form_looks_as_agreed() => Walk(First).Golden("claims");

    [Theory]
    [InlineData("expired", "available", "2026-11-15")]
    [InlineData("beta", "beta", "2026-12-31")]
    [InlineData("planned", "planned", "2026-12-31")]
    [InlineData("not-offered", "not-offered", "2026-12-31")]
    [InlineData("retired-and-expired", "retired", "2026-11-15")]
    public void An_answer_warns_at_its_top(string name, string state, string expiry)
    {
        var walk = Walk(new(First) { ["state"] = state, ["expiry"] = expiry });

        Golden.Card("claims", $"warning-{name}", AgreementCards.Answer(walk.View(), walk.FirstAgreed));
    }

    [Fact]
    public void The_list_warns_too()
    {
        var walk = Walk(new(First) { ["state"] = "planned", ["expiry"] = "2026-11-15" });

        Golden.Card("claims", "warning-list", AgreementCards.List(walk.View(walk.FirstAgreed)));
    }

    private static Walk Walk(Dictionary<string, string> first) =>
        new(Kind, "live-in-a-week", Content(first), Content(Second), Options);

    private static AgreementContent Content(Dictionary<string, string> fields) =>
        AgreementContent.Of(Kind.Fields, fields.GetValueOrDefault);
}
