using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Sample;
using Bot.Core.Personas.Evidence;
using Bot.Core.Personas.Fit;
using Bot.Core.Sample;
using Bot.Tests.Personas.Fit;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Personas.Evidence;

/// <summary>Which share of leads and of won deals a persona is about. It is November 16, 2026.</summary>
public sealed class PersonaEvidenceTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 11, 16);

    [Fact]
    public void Each_attribute_is_counted_where_the_facts_say_it()
    {
        var evidence = Of(Facts());

        Assert.Equal(
            new AttributeEvidence(FitKey.Title, new Tally(2, 4, 2), new Tally(2, 3, 1)),
            evidence.Attributes[0]
        );
        Assert.Equal(
            new AttributeEvidence(FitKey.Size, new Tally(2, 3, 3), new Tally(2, 3, 1)),
            evidence.Attributes[1]
        );
        Assert.Equal(
            new AttributeEvidence(FitKey.Industry, new Tally(3, 3, 3), new Tally(2, 3, 1)),
            evidence.Attributes[2]
        );
        Assert.Equal(
            new AttributeEvidence(FitKey.Region, new Tally(3, 5, 1), new Tally(3, 3, 1)),
            evidence.Attributes[3]
        );
    }

    [Theory]
    [InlineData("2025-11-16", 0)]
    [InlineData("2025-11-17", 1)]
    [InlineData("2026-11-16", 1)]
    public void Only_the_last_twelve_months_count(string created, int counted) =>
        Assert.Equal(
            counted,
            Of(new FactRows([], [new Lead("l", Day(created), null, Labels.None, "COO")], [])).Attributes[0].Leads.Of
        );

    [Theory]
    [InlineData("CFO", "COO", "2026-10-01", false)]
    [InlineData("COO", "Intern", "2026-10-01", true)]
    [InlineData(null, "COO", "2026-10-20", true)]
    [InlineData(null, "COO", "2026-10-21", null)]
    [InlineData(null, "Intern", "2026-10-01", false)]
    [InlineData(null, null, "2026-10-01", null)]
    public void The_buyer_is_the_deals_contact_or_else_a_lead_of_the_account_up_to_the_win(
        string? contact,
        string? lead,
        string came,
        bool? isMatch
    )
    {
        var deal = Won("d", "ÁCME ", 10, "2026-09-01", "2026-10-20") with { BuyerTitle = contact };

        var won = Of(new FactRows([deal], [new Lead("l", Day(came), "acme", Labels.None, lead)], [])).Attributes[0].Won;

        Assert.Equal(isMatch is null ? new Tally(0, 0, 1) : new Tally(isMatch == true ? 1 : 0, 1, 0), won);
    }

    [Fact]
    public void One_matching_buyer_of_several_is_enough() =>
        Assert.Equal(
            new Tally(1, 1, 0),
            Of(
                new FactRows(
                    [Won("d", "Acme", 10, "2026-09-01", "2026-10-20")],
                    [
                        new Lead("1", Day("2026-09-01"), "Acme", Labels.None, "Head of Operations"),
                        new Lead("2", Day("2026-09-02"), "Acme", Labels.None, "IT intern"),
                    ],
                    []
                )
            )
                .Attributes[0]
                .Won
        );

    [Fact]
    public void Without_facts_of_the_time_nothing_is_shown() => Assert.Empty(ShownEvidence.Blocks(Of(FactRows.None)));

    [Fact]
    public void It_looks_as_agreed_under_the_persona()
    {
        Golden.Card(
            "personas",
            "evidence",
            new Card(LocalizedText.Invariant("evidence"), ShownEvidence.Blocks(Of(Facts())))
        );
        Golden.Card(
            "personas",
            "evidence-not-known",
            new Card(
                LocalizedText.Invariant("evidence"),
                ShownEvidence.Blocks(Of(new FactRows([], [Lead("l", "2026-10-01")], [])))
            )
        );
    }

    [Fact]
    public void An_answer_is_kept_as_long_as_facts_text_and_day_are_the_same()
    {
        var set = Packed(Facts());
        var version = Version();

        Assert.Same(ShownEvidence.Of(set, version, Today), ShownEvidence.Of(set, version, Today));
        Assert.NotSame(ShownEvidence.Of(set, version, Today), ShownEvidence.Of(set, version, Today.AddDays(1)));
        Assert.NotSame(ShownEvidence.Of(set, version, Today), ShownEvidence.Of(Packed(Facts(), 2), version, Today));
    }

    [Fact]
    public void The_sample_companys_won_deals_fit_its_primary_persona_better_than_its_leads_do()
    {
        var calendar = new SampleCalendar(Today);
        IReadOnlyList<IAgreementType> types =
        [
            .. typeof(IAgreementType)
                .Assembly.GetTypes()
                .Where(type => !type.IsAbstract && typeof(IAgreementType).IsAssignableFrom(type))
                .Select(type => (IAgreementType)Activator.CreateInstance(type)!),
        ];
        var persona = SampleAgreements
            .All(types, calendar, [])
            .Single(agreement => agreement.Subject == "operations-lead")
            .Agreed!;

        var evidence = ShownEvidence.Of(Packed(SampleFacts.Rows(calendar)), persona, Today);

        foreach (var attribute in evidence.Attributes)
        {
            output.WriteLine($"{attribute}");
        }

        Assert.All(
            evidence.Attributes.Where(attribute => attribute.Attribute is FitKey.Title or FitKey.Industry),
            attribute =>
                Assert.True(
                    Share(attribute.Won) > Share(attribute.Leads) + 0.08 && Share(attribute.Won) is > 0.4 and < 0.9
                )
        );
        Assert.All(evidence.Attributes, attribute => Assert.True(attribute.Won.Of >= 40 && attribute.Leads.Of >= 500));
    }

    private static double Share(Tally tally) => tally.Matching / (double)tally.Of;

    // Acme: logistics, 200 people, Spain. Bolt: retail, 20 people, Portugal. Cord: banking, 300, Spain. Nobody knows Dyna.
    private static FactRows Facts() =>
        new(
            [
                Won("d1", "Acme", 1, "2026-09-01", "2026-09-11") with
                {
                    BuyerTitle = "Directora de operaciones",
                },
                Won("d2", "Bolt", 1, "2026-09-05", "2026-09-25"),
                Won("d3", "CORD", 1, "2026-09-05", "2026-09-25"),
                Won("d4", "Dyna", 1, "2026-09-05", "2026-10-05"),
                Lost("d5", "Acme", "2026-10-01", "2026-10-21"),
                Won("old", "Acme", 1, "2024-10-01", "2025-10-21") with
                {
                    BuyerTitle = "CFO",
                },
            ],
            [
                new Lead("l1", Day("2026-08-01"), "Acme", Labels.None, "COO"),
                new Lead("l2", Day("2026-08-02"), "bolt", Labels.None, "VP Ops"),
                new Lead("l3", Day("2026-08-03"), "Acme", Labels.None, null),
                new Lead("l4", Day("2026-08-04"), "cord", Labels.None, "CFO") with
                {
                    Account = null,
                },
                new Lead("l5", Day("2026-08-05"), null, new Labels(Territory: "Francia"), "Student"),
                new Lead("l6", Day("2026-08-06"), null, new Labels(Territory: "Mexico"), "Director"),
                new Lead("old", Day("2025-08-06"), "Cord", Labels.None, "IT Manager"),
            ],
            []
        )
        {
            Accounts =
            [
                new Account("Acme", "LOGISTICS_AND_SUPPLY_CHAIN", "51-200", "España"),
                new Account("Bolt", "Comercio minorista", "20", "PT"),
                new Account("Cord", "Banking", "300", "Spain"),
            ],
        };

    private static PersonaEvidence Of(FactRows rows) => ShownEvidence.Of(Packed(rows), Version(), Today);

    private static AgreementVersion Version() => new(1, PersonaFitTests.Ops, "hash", "maya", BotApp.Start, "maya");
}
