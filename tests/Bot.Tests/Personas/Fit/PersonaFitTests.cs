using Bot.Core.Agreements;
using Bot.Core.Personas;
using Bot.Core.Personas.Fit;
using Bot.Core.Personas.Matching;

namespace Bot.Tests.Personas.Fit;

/// <summary>The score and its reasons, on one persona.</summary>
public sealed class PersonaFitTests
{
    internal static readonly AgreementContent Ops = Content(
        new()
        {
            ["name"] = "Operations lead",
            ["titles"] = "Head of operations\nCOO",
            ["companySize"] = "50–500 employees",
            ["industries"] = "Logistics\nRetail",
            ["region"] = "Spain, Portugal",
            ["pains"] = "Onboarding takes too long\nNobody sees where an order is stuck",
            ["dealBreakers"] = "No connection to their ERP",
            ["disqualifiers"] = "Fewer than 20 employees\nNo budget\nPublic sector",
            ["questions"] =
                "What did the last delay cost you?\nWho else has to agree?\nWhen does it have to be live?\nHow do you plan a day?",
        }
    );

    internal static AgreementContent Content(Dictionary<string, string> fields) =>
        AgreementContent.Of(new PersonaType().Fields, fields.GetValueOrDefault);

    [Fact]
    public void Everything_that_matches_is_a_hundred() =>
        Assert.Equal(
            100,
            Fit(
                "title:COO size:250 industry:logística region:Spain pain:onboarding is too long budget:yes authority:yes need:yes timing:Q1"
            ).Score
        );

    [Fact]
    public void Nothing_said_is_nought_and_may_reach_a_hundred()
    {
        var fit = PersonaFit.Of(Ops, FitQuestion.Parse(""));

        Assert.Equal((0, 100), (fit.Score, fit.Reach));
    }

    [Theory]
    [InlineData("title:Head of Operations", 30, 100)]
    [InlineData("title:Operations Analyst", 15, 85)]
    [InlineData("title:CFO", 0, 70)]
    [InlineData("title:COO size:400-600", 38, 93)]
    [InlineData("title:COO budget:20k authority:no", 35, 95)]
    [InlineData("title:COO authority:the CEO decides", 30, 100)]
    public void Each_part_gives_its_points(string words, int score, int reach)
    {
        var fit = Fit(words);

        Assert.Equal((score, reach), (fit.Score, fit.Reach));
    }

    [Fact]
    public void What_the_persona_leaves_open_is_not_counted()
    {
        var fit = PersonaFit.Of(
            Content(new() { ["name"] = "Ops", ["titles"] = "COO" }),
            FitQuestion.Parse("title:COO size:3 industry:mining")
        );

        Assert.Equal((60, 100), (fit.Score, fit.Reach));
        Assert.Equal(FitKey.Title, Assert.Single(fit.Parts).Key);
    }

    [Theory]
    [InlineData("title:COO size:12", "Fewer than 20 employees", true)]
    [InlineData("title:COO budget:no", "No budget", true)]
    [InlineData("title:COO industry:Administración pública", "Public sector", true)]
    [InlineData("title:COO note:they need no connection to the erp", "No connection to their ERP", false)]
    public void What_rules_out_is_told_and_is_sure_only_where_it_can_be_counted(string words, string alarm, bool isSure)
    {
        var fit = Fit(words);

        var told = Assert.Single(fit.Alarms);
        Assert.Equal((alarm, isSure), (told.Words, told.IsSure));
        Assert.Equal(isSure, fit.Reach <= PersonaFit.RuledOut);
    }

    [Theory]
    [InlineData("size:20")]
    [InlineData("size:10-30")]
    [InlineData("budget:not sure")]
    [InlineData("industry:logistics")]
    [InlineData("pain:the weather")]
    public void Nothing_is_ruled_out_by_a_guess(string words) => Assert.Empty(Fit(words).Alarms);

    [Theory]
    [InlineData("Fewer than eight vehicles", "size:5 vans", true)]
    [InlineData("Fewer than eight vehicles", "size:8 vans", false)]
    [InlineData("Fewer than 10 vehicles", "size:7", false)]
    [InlineData("Fewer than 10 vehicles", "size:60 employees", false)]
    [InlineData("Fewer than 10 vehicles", "size:60 employees, 9 trucks", true)]
    [InlineData("Menos de 10 furgonetas", "size:6 trucks", true)]
    [InlineData("Menos de 10 furgonetas", "nota:tiene una sola furgoneta y dos naves", true)]
    [InlineData("More than 40 sites", "tamaño:50 tiendas", true)]
    [InlineData("Fewer than 100 orders per day", "note:they ship 80 orders a day", true)]
    [InlineData("Fewer than 100 orders per day", "note:they ship 80 orders a week", false)]
    [InlineData("Menos de 100 pedidos al día", "size:60 orders/day", true)]
    [InlineData("Less than 2M € revenue", "size:1.5M€ turnover", true)]
    [InlineData("Less than 2M € revenue", "size:$1.5M revenue", false)]
    [InlineData("Menos de 2 millones de facturación", "size:factura 3 millones", false)]
    [InlineData("Fewer than 30 rooms", "note:a hotel with 20 rooms", true)]
    public void A_limit_in_any_measure_rules_out_when_the_number_in_that_measure_is_given(
        string disqualifier,
        string words,
        bool isRuledOut
    )
    {
        var persona = Content(
            new()
            {
                ["name"] = "Ops",
                ["titles"] = "COO",
                ["disqualifiers"] = disqualifier,
            }
        );

        var fit = PersonaFit.Of(persona, FitQuestion.Parse($"title:COO {words}"));

        Assert.Equal(isRuledOut, fit.Alarms.Any(warning => warning.IsSure));
    }

