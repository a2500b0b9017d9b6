using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Kpis;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Tests.Digests;

public sealed class DigestCardsTests
{
    private static readonly Period Week = Period.Week(new DateOnly(2026, 11, 9));
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly Address Channel = new(
        Platforms.Playground,
        "acme-co",
        AddressKind.Channel,
        "sales-marketing"
    );
    private static readonly DigestSubscription Subscription = new(
        "acme-co",
        "abc",
        Channel,
        new DigestTime(DayOfWeek.Monday, new TimeOnly(9, 0), "Europe/Madrid"),
        Language.Spanish,
        FourSections.Keys,
        "tom",
        BotApp.Start
    );

    [Fact]
    public void Weekly() => Golden.Card("digests", "weekly", DigestCards.Weekly(Full(), FourSections.Keys));

    [Fact]
    public void Some_sections() =>
        Golden.Card(
            "digests",
            "weekly-some",
            DigestCards.Weekly(Full() with { LateFor = BotApp.Start.AddDays(-1) }, [FeedbackDigestSection.SectionKey])
        );

    [Fact]
    public void Quiet() => Golden.Card("digests", "quiet", DigestCards.Weekly(Empty(), FourSections.Keys));

    [Fact]
    public void Preview() =>
        Golden.Card("digests", "preview", DigestCards.Preview(DigestCards.Weekly(Empty(), FourSections.Keys)));

    [Fact]
    public async Task Settings()
    {
        await using var app = new BotApp();
        var failed = new OutboxItem(
            new OutboundMessage(
                "acme-co",
                "k",
                Channel,
                Card.Say(LocalizedText.Invariant("x")),
                Language.English,
                "UTC",
                BotApp.Start
            ),
            1,
            OutboxState.Refused,
            1,
            BotApp.Start,
            Reason: new LocalizedText("The channel is archived.", "El canal está archivado.")
        );
        var here = Subscription with { Id = DigestSubscription.IdOf(Channel) };
        Golden.Card(
            "digests",
            "settings",
            DigestCards.Settings([(here, failed)], Channel, mayChange: true, BotApp.Start)
        );
        Golden.Card("digests", "settings-none", DigestCards.Settings([], Channel, mayChange: true, BotApp.Start));
        Golden.Card(
            "digests",
            "settings-direct",
            DigestCards.Settings(
                [(here, null)],
                Channel with
                {
                    Kind = AddressKind.Direct,
                },
                mayChange: false,
                BotApp.Start
            )
        );
        Golden.Form("digests", "form", DigestForms.Subscription(Subscription, app.Get<DigestSections>()));
    }

    [Fact]
    public void Answers()
    {
        Golden.Card("digests", "subscribed", DigestCards.Subscribed(Subscription, BotApp.Start));
        Golden.Card(
            "digests",
            "past",
            DigestCards.Past([
                new DigestIssue("acme-co", "abc", "2026-11-16", BotApp.Start, Card.Say(LocalizedText.Invariant("x"))),
            ])
        );
        Golden.Card("digests", "past-none", DigestCards.Past([]));
        Golden.Card("digests", "stopped", Card.Say(DigestTexts.Stopped));
        Golden.Card("digests", "not-subscribed", Card.Say(DigestTexts.NotSubscribed));
        Golden.Card("digests", "queued", Card.Say(DigestTexts.Queued));
        Golden.Card("digests", "in-a-channel", Card.Say(DigestTexts.InAChannel));
        Golden.Card("digests", "no-such-past", Card.Say(DigestTexts.NoSuchPast));
        Golden.Card("digests", "misread", Card.Say(DigestTexts.Misread("someday")));
    }

    private static WeeklyDigest Empty() => FourSections.Digest(Week, [], null, new DigestVoices([], 0, 0, 0), [], []);

    private static WeeklyDigest Full()
    {
        var facts = FactSetBuilder.Build(
            new StoredFacts(
                1,
                new FactRows(
                    [
                        Deal(1, 12_000, new DateOnly(2026, 11, 10)),
                        Deal(2, 9_500, new DateOnly(2026, 11, 4)),
                        Deal(3, 8_000, new DateOnly(2026, 10, 28)),
                    ],
                    [],
                    []
                )
            )
        );
        var revenue = KpiCatalog.Shared[0];
        var heard = DigestVoices.From(
            [
                Entry(1, "Acme", "onboarding takes weeks"),
                Entry(2, "Globex", "muy caro frente a <b>Rival</b>"),
                Entry(3, null, "no SSO"),
            ],
            1,
            BotApp.Start.AddDays(-7),
            BotApp.Start,
            5
        );
        return FourSections.Digest(
            Week,
            [.. KpiCatalog.Shared.Select(definition => KpiMath.Figure(definition, facts, Week, Today))],
            KpiCharts.Line(revenue, KpiMath.Series(revenue, facts, Week, Today), Today),
            heard,
            [
                new DigestAgreement(
                    new LocalizedText("Message: Operations lead", "Mensaje: Operations lead"),
                    2,
                    [],
                    ["Tom", "Sofía"],
                    BotApp.Start.AddDays(-2),
                    "Live in ten days"
                ),
                new DigestAgreement(
                    LocalizedText.Invariant("Ops lead"),
                    1,
                    [],
                    ["Tom", "Sofía"],
                    BotApp.Start.AddDays(-3)
                ),
            ],
            [
                new DigestAgreement(
                    LocalizedText.Invariant("Finance director"),
                    4,
                    [Side.Sales],
                    ["Tom", "Pat"],
                    BotApp.Start.AddDays(-6)
                ),
                new DigestAgreement(
                    LocalizedText.Invariant("CTO"),
                    1,
                    [Side.Sales, Side.Marketing],
                    [],
                    BotApp.Start.AddDays(-1)
                ),
            ]
        );
    }

    private static Deal Deal(int id, decimal amount, DateOnly closed) =>
        new(
            $"D{id}",
            $"Account {id}",
            new Money(amount, "USD"),
            DealState.Won,
            closed.AddDays(-30),
            closed,
            null,
            new Labels(null, null, null, null, null, null)
        );

    private static FeedbackEntry Entry(int number, string? account, string text) =>
        new(
            "acme-co",
            number,
            "lena",
            new FeedbackDetails(text, FeedbackKind.PainPoint, account),
            [new Voice("lena", text, BotApp.Start.AddDays(-number), "d", Channel)],
            BotApp.Start.AddDays(-number),
            []
        );
}
