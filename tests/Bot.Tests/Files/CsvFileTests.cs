using System.Text;
using Bot.Core.Chat;
using Bot.Core.Files;

namespace Bot.Tests.Files;

public sealed class CsvFileTests
{
    private static readonly RenderContext Madrid = new(
        Language.Spanish,
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid"),
        BotApp.Start
    );

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")", "\"'=HYPERLINK(\"\"http://evil\"\")\"")]
    [InlineData("+34 600 000 000", "'+34 600 000 000")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("\t=1+1", "\"'\t=1+1\"")]
    [InlineData("1+1=2", "1+1=2")]
    [InlineData("a, \"b\"\nc", "\"a, \"\"b\"\"\nc\"")]
    public void Words_are_quoted_and_never_a_formula(string words, string cell) => Assert.Equal(cell, Cell(words));

    [Fact]
    public void Numbers_days_and_instants_are_written_as_spreadsheets_read_them()
    {
        Assert.Equal("-1234.5", Cell(-1234.5m));
        Assert.Equal("2026-11-16", Cell(new DateOnly(2026, 11, 16)));
        Assert.Equal("2026-11-16 10:00", Cell(BotApp.Start));
        Assert.Equal("sí", Cell(new LocalizedText("yes", "sí")));
        Assert.Equal("", Cell(null));
    }

    [Fact]
    public void A_file_begins_with_a_byte_order_mark_and_says_what_did_not_fit()
    {
        var rows = Enumerable.Range(0, CsvFile.MostRows + 3).Select(row => (IReadOnlyList<object?>)[row]);
        var file = CsvFile.Of(new("Rows: ¿A/B?", "Filas: ¿A/B?"), [new("n", "n")], rows, Madrid);

        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'n', (byte)'\r', (byte)'\n', (byte)'0'], file.Content[..7].ToArray());
        Assert.Equal(("filas-a-b.csv", CsvFile.MostRows, 3), (file.Name, file.Rows, file.LeftOut));
    }

    private static string Cell(object? cell)
    {
        var file = CsvFile.Of(
            new("x", "x"),
            [],
            [
                [cell],
            ],
            Madrid
        );
        return Encoding.UTF8.GetString(file.Content.Span)[3..].Trim('\r', '\n');
    }
}
