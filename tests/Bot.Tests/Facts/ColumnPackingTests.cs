using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;
using Bot.Core.Members;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Facts;

/// <summary>Rows packed into the bytes of a segment.</summary>
public sealed class ColumnPackingTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0.01")]
    [InlineData("1234.5600")]
    [InlineData("4294967296")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    public void An_amount_comes_back_to_the_last_digit(string amount)
    {
        var money = new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "EUR");
        var row = new Spend(Day("0001-01-01"), Side.Sales, money, "", new Labels(Campaign: "c"), 300, "origin");

        var unpacked = Unpacked(Of(spend: [row])).Spend;

        Assert.Equal(row, Assert.Single(unpacked));
        Assert.Equal(amount, unpacked[0].Amount.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Missing_and_empty_words_stay_apart()
    {
        var deals = new[]
        {
            new Deal("", "", null, DealState.Open, null, null, null, Labels.None),
            new Deal(
                "ñ\u001f😀",
                "Acme",
                new Money(0, "USD"),
                DealState.Won,
                Day("9999-12-31"),
                Day("2026-01-01"),
                "",
                new Labels("", Segment: "s"),
                "CFO"
            ),
        };

        Assert.Equal(deals, Unpacked(Of(deals)).Deals);
    }

    [Fact]
    public void Leads_and_accounts_come_back()
    {
        var lead = Lead("l", "2026-01-01", "Web") with { Account = "Acme", Title = "COO" };
        var account = new Account(" Acme ", "Retail", null, "");

        var rows = Unpacked(Of(leads: [lead]) with { Accounts = [account] });

        Assert.Equal(lead, Assert.Single(rows.Leads));
        Assert.Equal(account, Assert.Single(rows.Accounts));
    }

    // Stored bytes are read for years. This is what the first version wrote.
    [Fact]
    public void Bytes_of_the_first_version_are_read() =>
        Assert.Equal(
            Won("d1", "Acme", 12.50m, "2026-09-01", "2026-09-11", "Web"),
            Assert.Single(
                new FactLayer([
                    new FactPart(
                        "one",
                        "x.0000",
                        FactSource.Deals,
                        Convert.FromBase64String("AWNkZnFMzk1lDg12YQ5PTWJKMWRkZGRiYGBkZgABxilTdBnnTdFlYGR6xAkA")
                    ).Unpack(),
                ])
                    .Rows()
                    .Deals
            )
        );

    private static FactRows Unpacked(FactRows rows) =>
        new FactLayer([.. FactPart.Pack("one", "x", rows).Select(part => part.Unpack())]).Rows();
}
