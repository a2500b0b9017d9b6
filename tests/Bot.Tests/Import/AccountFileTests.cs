using System.Text;
using Bot.Core.Facts;
using Bot.Core.Import;

namespace Bot.Tests.Import;

/// <summary>Files of companies, and job titles in files of people and deals.</summary>
public sealed class AccountFileTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);

    [Theory]
    [InlineData("Company name,Industry,Number of employees,Country/Region\nAcme,LOGISTICS,250,Spain\n")]
    [InlineData(
        "Record ID,Company name,Company owner,Create Date,Phone,City,Country/Region,Industry,Number of employees,Original Source\n77,Acme,Lena,2026-01-01,1,Madrid,Spain,LOGISTICS,250,Web\n"
    )]
    [InlineData(
        "Account ID,Account Name,Industry,Employees,Billing Country,Created Date\n77,Acme,LOGISTICS,250,Spain,2026-01-01\n"
    )]
    [InlineData("Nombre de la empresa;Sector;Número de empleados;País/región\nAcme;LOGISTICS;250;Spain\n")]
    [InlineData("Cuenta;Industria;Empleados;País\nAcme;LOGISTICS;250;Spain\n")]
    public void Companies_are_recognised_by_the_usual_columns(string file)
    {
        var reading = Read(file);

        Assert.Equal(FactSource.Accounts, reading.Source);
        Assert.Equal(new Account("Acme", "LOGISTICS", "250", "Spain"), Assert.Single(reading.Rows.Accounts));
    }

    [Theory]
    [InlineData(
        "Email,Created,Company,Job Title,Industry,Number of employees,Country\na@b.c,2026-01-01,Acme,COO,Logistics,250,Spain\n"
    )]
    [InlineData("Correo;Fecha de creación;Empresa;Cargo;Sector\na@b.c;2026-01-01;Acme;COO;Logistics\n")]
    [InlineData("Lead ID,Created Date,Company,Title,Lead Source\n1,2026-01-01,Acme,COO,Web\n")]
    public void People_stay_leads_and_keep_their_title(string file)
    {
        var reading = Read(file);

        Assert.Equal(FactSource.Leads, reading.Source);
        Assert.Equal(("Acme", "COO"), (reading.Rows.Leads[0].Account, reading.Rows.Leads[0].Title));
    }

    [Theory]
    [InlineData("Email,Company,Industry\na@b.c,Acme,Logistics\n")]
    [InlineData("Deal ID,Account name,Amount,Stage,Industry\n1,Acme,5,Won,Logistics\n")]
    public void People_or_deals_without_what_they_need_are_no_companies(string file)
    {
        var reading = Read(file);

        Assert.True(reading.IsUnreadable);
        Assert.DoesNotContain("to import accounts, I need", reading.Problems[0].Sentence.English.ToString());
    }

    [Fact]
    public void A_deals_contact_title_is_kept() =>
        Assert.Equal(
            "Head of Ops",
            Read(
                "Deal ID,Account,Amount,Stage,Created,Closed,Contact title\n1,Acme,5,Won,2026-01-01,2026-02-01,Head of Ops\n"
            )
                .Rows.Deals[0]
                .BuyerTitle
        );

    [Fact]
    public void The_same_company_twice_with_other_words_is_a_problem_of_its_line()
    {
        var reading = Read("Company name,Industry\nAcme,Logistics\nACME ,Retail\nAcme,Logistics\n,Retail\n");

        Assert.Equal("Logistics", Assert.Single(reading.Rows.Accounts).Industry);
        Assert.Equal(
            ["same account as line 2, with other values", "is empty"],
            reading.Problems.Select(problem => problem.Sentence.English.ToString())
        );
    }

    [Fact]
    public void The_first_rows_are_shown_with_their_heads()
    {
        var reading = Read("Company name,Industry\nAcme,Logistics\n");

        Assert.Equal(
            ["account", "industry", "employees", "region or country"],
            reading.Heads.Select(head => head.English.ToString())
        );
        Assert.Equal(["Acme", "Logistics", "–", "–"], reading.First[0].Select(cell => cell.English.ToString()));
    }

    private static ImportReading Read(string file) =>
        CsvImport.Read(Encoding.UTF8.GetBytes(file), new ImportChoices(), "USD", Today);
}