    [Theory]
    [InlineData("22 vehicles", Match.Matches)]
    [InlineData("60 empleados y 20 camiones", Match.Matches)]
    [InlineData("60 employees, 400 trucks", Match.Partly)]
    [InlineData("400 trucks", Match.Differs)]
    [InlineData("12 sites", Match.NotSure)]
    public void A_size_is_compared_in_the_measures_that_both_name(string size, Match match)
    {
        var persona = Content(
            new()
            {
                ["name"] = "Ops",
                ["titles"] = "COO",
                ["companySize"] = "50–500 employees, 15–150 delivery vehicles",
            }
        );

        var part = PersonaFit
            .Of(persona, FitQuestion.Parse($"size:{size}"))
            .Parts.Single(part => part.Key == FitKey.Size);

        Assert.Equal(match, part.Likeness.Match);
    }

    [Theory]
    [InlineData("signs the contract", Qualified.Yes)]
    [InlineData("she has the budget", Qualified.Yes)]
    [InlineData("decide", Qualified.Yes)]
    [InlineData("tiene la última palabra", Qualified.Yes)]
    [InlineData("just an end user", Qualified.No)]
    [InlineData("es usuaria final", Qualified.No)]
    [InlineData("does not decide", Qualified.No)]
    [InlineData("no firma", Qualified.No)]
    [InlineData("the CEO decides", Qualified.NotSure)]
    [InlineData("decide su jefe", Qualified.NotSure)]
    [InlineData("has a budget of 20k", Qualified.NotSure)]
    public void A_part_in_the_purchase_says_whether_somebody_decides(string words, Qualified qualified) =>
        Assert.Equal(qualified, Qualification.Read(FitKey.Authority, words));

    [Fact]
    public void Questions_are_those_about_what_is_open()
    {
        Assert.Equal(
            ["Who else has to agree?"],
            Fit("title:COO pain:onboarding budget:yes need:yes timing:Q1").Questions.Take(1)
        );
        Assert.DoesNotContain("When does it have to be live?", Fit("timing:Q1").Questions);
        Assert.Contains("How do you plan a day?", Fit("budget:yes").Questions);
        Assert.DoesNotContain("How do you plan a day?", Fit("pain:onboarding need:yes").Questions);
    }

    [Theory]
    [InlineData(
        "title:\"Head of operations\" size:250 industry:logistics pain:\"onboarding takes too long\" budget:yes authority:no need:yes timing:Q1"
    )]
    [InlineData(
        "title:Head of operations size: 250 industry: logistics pain: onboarding takes too long budget:yes authority:no need:yes timing:Q1"
    )]
    [InlineData(
        "cargo:«Head of operations» tamaño:250 sector:logistics dolor:“onboarding takes too long” presupuesto:yes autoridad:no necesidad:yes plazo:Q1"
    )]
    [InlineData(
        "CARGO:Head of operations TAMANO:250 Industria:logistics problema:onboarding takes too long presupuesto:yes autoridad:no necesidad:yes plazo:Q1"
    )]
    public void A_line_is_read_in_both_languages_with_and_without_quotes(string line)
    {
        var question = FitQuestion.Parse(line);

        Assert.Equal(
            [
                (FitKey.Title, "Head of operations"),
                (FitKey.Industry, "logistics"),
                (FitKey.Size, "250"),
                (FitKey.Pain, "onboarding takes too long"),
                (FitKey.Budget, "yes"),
                (FitKey.Authority, "no"),
                (FitKey.Need, "yes"),
                (FitKey.Timing, "Q1"),
            ],
            question.Said.OrderBy(said => said.Key).Select(said => (said.Key, said.Value))
        );
        Assert.Equal("", question.Persona);
        Assert.Equal(
            question.Said.OrderBy(said => said.Key),
            FitQuestion.Parse(question.Line).Said.OrderBy(said => said.Key)
        );
    }

    [Theory]
    [InlineData("ops lead title:COO", "ops lead")]
    [InlineData("persona:\"ops lead\" title:COO", "ops lead")]
    [InlineData("ops lead", "ops lead")]
    [InlineData("see https://example.com at 12:30", "see https://example.com at 12:30")]
    public void What_stands_before_the_first_key_names_the_persona(string line, string persona) =>
        Assert.Equal(persona, FitQuestion.Parse(line).Persona);

    [Theory]
    [InlineData("yes", Qualified.Yes)]
    [InlineData("Sí, claro", Qualified.Yes)]
    [InlineData("20k", Qualified.Yes)]
    [InlineData("no", Qualified.No)]
    [InlineData("ninguno", Qualified.No)]
    [InlineData("not yet", Qualified.No)]
    [InlineData("not sure", Qualified.NotSure)]
    [InlineData("no sé", Qualified.NotSure)]
    [InlineData("don't know", Qualified.NotSure)]
    [InlineData("¿?", Qualified.NotSure)]
    [InlineData("quizás", Qualified.NotSure)]
    public void Yes_no_and_doubt_are_told_apart(string words, Qualified qualified) =>
        Assert.Equal(qualified, Qualification.Read(FitKey.Budget, words));

    [Fact]
    public void The_reason_names_the_personas_own_words()
    {
        var title = Fit("title:VP Ops").Parts[0];

        Assert.Equal((Match.Matches, "COO"), (title.Likeness.Match, title.Likeness.Wanted));
    }

    private static PersonaFit Fit(string words) => PersonaFit.Of(Ops, FitQuestion.Parse(words));
}
