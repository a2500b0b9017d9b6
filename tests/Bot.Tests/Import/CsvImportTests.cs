using System.Text;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Import;
using CsCheck;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Import;

/// <summary>Files as they come, read. Today is November 16, 2026; the organization's currency is the US dollar.</summary>
public sealed partial class CsvImportTests
{
    private const string Deals = """
        Deal ID,Account,Amount,Stage,Created,Closed,Source
        1,Acme,"$1,200.50",Closed Won,2026-09-01,2026-10-02,Web
        2,Bolt,,Closed Lost,2026-09-02,2026-10-03,
        3,Cord,300,Demo,2026-09-03,2026-12-31,Fair
        """;

    [Fact]
    public void Deals_are_read_with_amount_state_days_and_labels()
    {
        var reading = Read(Deals);

        Assert.Equal(FactSource.Deals, reading.Source);
        Assert.Empty(reading.Problems);
        Assert.Equal(
            [
                new Deal(
                    "1",
                    "Acme",
                    new Money(1200.50m, "USD"),
                    DealState.Won,
                    Day("2026-09-01"),
                    Day("2026-10-02"),
                    "Closed Won",
                    new Labels(Channel: "Web")
                ),
                new Deal(
                    "2",
                    "Bolt",
                    null,
                    DealState.Lost,
                    Day("2026-09-02"),
                    Day("2026-10-03"),
                    "Closed Lost",
                    Labels.None
                ),
                new Deal(
                    "3",
                    "Cord",
                    new Money(300, "USD"),
                    DealState.Open,
                    Day("2026-09-03"),
                    null,
                    "Demo",
                    new Labels(Channel: "Fair")
                ),
            ],
            reading.Rows.Deals
        );
        Assert.True(reading.CanImport);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("windows-1252", false)]
    public void Every_usual_encoding_is_read(string encoding, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var coded = Encoding.GetEncoding(encoding);
        byte[] bytes =
        [
            .. mark ? coded.GetPreamble() : [],
            .. coded.GetBytes(
                "ID;Cuenta;Importe;Etapa;Fecha de creación;Fecha de cierre\n1;Peña y Ñandú;1.200,50 €;Ganado;2026-09-01;2026-10-02\n"
            ),
        ];

        var deal = Assert.Single(Read(bytes).Rows.Deals);

        Assert.Equal(("Peña y Ñandú", new Money(1200.50m, "EUR")), (deal.Account, deal.Amount));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Every_usual_delimiter_is_read(char delimiter)
    {
        var file =
            "Id,Name,Account,Amount,Stage,Create Date,Close Date\n7,\"a,b;c\td|e\",Acme,5,Won,2026-01-01,2026-01-02\n".Replace(
                ",",
                delimiter.ToString(),
                StringComparison.Ordinal
            );

        Assert.Equal("7", Assert.Single(Read(file).Rows.Deals).Id);
    }

    [Theory]
    [InlineData(
        "Opportunity ID,Opportunity Name,Account Name,Amount,Stage,Created Date,Close Date,Lead Source,Opportunity Owner"
    )]
    [InlineData("Id,Name,AccountName,Amount,StageName,CreatedDate,CloseDate,LeadSource,Owner")]
    [InlineData(
        "Record ID,Deal Name,Associated Company,Amount,Deal Stage,Create Date,Close Date,Original Traffic Source,Deal owner"
    )]
    [InlineData("ID del trato,Nombre,Cuenta,Importe,Etapa,Fecha de creación,Fecha de cierre,Canal,Comercial")]
    [InlineData(
        "ID DE REGISTRO,NOMBRE DEL NEGOCIO,EMPRESA ASOCIADA,VALOR,ETAPA DEL NEGOCIO,FECHA DE CREACION,FECHA DE CIERRE,FUENTE ORIGINAL,PROPIETARIO DEL NEGOCIO"
    )]
    public void Columns_are_known_by_their_usual_names(string header)
    {
        var reading = Read(header + "\nd1,Big one,Acme,100,Closed Won,2026-01-01,2026-01-02,Web,Lena\n");

        var deal = Assert.Single(reading.Rows.Deals);
        Assert.Equal(
            ("d1", "Acme", 100m, DealState.Won, "Web", "Lena"),
            (deal.Id, deal.Account, deal.Amount!.Amount, deal.State, deal.Labels.Channel, deal.Labels.Rep)
        );
        Assert.Empty(reading.Unused);
    }

    [Theory]
    [InlineData("2026-10-02")]
    [InlineData("2026/10/02")]
    [InlineData("20261002")]
    [InlineData("2026-10-02T23:30:00Z")]
    [InlineData("2026-10-02 09:15")]
    [InlineData("2 Oct 2026")]
    [InlineData("Oct 2, 2026")]
    [InlineData("October 2nd, 2026")]
    [InlineData("02-oct-26")]
    [InlineData("2 de octubre de 2026")]
    [InlineData("46297")]
    [InlineData("=\"2026-10-02\"")]
    public void Days_that_read_one_way_are_read(string written)
    {
        var reading = Read(
            $"id,account,stage,created,closed\n1,A,Won,\"{written.Replace("\"", "\"\"", StringComparison.Ordinal)}\",2026-10-05\n"
        );

