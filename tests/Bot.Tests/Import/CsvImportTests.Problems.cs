using System.Text;
using Bot.Core.Facts;
using Bot.Core.Members;
using CsCheck;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Import;

/// <summary>What is wrong with a file or a row is named by line and column, and stops nothing that is right.</summary>
public sealed partial class CsvImportTests
{
    [Theory]
    [InlineData("2,B,Won,not a day,2026-10-02,5", "line 3, column “created”: “not a day” is not a date")]
    [InlineData("2,B,Won,2026-02-30,2026-10-02,5", "line 3, column “created”: “2026-02-30” is not a date")]
    [InlineData("2,B,Won,,2026-10-02,5", "line 3, column “created”: is empty")]
    [InlineData("2,B,Won,2026-01-01,,5", "line 3, column “closed”: is empty")]
    [InlineData("2,B,Lost,2026-01-01,n/a,5", "line 3, column “closed”: is empty")]
    [InlineData("2,B,Won,2026-01-01,2027-01-01,5", "line 3, column “closed”: Jan 1, 2027 is in the future")]
    [InlineData("2,B,Closed,2026-01-01,2026-10-02,5", "line 3, column “stage”: “Closed” is not won, lost or open")]
    [InlineData("2,B,,2026-01-01,2026-10-02,5", "line 3, column “stage”: is empty")]
    [InlineData("2,B,Won,2026-01-01,2026-10-02,five", "line 3, column “amount”: “five” is not an amount")]
    [InlineData(
        "2,B,Won,2026-01-01,2026-10-02,99999999999999999999",
        "line 3, column “amount”: “99999999999999999999” is not an amount"
    )]
    [InlineData("2,B,Won,2026-01-01,2026-10-02,5 coins", "line 3, column “amount”: I don't know the currency “coins”")]
    [InlineData(",B,Won,2026-01-01,2026-10-02,5", "line 3, column “id”: is empty")]
    [InlineData("1,B,Won,2026-01-01,2026-10-02,5", "line 3: same id as line 2, with other values")]
    [InlineData("2,\"B,Won,2026-01-01,2026-10-02,5", "line 3: a quote is opened and never closed")]
    public void A_bad_row_is_named_by_line_and_column_and_stops_no_good_one(string row, string problem)
    {
        var reading = Read(
            $"id,account,stage,created,closed,amount\n1,A,Won,2026-01-01,2026-10-01,5\n{row}\n3,C,Won,2026-01-01,2026-10-03,7\n"
        );

        Assert.Equal([problem], reading.Problems.Select(Said));
        Assert.Equal(["1", "3"], reading.Rows.Deals.Select(deal => deal.Id));
        Assert.True(reading.CanImport);
    }

    [Fact]
    public void Every_problem_of_a_row_is_named() =>
        Assert.Equal(
            3,
            Read("id,account,stage,created,closed,amount\n1,A,Closed,soon,2026-10-01,much\n").Problems.Count
        );

