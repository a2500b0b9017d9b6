using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Themes;

namespace Bot.Tests.Themes;

/// <summary>What people read of themes, in both languages.</summary>
public sealed class ThemeCardsTests
{
    private const string Slice = "themes";

    private static readonly DateTimeOffset At = BotApp.Start;

    private static readonly Company Company = new("acme-co");

    private static readonly Theme Onboarding = new("acme-co", 3, "Slow onboarding", "maya", At.AddDays(-40))
    {
        Status = ThemeStatus.Planned,
        Decision = new ThemeDecision(1, "maya", At.AddDays(-1), "A faster start comes in March."),
        Decisions = 1,
        Owner = "sofia",
        Links = ["https://acme.test/roadmap", "Live in 30 days"],
    };

    private static readonly Theme Invoices = new("acme-co", 4, "Wrong invoices", "maya", At.AddDays(-4));

    private static readonly FeedbackEntry Entry = new(
        "acme-co",
        12,
        "lena",
        new FeedbackDetails("onboarding takes too long", FeedbackKind.PainPoint, "Acme"),
        [new Voice("lena", "x", At.AddDays(-8), "d", Company.Lena.Identities[0].Direct())],
        At.AddDays(-8),
        []
    );

    [Fact]
    public void Golden_cards()
    {
        RankedTheme[] ranked = [new(Onboarding, 12, 5, 31, 9, 4, 120_000, 45_000), new(Invoices, 1, 1, 1, 1, 1, 0, 0)];
        var names = MemberNames.Of([Company.Lena, Company.Maya, Company.Sofia]);
        Golden.Card(Slice, "list", ThemeCards.List(ranked, new ThemeQuery(ThemeOrder.Growth), "USD", 7, "kind:pain"));
        Golden.Card(Slice, "none", ThemeCards.List([], new ThemeQuery(), "USD", 0, ""));
        Golden.Card(Slice, "theme", ThemeCards.Whole(ranked[0], [Invoices], [Entry], names, "USD", mayChange: true));
        Golden.Card(Slice, "theme-for-a-rep", ThemeCards.Whole(ranked[1], [], [Entry], names, "USD", mayChange: false));
        Golden.Card(Slice, "merged", ThemeCards.Merged(Invoices, Onboarding));
        Golden.Card(Slice, "receipt-filed", Card(ThemeCards.InTheme(ThemeTexts.Filed(Onboarding), 12, Onboarding)));
        Golden.Card(Slice, "receipt-asked", Card(ThemeCards.Ask(12, [Onboarding, Invoices])));
        Golden.Card(Slice, "receipt-waits", Card(ThemeCards.Waits(12)));
        Golden.Card(
            Slice,
            "triage",
            TriageCards.Triage(
                [
                    new TriageItem(Entry, [Onboarding], IsLikely: true),
                    new TriageItem(Entry with { Number = 13 }, [Invoices], IsLikely: true),
                    new TriageItem(Entry with { Number = 14 }, [], IsLikely: false),
                ],
                17,
                "Maya"
            )
        );
        Golden.Card(Slice, "proposals", TriageCards.Proposals([new ThemeProposal([Entry, Entry, Entry])]));
        Golden.Card(Slice, "notice", NoticeCards.Notice(Onboarding, new Report(Entry, Entry.Voices[0], At), "Maya"));
    }

    private static Card Card(IReadOnlyList<Block> blocks) => new(ThemeTexts.Title, blocks);
}
