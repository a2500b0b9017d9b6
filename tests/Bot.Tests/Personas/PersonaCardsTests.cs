using Bot.Core.Agreements;
using Bot.Core.Personas;
using Bot.Tests.Agreements;

namespace Bot.Tests.Personas;

public sealed class PersonaCardsTests
{
    private static readonly PersonaType Kind = new();

    private static readonly Dictionary<string, string> First = new()
    {
        ["name"] = "Operations lead",
        ["titles"] = "Head of operations\nCOO\nOperations manager",
        ["reportsTo"] = "CEO",
        ["companySize"] = "50–500 employees",
        ["industries"] = "Logistics\nRetail",
        ["region"] = "Spain, Portugal",
        ["job"] =
            "When a new warehouse opens, I want everybody to work the same way within a week, so that orders do not stand still.",
        ["pains"] =
            "Onboarding takes too long, because every site has its own spreadsheet and nobody keeps it up to date\nNobody sees where an order is stuck until the customer calls, and by then it is too late to do anything about it",
        ["objections"] = "We have a tool already",
        ["roles"] = "economic-buyer\nchampion",
    };

    [Fact]
    public void Every_card_and_form_looks_as_agreed()
    {
        var second = new Dictionary<string, string>(First)
        {
            ["companySize"] = "100–1,000 employees",
            ["titles"] = "Head of operations\nCOO\nVP operations",
            ["pains"] = First["pains"] + "\nToo many tools",
            ["questions"] = "How many sites do you open each year?",
        };
        var options = FieldOptions.For(Kind, new Dictionary<string, IReadOnlyList<FieldOption>>());
        new Walk(Kind, "operations-lead", Content(First), Content(second), options).Golden("personas");
    }

    [Fact]
    public void Nothing_waiting_is_one_sentence() =>
        Golden.Card("personas", "queue-empty", QueueCards.Queue([], new Company("acme-co").Tom));

    private static AgreementContent Content(Dictionary<string, string> fields) =>
        AgreementContent.Of(Kind.Fields, fields.GetValueOrDefault);
}
