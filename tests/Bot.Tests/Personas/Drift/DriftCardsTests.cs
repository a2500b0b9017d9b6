using Bot.Core.Agreements;
using Bot.Core.Members;
using Bot.Core.Personas;
using Bot.Core.Personas.Drift;

namespace Bot.Tests.Personas.Drift;

public sealed class DriftCardsTests
{
    private static readonly Company Company = new("acme-co");
    private static readonly PersonaType Kind = new();

    private static readonly DriftChange New = new(
        DriftKind.New,
        "Reports have to be built by hand",
        ["reports"],
        8,
        new Ratio(9, 24),
        new Ratio(1, 22),
        DriftBefore.EarlierWeeks
    )
    {
        Evidence = [41, 38, 35],
        Quotes =
        [
            new DriftQuote("every report ends in a pivot table", "Northgate <Wholesale>", 41),
            new DriftQuote("los informes se hacen a mano", "Papelera Cantábrica", 38),
            new DriftQuote("management wants a report that nobody can produce", null, 35),
        ],
    };

    private static readonly DriftChange Faded = new(
        DriftKind.Faded,
        "Contracts bind them for three years",
        [],
        8,
        new Ratio(0, 24),
        new Ratio(7, 21),
        DriftBefore.WhenAgreed
    );
    private static readonly DriftChange Sudden = New with
    {
        Weeks = 2,
        Now = new Ratio(6, 20),
        Before = new Ratio(0, 31),
        Quotes = [New.Quotes[0]],
    };
    private static readonly DriftChange First = New with
    {
        Before = new Ratio(0, 2),
        Against = DriftBefore.Nothing,
        Quotes = [],
    };

    private static readonly Agreement Persona = Agreed();

    private static readonly AgreementView View = new(
        Kind,
        [Persona],
        [Company.Maya, Company.Sofia, Company.Tom],
        FieldOptions.For(Kind, new Dictionary<string, IReadOnlyList<FieldOption>>()),
        BotApp.Start
    );

    [Theory]
    [InlineData("new")]
    [InlineData("faded")]
    [InlineData("both")]
    [InlineData("sudden")]
    [InlineData("first")]
    public void The_question_looks_as_agreed(string name) =>
        Golden.Card(
            "drift",
            $"question-{name}",
            DriftCards.Question(
                View,
                Persona,
                Question(
                    name switch
                    {
                        "new" => [New],
                        "faded" => [Faded],
                        "sudden" => [Sudden],
                        "first" => [First],
                        _ => [New, Faded],
                    }
                )
            )
        );

    [Theory]
    [InlineData("proposed", DriftAnswer.Proposed)]
    [InlineData("not-now", DriftAnswer.NotNow)]
    [InlineData("not-ours", DriftAnswer.NotOurs)]
    public void The_answered_question_looks_as_agreed(string name, DriftAnswer answer)
    {
        var waiting = Persona.Agreed! with
        {
            Number = 2,
            State = AgreementState.Proposed,
            AgreedAt = null,
            Signatures = [],
        };
        var question = Question([New]) with
        {
            Answer = answer,
            AnsweredBy = "maya",
            AnsweredAt = BotApp.Start,
            Proposed = answer == DriftAnswer.Proposed ? 2 : null,
        };

        Golden.Card(
            "drift",
            $"answered-{name}",
            DriftCards.Question(View, answer == DriftAnswer.Proposed ? Persona.With(waiting) : Persona, question)
        );
    }

    [Theory]
    [InlineData("quiet", 4, null)]
    [InlineData("sure", 9, true)]
    [InlineData("steady", 9, false)]
    public void The_picture_looks_as_agreed(string name, int accounts, bool? isSure)
    {
        var group = new PainGroup(
            null,
            [
                new ReportedPain(
                    41,
                    new PainText("every report ends in a pivot table", []),
                    "northgate",
                    "Northgate",
                    BotApp.Start.AddDays(-3)
                ),
            ]
        );
        var findings = isSure is { } sure
            ?
            [
                new DriftFinding(
                    DriftKind.New,
                    group,
                    8,
                    new Ratio(accounts, 24),
                    new Ratio(1, 22),
                    DriftBefore.EarlierWeeks,
                    sure
                ),
            ]
            : Array.Empty<DriftFinding>();
        var picture = new DriftPicture(
            [
                .. DriftDraft
                    .Pains(Persona.Agreed!.Content)
                    .Select(
                        (pain, i) =>
                            new PainCount(new PainGroup(pain, []), new Ratio(7 - i, 24), 9 - i, new Ratio(6, 22))
                    ),
            ],
            [new PainCount(group, new Ratio(accounts, 24), accounts + 3, new Ratio(1, 22))],
            new Ratio(24, 22),
            findings
        );

        Golden.Card(
            "drift",
            $"picture-{name}",
            DriftCards.Picture(View, Persona, picture, null, DriftThresholds.Usual)
        );
    }

    [Fact]
    public void The_picture_of_nothing_says_how_to_begin() =>
        Golden.Card(
            "drift",
            "picture-nothing",
            DriftCards.Picture(
                View,
                Persona,
                new DriftPicture([], [], new Ratio(0, 0), []),
                null,
                DriftThresholds.Usual
            )
        );

    private static DriftQuestion Question(IReadOnlyList<DriftChange> changes) =>
        new("2026-11-16", BotApp.Start, 1, Persona.Agreed!.Hash, changes, []);

    private static Agreement Agreed()
    {
        var content = AgreementContent.Of(
            Kind.Fields,
            new Dictionary<string, string>
            {
                ["name"] = "Operations lead",
                ["pains"] = "Onboarding takes too long\nContracts bind them for three years",
            }.GetValueOrDefault
        );
        var version = new AgreementVersion(
            1,
            content,
            content.Hash(Kind.Key, "operations-lead"),
            "maya",
            BotApp.Start.AddDays(-100),
            "maya"
        )
        {
            State = AgreementState.Agreed,
            AgreedAt = BotApp.Start.AddDays(-99),
            ReviewAt = BotApp.Start.AddDays(30),
            Signatures =
            [
                new Signature("tom", Side.Sales, "", BotApp.Start.AddDays(-99)),
                new Signature("sofia", Side.Marketing, "", BotApp.Start.AddDays(-99)),
            ],
        };
        return Agreement.None("acme-co", Kind.Key, "operations-lead").With(version);
    }
}
