using System.Text;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;
using Bot.Core.Import;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Handoffs;

/// <summary>What lead files say of first contacts and answers. Today is November 16, 2026, in Madrid.</summary>
public sealed class LeadStepsTests
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    [Theory]
    [InlineData("Create Date,First Outreach Date", "2026-11-03 10:15,2026-11-03 16:40", "2026-11-03 16:40")]
    [InlineData("Created Date,First Response Date", "2026-11-03T08:15:00Z,2026-11-03T23:30:00Z", "2026-11-04 00:30")]
    [InlineData("Create Date,First Outreach Date", "11/13/2026 9:05 AM,11/13/2026 4:40 PM", "2026-11-13 16:40")]
    [InlineData("Fecha de creación,Primer contacto", "13/11/2026 9:05,13/11/2026 4:40 p. m.", "2026-11-13 16:40")]
    [InlineData("Create Date,First Outreach Date", "2026-11-03 10:15,2026-11-04", "2026-11-04")]
    [InlineData("Create Date,First Outreach Date", "2026-11-03 10:15,2026-11-04 00:00:00", "2026-11-04")]
    [InlineData("Create Date,Time to first touch", "2026-11-03 10:15,2 h 5 min", "2026-11-03 12:20")]
    [InlineData("Create Date,Time to first touch (hours)", "2026-11-03 10:15,1.5", "2026-11-03 11:45")]
    [InlineData("Create Date,Time to first touch", "2026-11-03 23:15,1:30:00", "2026-11-04 00:45")]
    [InlineData("Create Date,First Outreach Date", "2026-11-03 10:15,", null)]
    public void The_first_contact_is_read_with_its_time(string header, string row, string? contacted)
    {
        var reading = Read($"Email,{header}\na@x.com,{row}\nb@x.com,{row}\n");

        Assert.Empty(reading.Problems);
        Assert.Equal(MomentOf(contacted), reading.Rows.Leads[0].Steps.Contacted);
    }

    [Fact]
    public void Salesforce_and_HubSpot_steps_are_found_by_their_usual_names()
    {
        var lead = Read(
            "Record ID,Create Date,Became a Marketing Qualified Lead Date,Became a Sales Qualified Lead Date,"
                + """
                Converted Date,Disqualified Date,Lead Status,Contact owner
                1,2026-11-02 09:30,2026-11-03,2026-11-04,2026-11-05,2026-11-06,Unqualified,Lena
                """
        ).Rows.Leads[0];

        Assert.Equal(
            new LeadSteps(
                new TimeOnly(9, 30),
                MomentOf("2026-11-03"),
                MomentOf("2026-11-04"),
                null,
                MomentOf("2026-11-05"),
                MomentOf("2026-11-06"),
                "Unqualified"
            ),
            lead.Steps
        );
        Assert.Equal("Lena", lead.Labels.Rep);
    }

    [Theory]
    [InlineData("First Outreach Date", "2026-12-24", "is in the future")]
    [InlineData("First Outreach Date", "soon", "“soon”")]
    [InlineData("Time to first touch", "1250", "doesn't say how long")]
    public void A_step_that_cannot_be_read_is_a_problem_of_its_row(string column, string cell, string problem)
    {
        var reading = Read($"Email,Create Date,{column}\na@x.com,2026-11-03,{cell}\nb@x.com,2026-11-03,\n");

        Assert.Contains(
            problem,
            CardWords.In(ImportTexts.Problem(Assert.Single(reading.Problems)), Bot.Core.Chat.Language.English),
            StringComparison.Ordinal
        );
        Assert.Single(reading.Rows.Leads);
    }

    [Fact]
    public void Steps_are_packed_and_leads_without_steps_stay_the_bytes_that_they_were()
    {
        var plain = Lead("a", "2026-11-03");
        var stepped = Lead("b", "2026-11-03") with
        {
            Steps = new LeadSteps(
                new TimeOnly(23, 59),
                MomentOf("2026-11-03"),
                MomentOf("2026-11-03 00:01"),
                MomentOf("2100-12-31 23:59"),
                MomentOf("1990-01-01"),
                null,
                "Ñu"
            ),
        };

        Assert.Equal([plain, stepped], Unpacked(plain, stepped));
        Assert.Equal([plain], Unpacked(plain));
        Assert.Equal(1, FactPart.Pack("one", "x", Of(leads: [plain]))[0].Content[0]);
    }

    [Fact]
    public void A_file_without_a_step_keeps_the_stored_one()
    {
        var known = Lead("a", "2026-11-03") with
        {
            Steps = new LeadSteps(new TimeOnly(10, 15), Contacted: MomentOf("2026-11-04"), Status: "Contacted"),
        };
        var rows = Of(leads: [Lead("a", "2026-11-03", "Web")]) with
        {
            Lacking = FactFields.Contacted | FactFields.Status,
        };

        var lead = Assert.Single(FactMerge.Of(Of(leads: [known]), rows).Rows.Leads);

        Assert.Equal((known.Steps, "Web"), (lead.Steps, lead.Labels.Channel));
    }

    private static IReadOnlyList<Lead> Unpacked(params IReadOnlyList<Lead> leads) =>
        new FactLayer([.. FactPart.Pack("one", "x", Of(leads: leads)).Select(part => part.Unpack())]).Rows().Leads;

    private static Moment? MomentOf(string? words) =>
        words?.Split(' ') switch
        {
            null => null,
            [var day, var time] => new Moment(
                Day(day),
                TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)
            ),
            [var day, ..] => new Moment(Day(day)),
            _ => null,
        };

    private static ImportReading Read(string file)
    {
        Assert.Null(CsvImport.Open(FileBytes.Of(Encoding.UTF8.GetBytes(file)), out var table));
        return CsvImport.Read(table!, new ImportChoices(), new ImportContext("USD", Day("2026-11-16"), Madrid));
    }
}
