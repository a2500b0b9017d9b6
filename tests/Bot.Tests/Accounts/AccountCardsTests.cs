using Bot.Core.Accounts;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Themes;

namespace Bot.Tests.Accounts;

/// <summary>What people read of accounts, in both languages.</summary>
public sealed class AccountCardsTests
{
    private const string Slice = "accounts";
    private static readonly DateTimeOffset At = BotApp.Start;
    private static readonly DateOnly Today = AccountFacts.Today;

    private static readonly NextStep Message = new(
        AccountTexts.Message(LocalizedText.Invariant("Operations lead · growth and renewal")),
        new Button(LocalizedText.Invariant("Operations lead"), "message", "operations-lead.growth")
    );

    private static readonly FeedbackEntry Entry = new(
        "acme-co",
        12,
        "lena",
        new FeedbackDetails("onboarding takes too long", FeedbackKind.PainPoint, "Acme"),
        [],
        At.AddDays(-8),
        []
    );

    [Fact]
    public void Golden_cards()
    {
        var acme = new AccountState(
            "acme",
            "Acme",
            AccountStanding.Renewing,
            null,
            [new Money(1_500, "USD")],
            Today.AddDays(40),
            null,
            (6, Today.AddDays(-12)),
            [new Money(12_000, "USD")],
            1,
            2,
            0,
            "Lena Hart"
        );
        var theme = new Theme("acme-co", 3, "Slow onboarding", "maya", At);
        var page = new AccountPage(
            acme,
            [new AccountTheme(theme, 3, Entry), new AccountTheme(null, 1, null)],
            [(LocalizedText.Invariant("Live in 30 days"), AccountFacts.Broken("Acme", "It took 47 days."))],
            [Message],
            [new AccountMerge("acme-co", "acme sl", "Acme SL", "acme", "Acme", "tom", At)],
            ["Acme, Inc."]
        )
        {
            AskedAs = "Acme SL",
            MayMerge = true,
        };
        Golden.Card(Slice, "account", AccountCards.Whole(page));
        Golden.Card(Slice, "unknown", AccountCards.Choose(AccountTexts.Unknown("Akkme", true), ["Acme"]));
        Golden.Card(
            Slice,
            "unknown-without-a-near-one",
            AccountCards.Choose(AccountTexts.Unknown("Zenith", false), [])
        );

        RiskFinding[] findings =
        [
            new(RiskReason.Ending, Day: Today.AddDays(20)),
            new(RiskReason.Pains, 2),
            new(RiskReason.Detractor, 1),
            new(RiskReason.BrokenPromise, 1),
            new(RiskReason.LessRevenue, 40),
            new(RiskReason.FewerSeats, 12),
            new(RiskReason.Silence, Day: Today.AddDays(-190)),
        ];
        var atRisk = new AccountAtRisk("acme", "Acme", findings, acme.Monthly, acme.Rep);
        var record = new RiskRecord(
            new RiskOutcome(6, 24),
            new Dictionary<RiskReason, RiskOutcome>
            {
                [RiskReason.Renewal] = new(2, 23),
                [RiskReason.Detractor] = new(4, 1),
            }
        );
        Golden.Card(
            Slice,
            "at-risk",
            RiskCards.List([new RiskRow(atRisk, "Lena Hart", [Message])], 0, (7, 1, acme.Monthly), record)
        );
        Golden.Card(
            Slice,
            "grow",
            GrowthCards.List(
                [
                    new GrowthCandidate(
                        "acme",
                        "Acme",
                        acme.Monthly,
                        acme.Rep,
                        [LocalizedText.Invariant("Trazo Plan"), GrowthTexts.SeatsUpTo(50)],
                        7,
                        24
                    ),
                ],
                [Message]
            )
        );
        Golden.Card(Slice, "too-few-to-grow", Card.Say(GrowthTexts.TooFew));
    }
}
