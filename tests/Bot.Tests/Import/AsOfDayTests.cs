using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Import;

namespace Bot.Tests.Import;

/// <summary>The day up to which a file tells. Today is November 16, 2026.</summary>
public sealed class AsOfDayTests
{
    private const string Rows =
        "Deal ID,Account,Amount,Stage,Created,Close Date\n1,Acme,5,Closed Won,2026-09-01,2026-11-02\n";

    [Theory]
    [InlineData("deals.csv", Rows, "2026-11-16")]
    [InlineData("deals.csv", "Won deals\n\"Generated on November 3, 2026 by Ana\"\n\n" + Rows, "2026-11-03")]
    [InlineData("deals.csv", "As of 2026-11-04 09:00:12\n" + Rows, "2026-11-04")]
    [InlineData("deals.csv", "Datos a 5 de noviembre de 2026\n" + Rows, "2026-11-05")]
    [InlineData("deals.csv", Rows + "Exported on 2026-11-06\n", "2026-11-06")]
    [InlineData("deals_2026-11-07.csv", Rows, "2026-11-07")]
    [InlineData("20261101-deals-20261108.csv", Rows, "2026-11-08")]
    [InlineData("deals-2027-01-01.csv", Rows, "2026-11-16")]
    [InlineData("deals-2026-10-31.csv", Rows, "2026-11-16")]
    [InlineData("deals-2026-99-99.csv", Rows, "2026-11-16")]
    [InlineData("deals.csv", "As of 03/11/2026\n" + Rows, "2026-11-16")]
    public void A_file_tells_up_to_the_day_that_it_says_and_otherwise_to_the_day_of_its_import(
        string name,
        string file,
        string day
    ) => Assert.Equal(Facts.Rows.Day(day), Read(name, file, new ImportChoices()).AsOf);

    [Fact]
    public void A_file_whose_last_row_is_older_than_a_week_is_asked_about_and_not_held_up()
    {
        var reading = Read("deals.csv", Rows, new ImportChoices());
        var question = Assert.Single(reading.Adjustable, one => one.Key == "asof");

        Assert.True(reading.CanImport);
        Assert.Equal(["2026-11-16", "2026-11-02"], question.Options.Select(option => option.Value));
        Assert.Equal(
            Facts.Rows.Day("2026-11-02"),
            Read("deals.csv", Rows, new ImportChoices().With("asof", "2026-11-02")).AsOf
        );
        Assert.DoesNotContain(
            Read(
                "deals.csv",
                Rows.Replace("2026-11-02", "2026-11-09", StringComparison.Ordinal),
                new ImportChoices()
            ).Adjustable,
            one => one.Key == "asof"
        );
    }

    [Fact]
    public async Task The_day_of_the_file_is_the_day_up_to_which_figures_are_known()
    {
        await using var app = new BotApp();
        var company = await app.CompanyAsync();
        var preview = await app.SendAsync(
            app.Command(company.Ana) with
            {
                IsSpoken = true,
                File = new Attachment("deals_2026-11-07.csv", System.Text.Encoding.UTF8.GetBytes(Rows)),
            }
        );

        await app.PressAsync(company.Ana, preview.Button("import.confirm"));

        var facts = await app.Get<CurrentFacts>().GetAsync(company.Organization.Id, CancellationToken.None);
        Assert.Equal(Facts.Rows.Day("2026-11-07"), facts.Covered(FactSource.Deals)!.Value.Last);
    }

    private static ImportReading Read(string name, string file, ImportChoices choices)
    {
        Assert.Null(CsvImport.Open(FileBytes.Of(System.Text.Encoding.UTF8.GetBytes(file)), out var table));
        var context = new ImportContext("USD", Facts.Rows.Day("2026-11-16"), TimeZoneInfo.Utc) { FileName = name };
        return CsvImport.Read(table!, choices, context);
    }
}