        Assert.Empty(reading.Problems);
        Assert.Equal(Day("2026-10-02"), Assert.Single(reading.Rows.Deals).Created);
    }

    [Theory]
    [InlineData("03/04/2026", "25/12/2025", "2026-04-03")]
    [InlineData("03/04/2026", "12/25/2025", "2026-03-04")]
    [InlineData("3.4.26", "25.12.25", "2026-04-03")]
    [InlineData("3-4-2026 10:00 PM", "12-25-2025 1:00 AM", "2026-03-04")]
    public void One_day_that_reads_one_way_decides_for_its_column(string written, string decides, string day)
    {
        var reading = Read($"lead id,created\na,{written}\nb,{decides}\n");

        Assert.Null(reading.DaysAsked);
        Assert.Equal(Day(day), reading.Rows.Leads[0].Created);
    }

    [Fact]
    public void A_column_that_reads_both_ways_is_asked_and_the_answer_read()
    {
        const string File = "Lead ID,Created\na,05/05/2026\nb,03/04/2026\n";

        Assert.Equal(("Created", "03/04/2026"), Read(File).DaysAsked);
        Assert.False(Read(File).CanImport);
        Assert.Equal(Day("2026-04-03"), Read(File, new(Days: DayOrder.DayFirst)).Rows.Leads[1].Created);
        Assert.Equal(Day("2026-03-04"), Read(File, new(Days: DayOrder.MonthFirst)).Rows.Leads[1].Created);
        Assert.Equal(2, Read(File, new(Days: DayOrder.YearFirst)).Problems.Count);
        Assert.Null(Read("Lead ID,Created\na,05/05/2026\n").DaysAsked);
    }

    [Theory]
    [InlineData("25/12/2025", "12/25/2025")]
    [InlineData("2026-03-04", "25/12/2025")]
    [InlineData("03/04/2026", "2026-03-04")]
    [InlineData("46297", "25/12/2025")]
    public void Two_styles_of_days_in_one_column_stop_the_file_and_name_both_lines(string one, string other)
    {
        var reading = Read($"Lead ID,Created\na,{one}\nb,\nc,{other}\n");

        Assert.True(reading.IsUnreadable);
        Assert.Empty(reading.Rows.Leads);
        Assert.Equal(
            $"column “Created” has dates in two formats: line 2 says “{one}”, line 4 “{other}”. Use one format for all, preferably 2026-11-16.",
            Said(Assert.Single(reading.Problems))
        );
    }

    [Theory]
    [InlineData("1234", 1234, "USD")]
    [InlineData("$1,234.50", 1234.50, "USD")]
    [InlineData("1.234,50 €", 1234.50, "EUR")]
    [InlineData("€1.234.567", 1234567, "EUR")]
    [InlineData("1,234", 1234, "USD")]
    [InlineData("0.125", 0.125, "USD")]
    [InlineData("12.5", 12.5, "USD")]
    [InlineData("12,5", 12.5, "USD")]
    [InlineData("1 234,56", 1234.56, "USD")]
    [InlineData("1 234,56 EUR", 1234.56, "EUR")]
    [InlineData("1'234.50", 1234.50, "USD")]
    [InlineData("(1,234.00)", -1234, "USD")]
    [InlineData("-5", -5, "USD")]
    [InlineData("-$5.25", -5.25, "USD")]
    [InlineData("USD 1,200", 1200, "USD")]
    [InlineData("MX$ 99", 99, "MXN")]
    [InlineData("£7", 7, "GBP")]
    [InlineData("25 dólares", 25, "USD")]
    public void Amounts_are_read_as_people_write_them(string written, double amount, string currency)
    {
        var reading = Read($"date,amount\n2026-10-01,\"{written}\"\n");

        Assert.Empty(reading.Problems);
        Assert.Equal(new Money((decimal)amount, currency), Assert.Single(reading.Rows.Spend).Amount);
    }

    [Fact]
    public void A_point_before_three_digits_is_asked_with_both_sums()
    {
        const string File = "date,amount\n2026-10-01,1.429\n2026-10-02,2.500\n";

        var question = Assert.Single(Read(File).Asked);

        Assert.False(Read(File).CanImport);
        Assert.Equal(
            ["3,929", "3.929"],
            question.Options.Select(option => CardWords.In(option.Label, Language.English))
        );
        Assert.Equal(
            ["3.929", "3,929"],
            question.Options.Select(option => CardWords.In(option.Label, Language.Spanish))
        );
        Assert.Equal(
            [3929m, 3.929m],
            question.Options.Select(option =>
                Read(File, new ImportChoices().With(question.Key, option.Value))
                    .Rows.Spend.Sum(row => row.Amount.Amount)
            )
        );
    }

    [Fact]
    public void One_amount_decides_what_a_point_is_in_its_column()
    {
        Assert.Equal(
            [1.234m, 12.5m],
            Read("date,amount\n2026-10-01,1.234\n2026-10-02,12.5\n").Rows.Spend.Select(row => row.Amount.Amount)
        );
        Assert.Equal(
            [1234m, 12.5m],
            Read("date;amount\n2026-10-01;1.234\n2026-10-02;12,5\n").Rows.Spend.Select(row => row.Amount.Amount)
        );
    }

    [Fact]
    public void Two_styles_of_numbers_in_one_column_stop_the_file()
    {
        var reading = Read("date;amount\n2026-10-01;1.234,50\n2026-10-02;1,234.50\n");

        Assert.True(reading.IsUnreadable);
        Assert.StartsWith(
            "column “amount” has numbers in two formats: line 2 says “1.234,50”, line 3 “1,234.50”.",
            Said(reading.Problems[0]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("date,amount,currency\n2026-10-01,5,EUR\n", "EUR")]
    [InlineData("date,amount (EUR)\n2026-10-01,5\n", "EUR")]
    [InlineData("fecha;importe (€)\n2026-10-01;5\n", "EUR")]
    [InlineData("date,amount,currency\n2026-10-01,$5,MXN\n", "MXN")]
    [InlineData("date,amount\n2026-10-01,5\n", "USD")]
    public void The_currency_is_the_rows_the_cells_the_headers_or_the_organizations(string file, string currency) =>
        Assert.Equal(currency, Assert.Single(Read(file).Rows.Spend).Amount.Currency);

    [Theory]
    [InlineData("stage", "Closed Won", DealState.Won)]
    [InlineData("stage", "closedlost", DealState.Lost)]
    [InlineData("stage", "Cierre ganado", DealState.Won)]
    [InlineData("stage", "Cerrada perdida", DealState.Lost)]
    [InlineData("stage", "Negotiation/Review", DealState.Open)]
    [InlineData("status", "GANADO", DealState.Won)]
    [InlineData("estado", "Abierto", DealState.Open)]
    [InlineData("estado", "en curso", DealState.Open)]
    [InlineData("is won", "TRUE", DealState.Won)]
    [InlineData("is won", "0", DealState.Open)]
    [InlineData("ganado", "Sí", DealState.Won)]
    public void Whether_a_deal_is_won_is_read_in_both_languages(string header, string words, DealState state) =>
        Assert.Equal(
            state,
            Assert
                .Single(
                    Read($"id,account,{header},create date,close date\n1,A,{words},2026-01-01,2026-01-02\n").Rows.Deals
                )
                .State
        );

    private static readonly string[] Scraps =
    [
        "id,",
        "\"",
        "\n",
        ";",
        "2026-01-01",
        "1.234,5",
        "03/04/2026",
        "created",
        "closed",
        "Won",
        "€",
        "\0",
        "ñ",
        " ",
    ];

    private static ImportReading Read(string file, ImportChoices? choices = null) =>
        Read(Encoding.UTF8.GetBytes(file), choices);

    private static ImportReading Read(byte[] file, ImportChoices? choices = null) =>
        CsvImport.Read(file, choices ?? new(), "USD", Day("2026-11-16"));

    private static string Said(ImportProblem problem) => CardWords.In(ImportTexts.Problem(problem), Language.English);
}
