using Bot.Core.Chat;

namespace Bot.Tests.Chat;

/// <summary>Punctuation and invisible characters around the words of a command.</summary>
public sealed class CommandMarksTests : IAsyncLifetime
{
    private readonly BotApp app = new();
    private Company company = null!;

    public async ValueTask InitializeAsync() => company = await app.CompanyAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("help.", "help")]
    [InlineData("HELP!", "help")]
    [InlineData("¿ayuda?", "ayuda")]
    [InlineData("\uFEFFhelp", "help")]
    [InlineData("kpi?", "kpi")]
    [InlineData("Kpi, revenue", "kpi revenue")]
    [InlineData("\u2068kpi\u2069 revenue", "kpi revenue")]
    [InlineData("k\u00ADpi revenue", "kpi revenue")]
    [InlineData("review.", "review")]
    [InlineData("¡revisión!", "revision")]
    [InlineData("feedback: Acme: too slow", "feedback Acme: too slow")]
    [InlineData("comentario: Acme: tarda", "comentario Acme: tarda")]
    [InlineData("claim: live in 30 days", "claim live in 30 days")]
    [InlineData("promesas: en vivo", "promesas en vivo")]
    [InlineData("claim sign: live in 30 days", "claim sign live in 30 days")]
    public void They_are_no_part_of_the_command(string typed, string plain)
    {
        var (found, said) = app.Get<CommandCatalog>().Find(app.Command(company.Lena) with { Text = typed });
        var (expected, expectedSaid) = app.Get<CommandCatalog>().Find(app.Command(company.Lena) with { Text = plain });

        Assert.NotNull(expected);
        Assert.Equal((expected.Spec.Name, expectedSaid.Text), (found?.Spec.Name, said.Text));
    }

    [Theory]
    [InlineData("kpi revenue\u200B")]
    [InlineData("\u2068kpi\u2069 rev\u00ADenue")]
    [InlineData("kpi\u200B \uFEFFrevenue.")]
    public async Task They_are_no_part_of_the_words_that_follow(string typed)
    {
        var plain = await app.SayAsync(company.Lena, "kpi revenue");

        Assert.Equal(plain.English(), (await app.SayAsync(company.Lena, typed)).English());
    }
}
