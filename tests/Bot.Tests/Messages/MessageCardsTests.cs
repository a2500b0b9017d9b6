using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Messages;
using Bot.Tests.Agreements;

namespace Bot.Tests.Messages;

public sealed class MessageCardsTests
{
    private static readonly MessageType Kind = new();

    private static readonly Dictionary<string, string> First = new()
    {
        ["persona"] = "operations-lead",
        ["stage"] = "demo",
        ["language"] = "en",
        ["headline"] = "Every site works the same way within a week",
        ["pitch"] =
            "You open a site on Monday. By Friday everybody there works as your best site does, and you see every order that stands still before the customer calls.",
        ["pillars"] =
            "Live in a week | onboarding takes months | ready-made playbooks\nNo order gets lost | nobody sees where it is stuck | one board for all sites",
        ["proof"] = "Norte Logistics opened four sites in a quarter",
        ["avoid"] = "platform\nsolution",
        ["differentiators"] = "FlowCo: needs a consultant for each site",
    };

    private readonly FieldOptions options = FieldOptions.For(
        Kind,
        new Dictionary<string, IReadOnlyList<FieldOption>>
        {
            ["persona"] = [new FieldOption("operations-lead", LocalizedText.Invariant("Operations lead"), ["COO"])],
        }
    );

    [Fact]
    public void Every_card_and_form_looks_as_agreed() => Walk().Golden("messages");

    [Fact]
    public void A_fallback_says_so()
    {
        var walk = Walk();
        var view = walk.View(walk.FirstAgreed);
        var result = Kind.Find("ops lead decision", [walk.FirstAgreed with { Subject = "operations-lead.*" }], options);

        Golden.Card("messages", "answer-instead", AgreementCards.Answer(view, result.Instead!, result.InsteadBecause));
    }

    [Fact]
    public void The_grid_shows_what_there_is_and_what_is_missing()
    {
        var walk = Walk();
        var view = walk.View(
            walk.Waiting,
            walk.FirstAgreed with
            {
                Subject = "*.*",
            },
            walk.FirstProposed with
            {
                Subject = "*.decision",
            },
            walk.OnlyRejected with
            {
                Subject = "*.lead",
            }
        );

        Golden.Card("messages", "grid", MessageGrid.Card(view));
        var many = Enumerable
            .Range(1, 9)
            .Select(i => new FieldOption($"p{i}", LocalizedText.Invariant($"Persona {i}"), []))
            .ToList();
        Golden.Card(
            "messages",
            "grid-many",
            MessageGrid.Card(
                view with
                {
                    Options = FieldOptions.For(
                        Kind,
                        new Dictionary<string, IReadOnlyList<FieldOption>> { ["persona"] = many }
                    ),
                }
            )
        );
    }

    private Walk Walk()
    {
        var second = new Dictionary<string, string>(First)
        {
            ["headline"] = "A new site is productive in five days",
            ["weak"] = "Spreadsheets and a chat group",
        };
        return new Walk(Kind, "operations-lead.demo", Content(First), Content(second), options);
    }

    private static AgreementContent Content(Dictionary<string, string> fields) =>
        AgreementContent.Of(Kind.Fields, fields.GetValueOrDefault);
}
