using Bot.Core.Chat;
using Bot.Core.Facts;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>`kpi` and `why` as people use them, on stored facts. It is Monday, November 16, 2026.</summary>
public sealed class KpiCommandTests : IAsyncDisposable
{
    private readonly BotApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Without_facts_the_card_says_how_to_import()
    {
        var company = await app.CompanyAsync();

        var reply = await app.SayAsync(company.Lena, "kpi cac");

        Assert.Contains("nothing has been imported", reply.English(), StringComparison.Ordinal);
        Golden.Card("kpis", "no-facts", reply.Card!);
    }

    [Fact]
    public async Task The_overview_shows_the_quarter_to_date_with_shared_figures_first()
    {
        var company = await WithFactsAsync(Long());

        var reply = await app.SayAsync(company.Lena, "kpi");

        Assert.StartsWith(
            "# Our figures · Q4 2026 so far (up to Nov 16, 2026)\nCompared with the same days of Q3 2026.\nTotal revenue: $",
            reply.English(),
            StringComparison.Ordinal
        );
        Assert.Contains("n/a | needs subscription data", reply.English(), StringComparison.Ordinal);
        Assert.Contains("- Close rate: ", reply.English(), StringComparison.Ordinal);
        Assert.Contains(
            "(Data up to: deals Nov 16, 2026, spend Nov 1, 2026 (15 days ago), leads Nov 15, 2026.",
            reply.English(),
            StringComparison.Ordinal
        );
        Golden.Card("kpis", "overview", reply.Card!);
    }

