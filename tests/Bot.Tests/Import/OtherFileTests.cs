using System.Text;
using Bot.Core.Facts;
using Bot.Core.Import;

namespace Bot.Tests.Import;

/// <summary>Files of subscriptions, survey answers, forms and costs, with the headers that tools really write.</summary>
public sealed class OtherFileTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);

    [Theory]
    // Stripe, Chargebee, Recurly, HubSpot, a spreadsheet in Spanish.
    [InlineData(
        "id,Customer ID,Customer Description,Customer Email,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start (UTC),Current Period Start (UTC),Current Period End (UTC),Trial Start (UTC),Trial End (UTC),Canceled At (UTC),Ended At (UTC)\n"
            + "sub_1,cus_1,Acme,a@acme.com,Plan,1,eur,year,1200.00,canceled,2025-01-10 09:00,2025-01-10 09:00,2026-01-10 09:00,2027-01-10 09:00,,,2026-09-01 08:00,2026-10-10 09:00\n",
        "Acme 100 EUR Ended 2025-01-10 2026-10-10 2027-01-10"
    )]
    [InlineData(
        "subscriptions.id,customers.id,customers.company,subscriptions.plan_id,subscriptions.plan_quantity,subscriptions.status,subscriptions.mrr,subscriptions.currency_code,subscriptions.started_at,subscriptions.cancelled_at,subscriptions.next_billing_at\n"
            + "S1,C1,Acme,Plan,3,non_renewing,100.00,EUR,2025-01-10,2026-12-10,2026-12-01\n",
        "Acme 100 EUR Active 2025-01-10 2026-12-10 2026-12-01"
    )]
    [InlineData(
        "Subscription ID,Account Code,Plan Name,State,Unit Amount,Billing Interval,Currency,Activated At,Trial Ends At,Expires At,Current Period Ends At\n"
            + "S1,Acme,Plan,active,300,3 months,EUR,2025-01-10,2025-02-10,,2026-12-01\n",
        "Acme 100 EUR Active 2025-02-10 - 2026-12-01"
    )]
    [InlineData(
        "Subscription name,Company,Status,Recurring billing frequency,Amount,Currency,Start date,Next payment due date\n"
            + "Plan for Acme,Acme,Active,Annually,1200,EUR,2025-01-10,2026-12-01\n",
        "Acme 100 EUR Active 2025-01-10 - 2026-12-01"
    )]
    [InlineData(
        "Cliente;Producto;Cuota mensual;Moneda;Estado;Fecha de alta;Fecha de baja;Fecha de renovación\n"
            + "Acme;Plan;100,00;EUR;Cancelada;10/01/2025;31/10/2026;\n",
        "Acme 100 EUR Ended 2025-01-10 2026-10-31 -"
    )]
    public void Subscriptions_are_read_as_billing_systems_write_them(string file, string expected)
    {
        var reading = Read(file);

        Assert.Equal(FactSource.Subscriptions, reading.Source);
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Asked);
        var row = Assert.Single(reading.Rows.Others.Subscriptions);
        Assert.Equal("Plan", row.Labels.Product ?? "Plan");
        Assert.Equal(
            expected,
            $"{row.Account} {row.Monthly!.Amount:0.##} {row.Monthly.Currency} {row.Status} {Iso(row.Start)} {Iso(row.End)} {Iso(row.Renews)}"
        );
    }

    [Fact]
    public void Snapshots_of_customers_say_only_who_has_left()
    {
        var reading = Read(
            "customerID,gender,SeniorCitizen,Partner,Dependents,tenure,PhoneService,InternetService,Contract,"
                + "PaymentMethod,MonthlyCharges,TotalCharges,Churn\n"
                + "7590-VHVEG,Female,0,Yes,No,1,No,DSL,Month-to-month,Electronic check,29.85,29.85,No\n"
                + "3668-QPYBK,Male,0,No,No,2,Yes,DSL,Month-to-month,Mailed check,53.85,108.15,Yes\n"
                + "4472-LVYGI,Female,0,Yes,Yes,0,No,DSL,Two year,Bank transfer (automatic),52.55, ,No\n"
        );

        Assert.Equal(FactSource.Subscriptions, reading.Source);
        Assert.True(reading.CanImport);
        Assert.Equal(
            [
                (29.85m, SubscriptionStatus.Active),
                (53.85m, SubscriptionStatus.Ended),
                (52.55m, SubscriptionStatus.Active),
            ],
            reading.Rows.Others.Subscriptions.Select(row => (row.Monthly!.Amount, row.Status))
        );
        Assert.Contains(
            reading.Notes,
            note => note.English.ToString().Contains("but not when", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("paused for now", "status.paused for now", "active", SubscriptionStatus.Active)]
    [InlineData("paused for now", "status.paused for now", "ended", SubscriptionStatus.Ended)]
    public void A_status_that_is_not_known_is_asked(
        string words,
        string key,
        string answer,
        SubscriptionStatus expected
    )
    {
        var file = $"Customer,MRR,Start date,Status\nAcme,100,2025-01-10,{words}\n";

        var asked = Read(file);
        var reading = Read(file, new ImportChoices().With(key, answer));

        Assert.Equal(key, Assert.Single(asked.Asked).Key);
        Assert.False(asked.CanImport);
        Assert.Equal(expected, Assert.Single(reading.Rows.Others.Subscriptions).Status);
    }

    [Theory]
    [InlineData("each", 300)]
    [InlineData("all", 100)]
    public void An_amount_beside_seats_is_asked(string answer, int monthly)
    {
        var file =
            "Customer,Amount,Interval,Quantity,Start date,Status\nAcme,100,month,3,2025-01-10,active\nBolt,9,month,1,2025-01-10,active\n";

        Assert.Equal("perseat", Assert.Single(Read(file).Asked).Key);
        var reading = Read(file, new ImportChoices().With("perseat", answer));

        Assert.Equal([monthly, 9], reading.Rows.Others.Subscriptions.Select(row => (int)row.Monthly!.Amount));
    }

    [Theory]
    // Delighted, SurveyMonkey, HubSpot, a spreadsheet in Spanish.
    [InlineData(
        "Response ID,Person ID,Person Name,Person Email,Score,Comment,Permalink,Created At,Updated At\n1,7,Ada,ada@acme.com,9,Great,https://x,2026-10-01 09:00:00 UTC,2026-10-01 09:00:00 UTC\n"
    )]
    [InlineData(
        "Respondent ID,Collector ID,Start Date,End Date,Email Address,How likely is it that you would recommend this company to a friend or colleague?,Why?\n1,2,10/01/2026 09:00:00 AM,10/13/2026 09:05:00 AM,ada@acme.com,9 - Very likely,Great\n"
    )]
    [InlineData("Record ID,Company,Contact ID,NPS score,Feedback,Submission date\n1,Acme,7,9,Great,2026-10-01\n")]
    [InlineData(
        "Fecha;Correo;Empresa;Puntuación;Comentario\n01/10/2026;ada@acme.com;Acme;9;Great\n15/10/2026;x@acme.com;Acme;11;\n"
    )]
    public void Answers_are_read_as_survey_tools_write_them(string file)
    {
        var reading = Read(file);

        Assert.Equal(FactSource.Answers, reading.Source);
        var answer = Assert.Single(reading.Rows.Others.Answers);
        Assert.Equal((9, "Great", 10), (answer.Score, answer.Comment, answer.Day.Month));
        Assert.NotNull(answer.Person);
        Assert.DoesNotContain("@", answer.Person, StringComparison.Ordinal);
    }

    [Theory]
    // Google Analytics in both languages, HubSpot.
    [InlineData(
        "Date,Page path and screen class,Sessions,Key events\n20261001,/demo,60,3\n20261001,/demo,40,2\n20261002,/demo,10,0\n"
    )]
    [InlineData("Fecha;Página de destino;Sesiones;Eventos clave\n01/10/2026;/demo;100;5\n22/10/2026;/demo;10;0\n")]
    [InlineData("Form name,Date,Form views,Submissions\n/demo,2026-10-01,100,5\n/demo,2026-10-02,10,0\n")]
    public void Form_days_are_read_as_analytics_tools_write_them(string file)
    {
        var reading = Read(file);

        Assert.Equal(FactSource.FormDays, reading.Source);
        Assert.Equal(
            [("/demo", 100m, 5m), ("/demo", 10m, 0m)],
            reading.Rows.Others.FormDays.Select(row => (row.Form!, row.Visits, row.Submissions))
        );
    }

    [Theory]
    [InlineData("Month,Revenue,COGS\n2026-09,100,40\n2026-10,200,70\n", "2026-10-01 2026-10-31 70 200")]
    [InlineData(
        "Mes;Ingresos;Coste de ventas\nsep 2026;100 €;40 €\noct 2026;200 €;70 €\n",
        "2026-10-01 2026-10-31 70 200"
    )]
    [InlineData("Product,Gross margin %\nPlan,62\nTrack,40.5\n", "- - - - 0.405 Track")]
    [InlineData("Producto;Margen bruto\nPlan;62 %\nTrack;40,5 %\n", "- - - - 0.405 Track")]
    public void Costs_and_margins_are_read_from_statements_and_price_lists(string file, string expected)
    {
        var reading = Read(file);

        Assert.Equal(FactSource.Costs, reading.Source);
        var row = reading.Rows.Others.Costs[^1];
        Assert.Equal(
            expected,
            row.Margin is { } margin
                ? $"- - - - {margin:0.###} {row.Labels.Product}"
                : $"{Iso(row.From)} {Iso(row.To)} {row.Amount!.Amount:0} {row.Revenue:0}"
        );
    }

    [Fact]
    public void A_margin_above_one_without_a_percent_sign_is_no_share() =>
        Assert.Equal(2, Read("Product,Gross margin\nPlan,62\nTrack,1200\n").Problems.Count);

    private static string Iso(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : "-";

    private static ImportReading Read(string file, ImportChoices? choices = null) =>
        CsvImport.Read(Encoding.UTF8.GetBytes(file), choices ?? new ImportChoices(), "USD", Today);
}
