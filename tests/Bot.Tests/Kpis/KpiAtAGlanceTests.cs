using Bot.Core.Chat;
using Bot.Core.Facts;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>What one sees of a figure without reading: its change, its bars, and no ids.</summary>
public sealed class KpiAtAGlanceTests : IAsyncDisposable
{
    private readonly BotApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("why revenue")]
    [InlineData("por qué ingresos")]
    public async Task Why_takes_the_name_of_a_figure(string words)
    {
        var company = await WithFactsAsync(TwoMonths());

        var said = (await app.SayAsync(company.Lena, words)).English();

        Assert.StartsWith("# Where this comes from: Total revenue\nFormula: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_stands_only_under_why()
    {
        var company = await WithFactsAsync(TwoMonths());
        var figure = await app.SayAsync(company.Lena, "kpi cac october");
        var id = figure.Button("kpi.why").Value;

        Assert.DoesNotContain(id, figure.English(), StringComparison.Ordinal);
        Assert.Contains(
            $"(Id {id} · ",
            (await app.PressAsync(company.Lena, figure.Button("kpi.why"))).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_breakdown_draws_its_parts_instead_of_the_course()
    {
        var company = await WithFactsAsync(TwoMonths());

        var reply = await app.SayAsync(company.Lena, "kpi revenue last month by channel");

        var bars = Assert.Single(reply.Card!.Blocks.OfType<BarChart>());
        Assert.Equal([4000, 500], bars.Bars.Select(bar => bar.Value));
        Assert.Empty(reply.Card.Blocks.OfType<LineChart>());
        Assert.Equal("Total revenue by channel: Web $4,000; Fair $500.", CardWords.In(bars.Summary, Language.English));
    }

    [Fact]
    public async Task A_change_is_said_in_words_and_toned()
    {
        var company = await WithFactsAsync(TwoMonths());

        var reply = await app.SayAsync(company.Lena, "kpi cac october");

        var change = Assert.Single(Assert.Single(reply.Card!.Blocks.OfType<Figures>()).Items).Change!;
        Assert.Equal("up 233.3%, worse", CardWords.In(change.Spoken, Language.English));
        Assert.Equal("sube 233,3 %, peor", CardWords.In(change.Spoken, Language.Spanish));
        Assert.Equal(Tone.Bad, change.Tone);
    }

    private async Task<Company> WithFactsAsync(FactRows rows)
    {
        var company = await app.CompanyAsync();
        await app.Get<FactStore>().UpsertAsync(company.Organization.Id, "test", rows, CancellationToken.None);
        return company;
    }
}