    [Fact]
    public async Task In_the_first_days_of_a_quarter_the_one_before_is_shown()
    {
        var company = await WithFactsAsync(Of([Won("1", "A", 10, "2026-09-01", "2026-10-03")]));

        Assert.StartsWith(
            "# Our figures · Q3 2026\n",
            (await app.SayAsync(company.Lena, "kpi")).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Old_facts_are_shown_by_their_own_quarter()
    {
        var company = await WithFactsAsync(Of([Won("1", "A", 10, "2025-01-01", "2025-02-20")]));

        Assert.StartsWith(
            "# Our figures · Q1 2025\n",
            (await app.SayAsync(company.Lena, "kpi")).English(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "kpi revenue last month",
        "Total revenue\nOctober 2026",
        "October 2026: $4,500",
        "▲ +50.0% · better | vs $3,000 (September 2026)"
    )]
    [InlineData(
        "kpi last month revenue",
        "Total revenue\nOctober 2026",
        "October 2026: $4,500",
        "vs $3,000 (September 2026)"
    )]
    [InlineData(
        "kpi cac october",
        "Customer acquisition cost (CAC)\nOctober 2026",
        "October 2026: $1,500",
        "▲ +233.3% · worse"
    )]
    [InlineData(
        "kpi growth 2026-10",
        "Sales growth\nOctober 2026",
        "October 2026: 50.0%",
        "September 2026 can't be computed"
    )]
    [InlineData(
        "KPI close rate 2026-W43 vs W40",
        "Close rate\nweek 43 (Oct 19, 2026 – Oct 25, 2026)",
        "50.0%",
        "vs 0.0% (week 40 (Sep 28, 2026 – Oct 4, 2026))"
    )]
    [InlineData("kpi tasa de cierre 2026-W43 vs W40", "Close rate\nweek 43", "50.0%", "points · better")]
    [InlineData(
        "kpi sales cycle 2026-10",
        "Average sales cycle\nOctober 2026",
        "October 2026: 20 days",
        "Median: 20 days"
    )]
    [InlineData("/kpi cost per lead in october?", "Cost per lead\nOctober 2026", "$128.57", "▼ −35.7% · better")]
    [InlineData("kpi CLV", "Customer lifetime value (CLV)", "can't be computed: needs subscription data", "[Why]")]
    [InlineData(
        "kpi ingresos del último trimestre",
        "Total revenue\nQ3 2026",
        "Q3 2026: $3,000",
        "Q2 2026 can't be computed"
    )]
    [InlineData(
        "kpi revenue 2026-10-01..2026-10-10",
        "Oct 1, 2026 – Oct 10, 2026: $4,000",
        "vs $1,000 (Sep 21, 2026 – Sep 30, 2026)",
        "▲ +300.0% · better"
    )]
    public async Task One_figure_is_asked_in_many_ways(string words, string title, string value, string more)
    {
        var company = await WithFactsAsync(TwoMonths());

        var said = (await app.SayAsync(company.Lena, words)).English();

        Assert.Contains(title, said, StringComparison.Ordinal);
        Assert.Contains(value, said, StringComparison.Ordinal);
        Assert.Contains(more, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_breakdown_is_the_same_in_both_languages_and_for_both_sides()
    {
        var company = await WithFactsAsync(TwoMonths());

        var english = await app.SayAsync(company.Lena, "kpi revenue last month by channel");
        var spanish = await app.SayAsync(company.Sofia, "kpi ingresos del mes pasado por canal", company.Channel);

        Assert.Contains(
            "Channel | Value | Before | Change\nWeb | $4,000 | $2,000 | ▲ +100.0% · better\nFair | $500 | $1,000 | ▼ −50.0% · worse",
            english.English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Canal | Valor | Antes | Cambio\nWeb | 4.000 $ | 2.000 $ | ▲ +100,0 % · mejor",
            spanish.Spanish(),
            StringComparison.Ordinal
        );
        Assert.Equal(english.English(), spanish.English());
        Golden.Card("kpis", "breakdown", english.Card!);
    }

    [Fact]
    public async Task A_long_breakdown_shows_ten_parts_and_the_rest_by_button()
    {
        var company = await WithFactsAsync(
            Of(
                Enumerable
                    .Range(1, 23)
                    .Select(i => Won($"d{i}", "A", 100 * i, "2026-10-01", "2026-10-02", $"Channel {i}"))
            )
        );

        var first = await app.SayAsync(company.Lena, "kpi revenue 2026-10 by channel");
        var second = await app.PressAsync(company.Lena, first.Button("kpi", "Show more"));
        var third = await app.PressAsync(company.Lena, second.Button("kpi", "Show more"));

        Assert.Contains("(and 13 more)", first.English(), StringComparison.Ordinal);
        Assert.Contains("\nChannel 13 | $1,300 | – | –\n", second.English(), StringComparison.Ordinal);
        Assert.DoesNotContain("Channel 14 |", second.English(), StringComparison.Ordinal);
        Assert.Contains("Channel 1 | $100", third.English(), StringComparison.Ordinal);
        Assert.DoesNotContain("more)", third.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_comes_with_its_line_of_twelve_points_all_in_words_too()
    {
        var company = await WithFactsAsync(Long());

        var reply = await app.SayAsync(company.Lena, "kpi revenue");

        var chart = Assert.Single(reply.Card!.Blocks.OfType<LineChart>());
        Assert.Equal(12, chart.Categories.Count);
        Assert.Equal(12, Assert.Single(chart.Series).Values.Count);
        var summary = CardWords.In(chart.Summary, Language.English);
        Assert.StartsWith("Total revenue by month: Dec ’25: $", summary, StringComparison.Ordinal);
        Assert.EndsWith("(so far).", summary, StringComparison.Ordinal);
        Golden.Card("kpis", "figure", reply.Card!);
    }

    [Fact]
    public async Task What_the_facts_do_not_carry_is_not_broken_down()
    {
        var company = await WithFactsAsync(TwoMonths());

        var reply = await app.SayAsync(company.Lena, "kpi cac october by rep");

        Assert.Contains("There is no rep in the imported spend", reply.English(), StringComparison.Ordinal);
        Assert.Empty(reply.Card!.Blocks.OfType<Table>());
    }

    [Fact]
    public async Task A_missing_input_is_named_on_the_card()
    {
        var company = await WithFactsAsync(Of([Won("1", "A", 10, "2026-10-01", "2026-10-03")]));

        var reply = await app.SayAsync(company.Diego, "kpi cac octubre");

        Assert.Contains(
            "octubre de 2026 no se puede calcular: todavía no se ha importado gasto.",
            reply.Spanish(),
            StringComparison.Ordinal
        );
        Golden.Card("kpis", "missing", reply.Card!);
    }

    [Theory]
    [InlineData(
        "kpi revenu last month",
        "I don't know the figure “revenu last month”. Did you mean Total revenue?",
        "[Total revenue]"
    )]
    [InlineData("kpi tasa de ciere 2026-10", "Did you mean Close rate?", "kpi close rate last quarter")]
    [InlineData(
        "kpi happiness",
        "I don't know the figure “happiness”. These are the ones I know:",
        "- kpi cost per lead · Cost per lead"
    )]
    [InlineData("kpi revenue last qarter", "I can't read “last qarter” as a period.", "- kpi revenue 2026-W46 vs W45")]
    [InlineData(
        "kpi cac 2026-W46 vs the stone age",
        "I can't read “the stone age” as a period.",
        "- kpi cac last quarter"
    )]
    [InlineData("kpi cac 2026-W46 vs", "Which period should I compare with?", "- kpi cac 2026-W46 vs W45")]
    [InlineData(
        "kpi revenue by planet",
        "I can't break figures down by “planet”",
        "- kpi revenue last quarter by channel"
    )]
    [InlineData(
        "kpi revenue <!channel> *x*",
        "I can't read “<!channel> *x*” as a period.",
        "- kpi revenue last 30 days"
    )]
    [InlineData("kpi ٢٠٢٦", "I don't know the figure “٢٠٢٦”.", "kpi")]
    public async Task What_cannot_be_read_is_answered_in_the_persons_words_with_examples(
        string words,
        string sentence,
        string example
    )
    {
        var company = await WithFactsAsync(TwoMonths());

        var said = (await app.SayAsync(company.Lena, words)).English();

        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.Contains(example, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_figure_is_one_press_away()
    {
        var company = await WithFactsAsync(TwoMonths());
        var reply = await app.SayAsync(company.Lena, "kpi revenu last month");

        Golden.Card("kpis", "mistyped", reply.Card!);
        Assert.Contains(
            "$4,500",
            (await app.PressAsync(company.Lena, reply.Button("kpi"))).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_page_of_nonsense_is_answered_in_one_short_card()
    {
        var company = await WithFactsAsync(TwoMonths());

        var said = (await app.SayAsync(company.Lena, "kpi " + new string('x', 40_000))).English();

        Assert.InRange(said.Length, 100, 2000);
    }

    [Fact]
    public async Task Why_lists_formula_inputs_and_sources()
    {
        var company = await WithFactsAsync(TwoMonths());
        var figure = await app.SayAsync(company.Lena, "kpi cac october");

        var why = await app.PressAsync(company.Lena, figure.Button("kpi.why"));

        Assert.Contains(
            "Formula: (marketing spend + sales spend) ÷ new customers",
            why.English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "October 2026: $1,500\nmarketing spend: $900\nsales spend: $600\nnew customers: 1\nSeptember 2026: $450\nmarketing spend: $600",
            why.English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "- spend Sep 1, 2026 – Oct 31, 2026\n- deals Sep 1, 2026 – Oct 31, 2026",
            why.English(),
            StringComparison.Ordinal
        );
        Golden.Card("kpis", "why", why.Card!);
    }

    [Fact]
    public async Task Why_leads_to_the_rows_and_to_those_left_out()
    {
        var company = await WithFactsAsync(TwoMonths());
        var figure = await app.SayAsync(company.Lena, "kpi revenue october");

        var rows = await app.PressAsync(
            company.Lena,
            (await app.PressAsync(company.Lena, figure.Button("kpi.why"))).Button("kpi.rows")
        );
        var leftOut = await app.PressAsync(company.Lena, rows.Button("kpi.rows"));

        Assert.Contains("Counted: 2. Left out: 2.", rows.English(), StringComparison.Ordinal);
        Assert.Contains("Oct 5, 2026 | Dyna | won | $4,000 | yes", rows.English(), StringComparison.Ordinal);
        Assert.Contains("Oct 21, 2026 | Echo | lost | – | lost", leftOut.English(), StringComparison.Ordinal);
        Assert.DoesNotContain("Dyna", leftOut.English(), StringComparison.Ordinal);
        Golden.Card("kpis", "rows", rows.Card!);
    }

    [Theory]
    [InlineData("why {0}")]
    [InlineData("por que {0}")]
    [InlineData("¿por qué {0}?")]
    [InlineData("kpi why {0}")]
    [InlineData("kpi por qué {0}")]
    [InlineData("porqué {0}")]
    [InlineData("WHY `{0}`")]
    public async Task Why_is_asked_in_both_languages(string words)
    {
        var company = await WithFactsAsync(TwoMonths());
        var id = (await app.SayAsync(company.Lena, "kpi cac october")).Button("kpi.why").Value;

        var said = (
            await app.SayAsync(
                company.Diego,
                string.Format(System.Globalization.CultureInfo.InvariantCulture, words, id)
            )
        ).English();

        Assert.Contains("marketing spend: $900", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_that_begins_with_why_is_not_about_a_figure()
    {
        var company = await WithFactsAsync(TwoMonths());

        var said = (await app.SayAsync(company.Lena, "why do customers leave us after the demo")).English();

        Assert.DoesNotContain("I know no figure", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_stays_when_facts_change()
    {
        var company = await WithFactsAsync(TwoMonths());
        var shown = await app.SayAsync(company.Lena, "kpi revenue october");
        await app.Get<FactStore>()
            .UpsertAsync(
                company.Organization.Id,
                "later",
                Of([Won("late", "Z", 100, "2026-10-01", "2026-10-30")]),
                CancellationToken.None
            );

        var why = await app.PressAsync(company.Lena, shown.Button("kpi.why"));
        var again = await app.PressAsync(company.Lena, why.Button("kpi"));

        Assert.Contains("October 2026: $4,500", why.English(), StringComparison.Ordinal);
        Assert.Contains("(version 1 then, 2 now)", why.English(), StringComparison.Ordinal);
        Assert.Contains("October 2026: $4,600", again.English(), StringComparison.Ordinal);
        Assert.NotEqual(shown.Button("kpi.why").Value, again.Button("kpi.why").Value);
        Golden.Card("kpis", "why-changed", why.Card!);
    }

    [Fact]
    public async Task An_unknown_id_and_none_at_all_get_a_kind_sentence()
    {
        var company = await WithFactsAsync(TwoMonths());

        Assert.Contains(
            "I know no figure “zzzz2222”",
            (await app.SayAsync(company.Lena, "why zzzz2222")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Escribe por qué y una cifra",
            (await app.SayAsync(company.Diego, "por que")).Spanish(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Another_organization_gets_neither_the_figures_nor_their_ids()
    {
        var company = await WithFactsAsync(TwoMonths());
        var other = await app.CompanyAsync("other-co");
        var id = (await app.SayAsync(company.Lena, "kpi cac october")).Button("kpi.why").Value;

        Assert.Contains(
            "nothing has been imported",
            (await app.SayAsync(other.Lena, "kpi cac october")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"I know no figure “{id}”",
            (await app.SayAsync(other.Lena, $"why {id}")).English(),
            StringComparison.Ordinal
        );
    }

    private async Task<Company> WithFactsAsync(FactRows rows)
    {
        var company = await app.CompanyAsync();
        await app.Get<FactStore>().UpsertAsync(company.Organization.Id, "test", rows, CancellationToken.None);
        return company;
    }

    // Eighteen months with a little of everything, up to today.
    private static FactRows Long() =>
        Of(
            [
                .. Enumerable
                    .Range(0, 180)
                    .Select(i =>
                        i % 3 == 0
                            ? Lost(
                                $"d{i}",
                                $"Account {i % 70}",
                                Back(i * 3 + 20),
                                Back(i * 3),
                                i % 2 == 0 ? "Web" : "Fair"
                            )
                            : Won(
                                $"d{i}",
                                $"Account {i % 70}",
                                1000 + 10 * (i % 17),
                                Back(i * 3 + 30),
                                Back(i * 3 - i % 3),
                                i % 2 == 0 ? "Web" : "Fair"
                            )
                    ),
            ],
            [.. Enumerable.Range(1, 300).Select(i => Lead($"l{i}", Back(i), i % 2 == 0 ? "Web" : "Fair"))],
            [
                .. Enumerable
                    .Range(0, 18)
                    .Select(i =>
                        Day("2026-11-01")
                            .AddMonths(-i)
                            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                    )
                    .SelectMany(day =>
                        new[]
                        {
                            Spend(day, Bot.Core.Members.Side.Marketing, 3000, "Web"),
                            Spend(day, Bot.Core.Members.Side.Sales, 2000),
                        }
                    ),
            ]
        );

    private static string Back(int days) =>
        Day("2026-11-16")
            .AddDays(-Math.Max(0, days))
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