    [Fact]
    public void Lines_are_counted_as_an_editor_does()
    {
        var reading = Read(
            "My export\n\nid,account,stage,created,closed,,\n1,\"A\nB\n\"\"C\"\"\",Won,2026-01-01,2026-10-01,,\n\n,,,,,,\n2,B,Won,never,2026-10-01,,\n"
        );

        Assert.Equal("line 9, column “created”: “never” is not a date", Said(Assert.Single(reading.Problems)));
        Assert.Equal("A\nB\n\"C\"", Assert.Single(reading.Rows.Deals).Account);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_of_every_system_are_read(string end) =>
        Assert.Equal(3, Read(Deals.ReplaceLineEndings(end)).Rows.Deals.Count);

    [Fact]
    public void Excels_habits_are_read()
    {
        var reading = Read(
            "sep=;\nid;account;stage;created;closed;;\n=\"0012\";5\" pipes;Won;2026-01-01;2026-10-01;;\n\"=\"\"0013\"\"\"; B ;Won;2026-01-01;2026-10-01\n"
        );

        Assert.Equal(["0012", "0013"], reading.Rows.Deals.Select(deal => deal.Id));
        Assert.Equal(["5\" pipes", "B"], reading.Rows.Deals.Select(deal => deal.Account));
    }

    [Fact]
    public void Leads_are_told_apart_by_id_or_by_an_address_that_is_not_kept()
    {
        var byId = Read("Lead ID,Email,Create Date,Company,Lead Source\nx,a@b.example,2026-10-01,Acme,Web\n");
        var byMail = Read("Email,Created\nA@b.example ,2026-10-01\na@B.example,2026-10-01\nc@b.example,2026-10-02\n");

        Assert.Equal(
            new Lead("x", Day("2026-10-01"), "Acme", new Labels(Channel: "Web")),
            Assert.Single(byId.Rows.Leads)
        );
        Assert.Equal(2, byMail.Rows.Leads.Count);
        Assert.DoesNotContain(byMail.Rows.Leads, lead => lead.Id.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public void Spend_has_a_side_and_equal_rows_are_two_costs()
    {
        var reading = Read(
            "Month,Cost,Department,Channel\n2026-10,100,Marketing,Web\n2026-10,100,Marketing,Web\n2026-10,50,Sales,\n2026-11-30,5,Ventas,\n2026-12,7,Marketing,\n2026-10,7,Legal,\n"
        );

        Assert.Equal(
            [Side.Marketing, Side.Marketing, Side.Sales, Side.Sales],
            reading.Rows.Spend.Select(row => row.Side)
        );
        Assert.Equal(4, reading.Rows.Spend.Select(row => row.Id).Distinct().Count());
        Assert.Equal(
            [
                "line 6, column “Month”: Dec 1, 2026 is in the future",
                "line 7, column “Department”: “legal” is neither marketing nor sales",
            ],
            reading.Problems.Select(Said)
        );
    }

    [Fact]
    public void A_file_that_fits_two_kinds_is_asked_and_the_answer_read()
    {
        const string File = "id,date,cost\n1,2026-10-01,5\n";
        var unclear = Read(File);

        Assert.Null(unclear.Source);
        Assert.Equal([FactSource.Leads, FactSource.Spend], unclear.Candidates);
        Assert.Single(Read(File, new(FactSource.Spend)).Rows.Spend);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("  \n \n", "The file is empty.")]
    [InlineData("id,account,stage,created,closed\n", "The file has column names but no rows.")]
    [InlineData("{\"deals\": []}", "This is JSON, not a CSV file. Choose CSV when you export it.")]
    [InlineData(
        "<!DOCTYPE html><html>",
        "This is a web page, not a CSV file. Maybe the download asked you to sign in."
    )]
    [InlineData(
        "PK\u0003\u0004xl/workbook",
        "This is an Excel workbook, not a CSV file. In Excel, choose Save As, “CSV UTF-8”, and drop that file."
    )]
    [InlineData(
        "PK\u0003\u0004\u0014deals.csv",
        "This is a zip archive. Unpack it and drop the CSV file that is in it."
    )]
    [InlineData("%PDF-1.7", "That isn't a CSV file.")]
    [InlineData("abc\0def,\0", "That isn't a CSV file.")]
    [InlineData(
        "colour,smell\nred,rose\n",
        "line 1: none of these columns belongs to deals, leads, accounts, spend, personas, messages or claims: “colour”, “smell”."
    )]
    [InlineData("id,account,stage,created\n1,A,Won,2026-01-01\n", "", true)]
    [InlineData(
        "amount,channel\n5,Web\n",
        "line 1: to import spend, I need a column for day. The file has “amount”, “channel”."
    )]
    [InlineData("just one line of words", "The file is empty.", true)]
    public void What_is_no_file_of_facts_says_what_is_wrong(string file, string sentence, bool onlyUnreadable = false)
    {
        var reading = Read(file);

        Assert.Empty(reading.Rows.Deals);
        if (!onlyUnreadable)
        {
            Assert.Equal(sentence, Said(Assert.Single(reading.Problems)));
        }
    }

    [Fact]
    public void A_formula_is_no_amount_and_a_header_in_the_middle_is_no_row()
    {
        var reading = Read(
            "id,account,stage,created,closed,amount\n1,A,Won,2026-09-01,2026-10-01,=SUM(F3:F9)\n"
                + "id,account,stage,created,closed,amount\n2,A,Won,2026-09-01,2026-10-01,5\n"
        );

        Assert.Equal("2", Assert.Single(reading.Rows.Deals).Id);
        Assert.Equal((2, "amount"), (Assert.Single(reading.Problems).Line, reading.Problems[0].Column));
        Assert.Equal(1, reading.Told.Footers);
    }

    [Fact]
    public void Deals_without_a_needed_column_name_it()
    {
        var reading = Read(
            "deal id,account,amount,stage,created,rep\n1,A,5,Won,2026-01-01,Lena\n",
            new(FactSource.Deals)
        );

        Assert.Equal(
            "line 1: to import deals, I need a column for closed. The file has “deal id”, “account”, “amount”, “stage”, “created”, “rep”.",
            Said(Assert.Single(reading.Problems))
        );
    }

    [Fact]
    public void Rows_are_not_limited_in_number()
    {
        var rows = new StringBuilder("email,created\n");
        for (var i = 0; i <= 50_000; i++)
        {
            rows.Append(i).Append("@a.example,2026-10-01\n");
        }

        var reading = Read(rows.ToString());

        Assert.Equal((50_001, 50_001), (reading.LineCount, reading.Rows.Leads.Count));
        Assert.Equal(50_001, reading.Rows.Leads.Select(lead => lead.Id).Distinct().Count());
    }

    [Fact]
    public void Hostile_words_are_kept_as_typed()
    {
        var hostile = "<!channel> @everyone *b* <b>x</b> =cmd|'/c calc'!A1 שלום 😀";

        var reading = Read($"id,account,stage,created,closed\n\"{hostile}\",\"{hostile}\",Won,2026-01-01,2026-10-01\n");

        Assert.Equal((hostile, hostile), (reading.Rows.Deals[0].Id, reading.Rows.Deals[0].Account));
    }

    [Fact]
    public void No_bytes_at_all_make_reading_fail() =>
        Check.Sample(
            Gen.OneOf(
                Gen.Byte.Array[0, 400],
                Gen.Int[0, Scraps.Length - 1]
                    .Select(at => Scraps[at])
                    .Array[0, 60]
                    .Select(parts =>
                        Encoding.UTF8.GetBytes("id,account,stage,created,closed,amount\n" + string.Join(",", parts))
                    )
            ),
            bytes => Read(bytes) is not null,
            iter: 2000
        );
}
